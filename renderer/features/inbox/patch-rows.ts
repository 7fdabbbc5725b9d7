/** Keeps the list of rows right when single documents change, without asking for all of them again. */
import type { DocumentRow } from '../../../electron/shared/domain/mail-document.ts'

/** `ids` were asked for anew and `found` is what exists of them: known ones change in place, new ones come to the front, gone ones leave. */
export function patchRows(rows: readonly DocumentRow[], ids: readonly string[], found: readonly DocumentRow[]): readonly DocumentRow[] {
  const changed = new Map(found.map((row) => [row.id, row]))
  const asked = new Set(ids)
  const kept = rows.flatMap((row) => {
    if (!asked.has(row.id)) return [row]
    const now = changed.get(row.id)
    changed.delete(row.id)
    return now === undefined ? [] : [now]
  })
  return [...changed.values(), ...kept]
}
