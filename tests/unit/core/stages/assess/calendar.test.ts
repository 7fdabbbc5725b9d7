import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  formatDay,
  freeDayName,
  isIsoDate,
  isoDate,
  nextWorkingDay,
  weekdayOf,
} from '../../../../../electron/core/stages/assess/calendar.ts'
import { daysBetween } from '../../../../../electron/shared/calendar/berlin-day.ts'

const isoDates = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2090-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('isIsoDate', () => {
  it.each(['2026-01-01', '2028-02-29', '2000-02-29'])('accepts %s', (date) => expect(isIsoDate(date)).toBe(true))
  it.each(['2026-02-29', '2026-02-30', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '26-01-01', '2026-1-1', '2026-01-01T00:00', ''])(
    'refuses %j',
    (date) => expect(isIsoDate(date)).toBe(false),
  )
})

describe('isoDate', () => {
  it('writes a day that exists', () => expect(isoDate(2026, 3, 5)).toBe('2026-03-05'))
  it('refuses a day that does not', () => expect(isoDate(2026, 2, 30)).toBeUndefined())
})

describe('addDays', () => {
  it.each([
    ['2026-12-30', 4, '2027-01-03'],
    ['2026-03-29', 1, '2026-03-30'], // summer time begins in the night before
    ['2026-10-25', 1, '2026-10-26'], // and ends
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
  ])('%s plus %i days is %s', (date, days, expected) => expect(addDays(date, days)).toBe(expected))

  it('is undone by the opposite and measured by daysBetween', () => {
    fc.assert(
      fc.property(isoDates, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date)
        expect(daysBetween(date, addDays(date, days))).toBe(days)
      }),
    )
  })
})

describe('addMonths', () => {
  it.each([
    ['2026-11-24', 1, '2026-12-24'],
    ['2026-12-05', 1, '2027-01-05'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-31', 12, '2027-12-31'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s plus %i months is %s', (date, months, expected) => expect(addMonths(date, months)).toBe(expected))

  it('never leaves the target month and keeps the order of days', () => {
    fc.assert(
      fc.property(isoDates, isoDates, fc.integer({ min: 0, max: 24 }), (a, b, months) => {
        const [first, second] = a <= b ? [a, b] : [b, a]
        expect(addMonths(first, months) <= addMonths(second, months)).toBe(true)
        const [year = 0, month = 0] = addMonths(a, months).split('-').map(Number)
        const [fromYear = 0, fromMonth = 0] = a.split('-').map(Number)
        expect(year * 12 + month).toBe(fromYear * 12 + fromMonth + months)
      }),
    )
  })
})

describe('weekdays', () => {
  it.each([
    ['2026-11-30', 'Montag'],
    ['2026-12-05', 'Samstag'],
    ['1969-12-31', 'Mittwoch'],
    ['2028-02-29', 'Dienstag'],
  ])('%s is a %s', (date, day) => expect(weekdayOf(date)).toBe(day))

  it('are part of the printed form', () => expect(formatDay('2026-11-24')).toBe('Dienstag, 24.11.2026'))
})

describe('nextWorkingDay', () => {
  const holidays: Record<string, string> = {
    '2026-12-25': '1. Weihnachtstag',
    '2026-12-26': '2. Weihnachtstag',
    '2026-04-03': 'Karfreitag',
    '2026-04-06': 'Ostermontag',
  }
  const holidayOf = (date: string) => holidays[date]

  it.each([
    ['2026-12-24', '2026-12-24'], // Christmas Eve is a working day in law
    ['2026-12-25', '2026-12-28'], // two holidays, the second on a Saturday, then Sunday
    ['2026-04-03', '2026-04-07'],
    ['2026-02-28', '2026-03-02'],
  ])('%s → %s', (date, expected) => expect(nextWorkingDay(date, holidayOf)).toBe(expected))

  it('names what made the day free', () => {
    expect(freeDayName('2026-12-26', holidayOf)).toBe('2. Weihnachtstag')
    expect(freeDayName('2026-12-27', holidayOf)).toBe('Sonntag')
    expect(freeDayName('2026-12-28', holidayOf)).toBeUndefined()
  })
})
