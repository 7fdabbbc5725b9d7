/** Numbers with check digits and dates, as their standards promise: what is printed is found again, and one wrong digit is noticed. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { berlinDay, berlinDayBounds, dayAfter, daysBetween } from '../../electron/shared/calendar/berlin-day.ts'
import { findHealthInsuranceNumbers, isValidHealthInsuranceNumber } from '../../electron/shared/identifiers/health-insurance-number.ts'
import { findIbans, isValidIban } from '../../electron/shared/identifiers/iban.ts'
import { findPensionInsuranceNumbers, isValidPensionInsuranceNumber } from '../../electron/shared/identifiers/pension-insurance-number.ts'
import { findTaxIds, isValidTaxId } from '../../electron/shared/identifiers/tax-id.ts'
import { findDates, isCalendarDay } from '../../electron/shared/text/german-date.ts'

const digits = (count: number) => fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: count, maxLength: count })
const letter = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ')
const oneDigit = Array.from({ length: 10 }, (_, digit) => String(digit))

/** Bodies without their check digits, put where `?` stands. */
const KINDS = [
  {
    name: 'IBAN (ISO 7064 MOD 97-10)',
    body: digits(18).map((account) => `DE??${account}`),
    checks: Array.from({ length: 97 }, (_, i) => String(i + 2).padStart(2, '0')),
    isValid: isValidIban,
    find: findIbans,
    print: (number: string) => number.replace(/.{4}/g, '$& ').trim(),
    unnoticed: [] as number[],
  },
  {
    name: 'tax identification number (ISO 7064 MOD 11,10)',
    body: fc.shuffledSubarray(oneDigit, { minLength: 9, maxLength: 9 }).map((nine) => {
      const first = nine[0] === '0' ? [...nine.slice(1), '0'] : nine
      return `${first.join('')}${first[2]}?`
    }),
    checks: oneDigit,
    isValid: isValidTaxId,
    find: findTaxIds,
    print: (number: string) => number.replace(/^(..)(...)(...)(...)$/, '$1 $2 $3 $4'),
    unnoticed: [],
  },
  {
    name: 'health insurance number (§ 290 SGB V)',
    body: fc.tuple(letter, digits(8)).map(([first, rest]) => `${first}${rest}?`),
    checks: oneDigit,
    isValid: isValidHealthInsuranceNumber,
    find: findHealthInsuranceNumbers,
    print: (number: string) => number.replace(/^(.)(...)(...)(...)$/, '$1 $2 $3 $4'),
    unnoticed: [],
  },
  {
    name: 'pension insurance number (VKVV)',
    body: fc.tuple(digits(8), letter, digits(2)).map(([front, name, serial]) => `${front}${name}${serial}?`),
    checks: oneDigit,
    isValid: isValidPensionInsuranceNumber,
    find: findPensionInsuranceNumbers,
    print: (number: string) => number.replace(/^(..)(......)(.)(..)(.)$/, '$1 $2 $3 $4$5'),
    unnoticed: [4], // weight 7: 4 counts as 28, so 10, as much as 0
  },
]

describe.each(KINDS)('$name', ({ body, checks, isValid, find, print, unnoticed }) => {
  const complete = (text: string) => checks.map((check) => text.replace(/\?+/, check)).filter(isValid)

  it('has exactly one check digit, and is found as printed', () => {
    fc.assert(
      fc.property(body, (text) => {
        const [number = '', ...others] = complete(text)
        expect([number !== '', others]).toEqual([true, []])
        expect(find(`Nr.: ${print(number)}.`)).toMatchObject([{ normalized: number, valid: true, surface: print(number) }])
      }),
      { numRuns: 150 },
    )
  })

  it('with one digit changed is no longer valid', () => {
    fc.assert(
      fc.property(body, fc.nat(20), fc.integer({ min: 1, max: 9 }), (text, at, by) => {
        const number = complete(text)[0] ?? ''
        const place = at % number.length
        fc.pre(/\d/.test(number[place] ?? '') && !unnoticed.includes(place))
        const changed = number.slice(0, place) + ((Number(number[place]) + by) % 10) + number.slice(place + 1)
        expect(isValid(changed)).toBe(false)
      }),
      { numRuns: 300 },
    )
  })
})

describe('text of any kind', () => {
  it('gives mentions that stand where they say', () => {
    const text = fc.string({ unit: fc.constantFrom(...'0123456789 DEOIlSBG./-A€ä\n'), maxLength: 60 })
    fc.assert(
      fc.property(text, (printed) => {
        for (const find of [...KINDS.map((kind) => kind.find), findDates])
          for (const { from, to, surface } of find(printed)) expect(printed.slice(from, to)).toBe(surface)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a date', () => {
  const MONTHS = ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember']
  /** «II» is read as an 11 in which OCR saw letters. */
  const ROMAN = ['I', '2', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']
  const two = (n: number) => String(n).padStart(2, '0')
  const PRINTS: readonly ((day: number, month: number, year: number) => string)[] = [
    (day, month, year) => `${two(day)}.${two(month)}.${year}`,
    (day, month, year) => `${day}. ${month}. ${year}`,
    (day, month, year) => `${year}-${two(month)}-${two(day)}`,
    (day, month, year) => `${two(day)}/${two(month)}/${year}`,
    (day, month, year) => `${day}. ${MONTHS[month - 1]} ${year}`,
    (day, month, year) => `${day}. ${ROMAN[month - 1]}. ${year}`,
    (day, month, year) => `${two(day)}.${two(month)}.${two(year % 100)}`,
  ]
  const parts = fc.record({ day: fc.integer({ min: 1, max: 31 }), month: fc.integer({ min: 1, max: 12 }), year: fc.integer({ min: 1940, max: 2039 }) })

  it('of the calendar is read from every way of printing it, another one from none', () => {
    fc.assert(
      fc.property(parts, fc.constantFrom(...PRINTS), ({ day, month, year }, print) => {
        const iso = `${year}-${two(month)}-${two(day)}`
        const real = new Date(`${iso}T00:00:00Z`).getUTCDate() === day
        expect(isCalendarDay(day, month, year)).toBe(real)
        const found = findDates(`am ${print(day, month, year)}, hier`).filter((date) => date.day !== undefined && date.iso !== undefined)
        expect(found.map((date) => date.iso)).toEqual(real ? [iso] : [])
      }),
      { numRuns: 1_000 },
    )
  })

  it('has bounds in Berlin that belong to it, and neighbours that do not', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true }), (time) => {
        const day = berlinDay(time.getTime())
        const { first, last } = berlinDayBounds(day)
        expect([first, last].map((edge) => berlinDay(edge))).toEqual([day, day])
        expect(berlinDay(Date.parse(last) + 1)).toBe(dayAfter(day))
        expect(berlinDay(Date.parse(first) - 1) < day).toBe(true)
        expect(daysBetween(day, dayAfter(day))).toBe(1)
      }),
    )
  })
})
