/** Days on which a court expects someone: hearings and other appointments with an hour, as the letter states them. */
import type { Deadline } from '../../../../shared/domain/document.ts'
import { formatDay } from '../calendar.ts'
import { findGermanDates } from '../german-date.ts'
import type { DeadlineCase } from './deadline-case.ts'

const OCCASION = /(?:termin|verhandlung|erörterung|anhörung|beweisaufnahme|geladen|ladung)[^.:;]{0,60}:?[^.:;]{0,40}$/iu
const HOUR = /^,?\s?(?:um\s|\()?\s?(?:\d{1,2}(?:[:.]\d{2})?\s?Uhr|\d{1,2}:\d{2}(?!\d))/iu
const REACH = 120

export function hearingDays({ document, text }: DeadlineCase): Deadline[] {
  if (document.type.id !== 'gerichtspost') return []
  const flat = text.replace(/\s+/g, ' ')
  const dates = findGermanDates(flat).filter(
    ({ start, end }) => OCCASION.test(flat.slice(Math.max(0, start - REACH), start)) && HOUR.test(flat.slice(end, end + 20)),
  )
  return [...new Set(dates.map((date) => date.iso))].map((date) => ({
    kind: 'gerichtstermin',
    date,
    basis: 'Ladung oder Terminsbestimmung im Schreiben',
    assumptions: [`Im Schreiben genannter Termin: ${formatDay(date)}.`],
  }))
}
