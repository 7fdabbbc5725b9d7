/** Today's date as the authority's calendar shows it, whatever time zone the machine is set to. */
import type { Clock } from '../../core/ports/clock.ts'
import { berlinDay } from '../../shared/calendar/berlin-day.ts'

/** `now` gives the present; tests pass a fixed one. */
export function createBerlinClock(now: () => Date = () => new Date()): Clock {
  return { today: () => berlinDay(now().getTime()) }
}
