/** Shorthands of the inbox tests. */
import type { DocumentRow } from '../../../../../electron/shared/domain/mail-document.ts'

export { exampleRow as row } from '../../../../fixtures/workplace/example-row.ts'

export function ids(rows: readonly DocumentRow[]): string[] {
  return rows.map(({ id }) => id)
}
