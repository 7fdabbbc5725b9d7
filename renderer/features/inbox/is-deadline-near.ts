/** Whether the deadline of a line stands out. */
import { daysBetween } from '../../../electron/shared/calendar/berlin-day.ts'
import type { DocumentRow } from '../../../electron/shared/domain/mail-document.ts'

/** Days before a deadline from which it stands out. */
const NEAR_DAYS = 3

/** Near or past, in what is not done yet. `today`: `yyyy-mm-dd`. */
export function isDeadlineNear({ deadline, state }: Pick<DocumentRow, 'deadline' | 'state'>, today: string): boolean {
  return deadline !== null && state !== 'delivered' && state !== 'settled' && daysBetween(today, deadline) <= NEAR_DAYS
}
