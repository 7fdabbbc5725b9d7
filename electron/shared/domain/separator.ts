/**
 * Sheets that lie between the documents of a stack: our own with a QR code, `postlotse:1:trenner`, `postlotse:1:stelle:<desk id>` or
 * `postlotse:1:art:<type id>`, and the Patch-T sheets of document scanners, with bars of their own or with `PATCHT` as Code 128 or Code 39.
 */
import type { PageCode } from './page.ts'

/** What a sheet says about the document behind it. */
export interface SeparatorSays {
  readonly deskId?: string
  readonly typeId?: string
}

const OWN = /^postlotse:1:(?:trenner|(stelle|art):([a-z0-9]+(?:-[a-z0-9]+)*))$/
/** Scanner makers print the text with and without a blank or a hyphen; some readers keep the asterisks that frame a Code 39. */
const PATCH_T = /^\*?PATCH[ -]?T\*?$/i

/** The text of the QR code of a sheet that says at most one thing. */
export function separatorText({ deskId, typeId }: SeparatorSays): string {
  if (deskId !== undefined) return `postlotse:1:stelle:${deskId}`
  return typeId === undefined ? 'postlotse:1:trenner' : `postlotse:1:art:${typeId}`
}

/** Undefined for a code that parts nothing. */
export function readSeparator({ format, text }: PageCode): SeparatorSays | undefined {
  if (format === 'QRCode') {
    const match = OWN.exec(text.trim())
    if (!match) return undefined
    const [, what, id] = match
    return id === undefined ? {} : what === 'stelle' ? { deskId: id } : { typeId: id }
  }
  return format !== 'DataMatrix' && PATCH_T.test(text.trim()) ? {} : undefined
}
