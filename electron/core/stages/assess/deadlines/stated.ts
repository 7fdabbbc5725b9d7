/** Days that the letter itself names: a deadline, a due date, the threatened cut-off or eviction. Taken as they stand, never computed. */
import type { Deadline } from '../../../../shared/domain/document.ts'
import { formatDay, freeDayName } from '../calendar.ts'
import { findGermanDates } from '../german-date.ts'
import { type DeadlineCase, datesOf } from './deadline-case.ts'
import type { DeadlineKind } from './deadline-kinds.ts'

export function statedDeadlines(given: DeadlineCase): Deadline[] {
  const { document } = given
  const stated: [kind: DeadlineKind, date: string][] = [
    ...datesOf(document, 'deadline.date').map((date): [DeadlineKind, string] => [
      document.type.id === 'energiesperre' ? 'sperrtermin' : 'genannte-frist',
      date,
    ]),
    ...datesOf(document, 'invoice.dueDate').map((date): [DeadlineKind, string] => ['faelligkeit', date]),
    ...evictionDates(given).map((date): [DeadlineKind, string] => ['raeumungstermin', date]),
  ]
  return stated.map(([kind, date]) => ({
    kind,
    date,
    basis: 'Angabe im Schreiben',
    assumptions: [`Im Schreiben genannter Tag: ${formatDay(date)}.`, ...weekendNote(date, given)],
  }))
}

/** Characters between the word and its date. */
const REACH = 90

function evictionDates({ document, text }: DeadlineCase): string[] {
  if (document.type.id !== 'wohnungsverlust') return []
  const words = [...text.matchAll(/räumungstermin|zwangsräumung|zwangsgeräumt|geräumt|räumung(?!s)|räumen/giu)].map((m) => m.index)
  const letterDate = datesOf(document, 'document.date')[0] ?? ''
  const near = findGermanDates(text).filter((date) => words.some((at) => Math.abs(date.start - at) <= REACH) && date.iso > letterDate)
  return [...new Set(near.map((date) => date.iso))].slice(0, 2)
}

function weekendNote(date: string, { holidayOf }: DeadlineCase): string[] {
  const free = freeDayName(date, holidayOf)
  return free === undefined ? [] : [`Der Tag ist kein Werktag (${free}); ob die Frist sich auf den nächsten Werktag verschiebt, ist zu prüfen (§ 193 BGB).`]
}
