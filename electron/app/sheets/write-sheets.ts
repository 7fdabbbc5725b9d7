/** Makes the separator sheets that a post room lays between the letters of a stack. They speak German: they are printed for the office. */
import { qrCode } from '../../adapters/barcodes/qr-code.ts'
import { separatorSheets } from '../../adapters/print/separator-sheets.ts'
import { type SeparatorSays, separatorText } from '../../shared/domain/separator.ts'
import type { DistributionPlan } from '../../shared/routing/distribution-plan.ts'
import { type Taxonomy, typeById } from '../../shared/taxonomy/taxonomy.ts'
import { writeChosen } from '../export/write-chosen.ts'

export interface SheetRequest {
  /** Ids of desks in the plan and of types in the taxonomy, one sheet each; without any, one sheet that only separates. */
  readonly deskIds: readonly string[]
  readonly typeIds: readonly string[]
}

const HEADING = 'Trennblatt'
const PRINT = 'Bitte einseitig drucken und vor das Schreiben legen. Das Blatt selbst wird mit keinem Schreiben abgelegt. Es kann immer wieder verwendet werden.'

/** Number of sheets written to `file`. Throws output-not-writable; a file that was there before then stays as it was. */
export async function writeSheets({ deskIds, typeIds }: SheetRequest, rules: { plan: DistributionPlan; taxonomy: Taxonomy }, file: string): Promise<number> {
  const asked: SeparatorSays[] = [...deskIds.map((deskId) => ({ deskId })), ...typeIds.map((typeId) => ({ typeId }))]
  const said = asked.length === 0 ? [{}] : asked
  const sheets = []
  for (const says of said) sheets.push({ heading: HEADING, label: labelOf(says, rules), note: PRINT, code: await qrCode(separatorText(says)) })
  await writeChosen(file, await separatorSheets(sheets, 'de', Date.now()))
  return sheets.length
}

function labelOf({ deskId, typeId }: SeparatorSays, { plan, taxonomy }: { plan: DistributionPlan; taxonomy: Taxonomy }): string {
  if (deskId !== undefined) return `Schreibtisch: ${plan.desks.find(({ id }) => id === deskId)?.label ?? deskId}`
  return typeId === undefined ? '' : `Art: ${typeById(taxonomy, typeId)?.label.de ?? typeId}`
}
