/** Today's date as the authority's calendar shows it, whatever time zone the machine is set to. */
import type { Clock } from '../../core/ports/clock.ts'

/** sv-SE writes dates as yyyy-mm-dd. */
const FORMAT = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', year: 'numeric', month: '2-digit', day: '2-digit' })

/** `now` gives the present; tests pass a fixed one. */
export function createBerlinClock(now: () => Date = () => new Date()): Clock {
  return { today: () => FORMAT.format(now()) }
}
