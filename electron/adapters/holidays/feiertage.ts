/** Public holidays of the Länder, computed by feiertagejs; days that a Land made a holiday only once are added here. */
import { getHolidayByDate } from 'feiertagejs'
import type { Holidays } from '../../core/ports/holidays.ts'

type State = Parameters<typeof getHolidayByDate>[1]

/** Berlin, Gesetz über die Sonn- und Feiertage: 75th and 80th anniversary of the liberation, 75 years of the uprising of 17 June 1953. */
const ONCE: Readonly<Record<string, string>> = {
  'BE 2020-05-08': 'Tag der Befreiung',
  'BE 2025-05-08': 'Tag der Befreiung',
  'BE 2028-06-17': 'Jahrestag des Volksaufstandes',
}

/** Holidays of single municipalities count for their whole Land (Mariä Himmelfahrt in BY): the end of a period is then shown a day late at most. */
export function createHolidays(): Holidays {
  return {
    nameOf(isoDate, state) {
      const holiday = getHolidayByDate(isoDate, state as State)
      return holiday ? holiday.translate('de') : ONCE[`${state} ${isoDate}`]
    },
  }
}
