/** Period for an objection against a notice, and the day from which an action for failure to act is possible. Shown, never decided. */
import type { Deadline } from '../../../../shared/domain/document.ts'
import { addMonths, formatDay } from '../calendar.ts'
import { completeYear } from '../german-date.ts'
import { announcementOf } from './announcement.ts'
import { type DeadlineCase, datesOf } from './deadline-case.ts'
import { endPeriod } from './period-end.ts'
import { type Procedure, procedureOf } from './procedure.ts'

/** One period for each notice the letter names, none if it names none. */
export function widerspruchDeadlines(given: DeadlineCase): Deadline[] {
  if (given.document.type.id !== 'widerspruch') return []
  const procedure = procedureOf(given.document.department.id, given.text)
  const notices = noticesOf(given).filter((notice) => notice.date <= given.receipt.date)
  return [...notices.map((notice) => objectionPeriod(notice, procedure, given)), inactionDay(procedure, given)]
}

interface Notice {
  /** ISO date. */
  readonly date: string
  /** German sentence where the year was not written. */
  readonly remark?: string
}

/** Dates with a year; without any, the day named without a year as the last one before the letter. */
function noticesOf({ document, receipt }: DeadlineCase): Notice[] {
  const complete = datesOf(document, 'notice.date').map((date) => ({ date }))
  if (complete.length > 0) return complete
  const latest = datesOf(document, 'document.date')[0] ?? receipt.date
  const words = document.fields.filter((field) => field.name === 'notice.date').map((field) => field.value)
  const dates = words.map((text) => completeYear(text, latest)).filter((date) => date !== undefined)
  return [...new Set(dates)].map((date) => ({
    date,
    remark: `Das Jahr ${date.slice(0, 4)} ist ergänzt: Das Schreiben nennt Tag und Monat des Bescheids ohne Jahr.`,
  }))
}

function objectionPeriod(notice: Notice, procedure: Procedure, given: DeadlineCase): Deadline {
  const announcement = announcementOf(notice.date, procedure.announcementRule)
  const monthEnd = addMonths(announcement.date, 1)
  const end = endPeriod(monthEnd, given.holidayOf, procedure.weekendRule)
  return {
    kind: 'widerspruchsfrist',
    date: end.date,
    basis: procedure.basis,
    assumptions: [
      `Bescheid vom ${formatDay(notice.date)}; angenommen ist, dass er am selben Tag im Inland zur Post gegeben wurde.`,
      ...(notice.remark === undefined ? [] : [notice.remark]),
      announcement.sentence,
      `Ein Monat nach der Bekanntgabe: ${formatDay(monthEnd)}.`,
      ...end.sentences,
      procedure.reason,
      procedure.yearRule,
      timeliness(end.date, given),
    ],
  }
}

/** The receipt decides; the letter's own date is only a sign. The tool never says that an objection is inadmissible. */
function timeliness(end: string, { document, receipt }: DeadlineCase): string {
  const letterDate = datesOf(document, 'document.date')[0]
  const [date, source] = receipt.stamped
    ? [receipt.date, 'eingegangen']
    : [letterDate ?? receipt.date, letterDate === undefined ? 'heute eingegangen' : 'datiert']
  if (date <= end) return `Das Schreiben ist am ${formatDay(date)} ${source}, voraussichtlich rechtzeitig; maßgeblich ist der Eingang.`
  return `Das Schreiben ist am ${formatDay(date)} ${source}, voraussichtlich nach dem errechneten Ende; Zugang, Belehrung und Wiedereinsetzung sind zu prüfen.`
}

/** § 88 Abs. 2 SGG, § 75 VwGO: three months. Counted without moving the end, so that the earlier day is shown. */
function inactionDay(procedure: Procedure, { receipt }: DeadlineCase): Deadline {
  return {
    kind: 'untaetigkeit',
    date: addMonths(receipt.date, 3),
    basis: procedure.inactionBasis,
    assumptions: [
      receipt.sentence,
      'Drei Monate nach Eingang des Widerspruchs, vorsichtig ohne Verschiebung auf einen Werktag gerechnet.',
      'Zur Information: kein Endtermin für die Entscheidung.',
    ],
  }
}
