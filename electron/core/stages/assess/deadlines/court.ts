/** Deadlines set by a court: a day («bis zum 20.03.2026») or a period from service («binnen zwei Wochen nach Zustellung»). */
import type { Deadline } from '../../../../shared/domain/document.ts'
import { addDays, addMonths, formatDay } from '../calendar.ts'
import { findGermanDates } from '../german-date.ts'
import { type DeadlineCase, datesOf } from './deadline-case.ts'
import { endPeriod } from './period-end.ts'
import { findPeriods, type Period } from './stated-period.ts'

const FIELD = 'court.deadline'

export function courtDeadlines(given: DeadlineCase): Deadline[] {
  if (given.document.type.id !== 'gerichtspost') return []
  const days = statedDays(given).map((date) => statedDay(date))
  const periods = periodsOf(given).map((period) => countedPeriod(period, given))
  const seen = new Set<string>()
  return [...days, ...periods].filter((d) => !seen.has(d.date) && seen.add(d.date))
}

/** «bis zum», «bis spätestens Freitag, den», «Frist:» directly before a date. */
const UNTIL = /\b(?:bis(?: zum| spätestens| längstens)*|spätestens(?: am| bis| zum)*|frist(?: bis| zum|ablauf)*:?)\s(?:\p{L}+tag,?\s)?(?:den\s|dem\s|zum\s)?$/iu
const BEFORE = 50

/** The field decides; without it, days that the text sets as a limit and that lie after the letter was written or received, whichever is earlier. */
function statedDays({ document, text, receipt }: DeadlineCase): string[] {
  if (document.fields.some((f) => f.name === FIELD)) return datesOf(document, FIELD)
  const flat = text.replace(/\s+/g, ' ')
  const written = [...datesOf(document, 'document.date').slice(0, 1), ...(receipt.stamped ? [receipt.date] : [])].sort()[0] ?? ''
  const limits = findGermanDates(flat).filter(({ iso, start }) => iso > written && UNTIL.test(flat.slice(Math.max(0, start - BEFORE), start)))
  return [...new Set(limits.map((date) => date.iso))]
}

/** The field's words decide; without it, periods that the letter counts from service or announcement. */
function periodsOf({ document, text }: DeadlineCase): Period[] {
  const fields = document.fields.filter((f) => f.name === FIELD)
  if (fields.length > 0) return fields.filter((f) => f.normalized === undefined).flatMap((f) => findPeriods(f.value))
  return findPeriods(text).filter((period) => period.fromService)
}

function statedDay(date: string): Deadline {
  return { kind: 'gerichtliche-frist', date, basis: 'Vom Gericht gesetzte Frist', assumptions: [`Im Schreiben genannter Tag: ${formatDay(date)}.`] }
}

function countedPeriod(period: Period, { receipt, holidayOf, text }: DeadlineCase): Deadline {
  const last = period.unit === 'month' ? addMonths(receipt.date, period.count) : addDays(receipt.date, period.count * (period.unit === 'week' ? 7 : 1))
  const law = lawOf(text)
  const end = endPeriod(last, holidayOf, law)
  return {
    kind: 'gerichtliche-frist',
    date: end.date,
    basis: `Vom Gericht gesetzte oder gesetzliche Frist „${period.words}“, ${law}`,
    assumptions: [receipt.sentence, 'Der Eingang gilt als Tag der Zustellung.', `„${period.words}“ ab Zustellung: ${formatDay(last)}.`, ...end.sentences],
  }
}

/** Each branch of the courts counts periods the same way under its own statute. */
function lawOf(text: string): string {
  if (/sozialgericht/i.test(text)) return '§ 64 SGG'
  if (/verwaltungsgericht/i.test(text)) return '§ 57 VwGO, § 222 ZPO'
  return '§ 222 ZPO, §§ 187 bis 193 BGB'
}
