/** What cannot be true together. Each check looks at the best reading of every field. Notes are German sentences for the clerk and name fields, never contents. */
import type { FieldCandidate } from '../../../shared/domain/candidate.ts'
import { isSamePerson } from '../../../shared/text/person-name.ts'

export type Readings = ReadonlyMap<string, FieldCandidate>

export interface Finding {
  /** Fields one of which is wrong; the weaker reading is lowered. Empty: nothing is lowered, the note says all. */
  readonly doubtful: readonly string[]
  /** Absent where the clerk need not know, because the reading simply gives way. */
  readonly note?: string
}

export type Check = (readings: Readings) => Finding | undefined

/** Cents by which a sum may miss its parts (rounding of each part). */
const ROUNDING = 0.02

export const CHECKS: readonly Check[] = [
  bornOnTheDay,
  notAfter('person.birthDate', 'document.date', ['person.birthDate'], 'Das Geburtsdatum liegt nach dem Datum des Schreibens.'),
  notAfter('notice.date', 'document.date', ['notice.date', 'document.date'], 'Das Datum des Bescheids liegt nach dem Datum des Schreibens.'),
  notAfter('period.from', 'period.to', ['period.from', 'period.to'], 'Der Zeitraum endet vor seinem Beginn.'),
  notAfter('document.date', 'deadline.date', ['deadline.date'], 'Die Frist liegt vor dem Datum des Schreibens.'),
  notAfter('document.date', 'court.deadline', ['court.deadline'], 'Die gerichtliche Frist liegt vor dem Datum des Schreibens.'),
  sameBirthDate,
  samePerson('child.name', 'person.name', ['child.name', 'person.name']),
  samePerson('representative.name', 'person.name', ['representative.name']),
  samePerson('sender.name', 'person.name', ['sender.name']),
  samePerson('landlord.name', 'person.name', ['landlord.name']),
  notGreater('amount.net', 'amount.gross', ['amount.net', 'amount.gross'], 'Der Nettobetrag ist höher als der Bruttobetrag.'),
  notGreater('rent.base', 'rent.total', ['rent.base', 'rent.total'], 'Die Grundmiete ist höher als die Gesamtmiete.'),
  notGreater('rent.heating', 'rent.total', ['rent.heating', 'rent.total'], 'Die Heizkosten sind höher als die Gesamtmiete.'),
  notGreater('amount.tax', 'amount.total', ['amount.tax', 'amount.total'], 'Die Umsatzsteuer ist höher als der Gesamtbetrag.'),
  notGreater('amount.instalment', 'amount.total', ['amount.instalment', 'amount.total'], 'Die Rate ist höher als der Gesamtbetrag.'),
  sumOfInvoice,
  birthDateInPensionNumber,
]

function notAfter(earlier: string, later: string, doubtful: readonly string[], note: string): Check {
  return (readings) => {
    const [a, b] = [isoDay(readings.get(earlier)), isoDay(readings.get(later))]
    return a !== undefined && b !== undefined && a > b ? { doubtful, note } : undefined
  }
}

function notGreater(smaller: string, greater: string, doubtful: readonly string[], note: string): Check {
  return (readings) => {
    const [a, b] = [money(readings.get(smaller)), money(readings.get(greater))]
    return a !== undefined && b !== undefined && a > b + ROUNDING ? { doubtful, note } : undefined
  }
}

/** One person in two roles that exclude each other: one of the readings gives way silently. */
function samePerson(name: string, other: string, doubtful: readonly string[]): Check {
  return (readings) => {
    const [a, b] = [readings.get(name), readings.get(other)]
    return a && b && isSamePerson(a.value, b.value) ? { doubtful } : undefined
  }
}

/** Where the date of writing is unreadable, the only date left is often a birth date. */
function bornOnTheDay(readings: Readings): Finding | undefined {
  const written = isoDay(readings.get('document.date'))
  const born = [isoDay(readings.get('person.birthDate')), isoDay(readings.get('child.birthDate'))]
  return written !== undefined && born.includes(written) ? { doubtful: ['document.date'] } : undefined
}

function sameBirthDate(readings: Readings): Finding | undefined {
  const [a, b] = [isoDay(readings.get('person.birthDate')), isoDay(readings.get('child.birthDate'))]
  return a !== undefined && a === b ? { doubtful: ['person.birthDate', 'child.birthDate'] } : undefined
}

/** Net and tax add up to the total (§ 14 Abs. 4 UStG wants all three on an invoice). */
function sumOfInvoice(readings: Readings): Finding | undefined {
  const [net, tax, total] = [money(readings.get('amount.net')), money(readings.get('amount.tax')), money(readings.get('amount.total'))]
  if (net === undefined || tax === undefined || total === undefined || Math.abs(net + tax - total) <= ROUNDING) return undefined
  return { doubtful: [], note: 'Netto und Umsatzsteuer ergeben nicht den Gesamtbetrag.' }
}

/** Places 3 to 8 of the pension insurance number are the birth date (§ 2 VKVV); days are raised by 32 or 64 where numbers ran out. */
function birthDateInPensionNumber(readings: Readings): Finding | undefined {
  const number = readings.get('pensionInsuranceNumber')
  const born = isoDay(readings.get('person.birthDate'))
  if (number?.valid !== true || born === undefined) return undefined
  const digits = (number.normalized ?? number.value).replace(/\s/g, '').slice(2, 8)
  const day = Number(digits.slice(0, 2)) % 32
  const matches = digits.slice(2) === born.slice(5, 7) + born.slice(2, 4) && (day === 0 || day === Number(born.slice(8, 10)))
  return matches ? undefined : { doubtful: [], note: 'Die Rentenversicherungsnummer passt nicht zum Geburtsdatum.' }
}

/** ISO day of a reading; undefined for months, years and unreadable dates. */
function isoDay(candidate: FieldCandidate | undefined): string | undefined {
  const iso = candidate?.normalized
  return iso !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(iso) ? iso : undefined
}

function money(candidate: FieldCandidate | undefined): number | undefined {
  const value = candidate?.normalized === undefined ? Number.NaN : Math.abs(Number(candidate.normalized))
  return Number.isFinite(value) ? value : undefined
}
