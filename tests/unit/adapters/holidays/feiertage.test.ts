import { describe, expect, it } from 'vitest'
import { createHolidays } from '../../../../electron/adapters/holidays/feiertage.ts'

const STATES = ['BW', 'BY', 'BE', 'BB', 'HB', 'HH', 'HE', 'MV', 'NI', 'NW', 'RP', 'SL', 'SN', 'ST', 'SH', 'TH']
const { nameOf } = createHolidays()

describe('public holidays', () => {
  it.each([
    ['Neujahrstag', '2026-01-01'],
    ['Karfreitag', '2026-04-03'],
    ['Ostermontag', '2026-04-06'],
    ['Tag der Arbeit', '2026-05-01'],
    ['Christi Himmelfahrt', '2026-05-14'],
    ['Pfingstmontag', '2026-05-25'],
    ['Tag der Deutschen Einheit', '2026-10-03'],
    ['1. Weihnachtstag', '2026-12-25'],
    ['2. Weihnachtstag', '2026-12-26'],
  ])('%s %s in every Land', (_, date) => expect(STATES.filter((state) => nameOf(date, state) === undefined)).toEqual([]))

  it.each([
    ['Fronleichnam', '2026-06-04', ['BW', 'BY', 'HE', 'NW', 'RP', 'SL']],
    ['Fronleichnam', '2027-05-27', ['BW', 'BY', 'HE', 'NW', 'RP', 'SL']],
    ['Reformationstag', '2026-10-31', ['BB', 'HB', 'HH', 'MV', 'NI', 'SN', 'ST', 'SH', 'TH']],
    ['Reformationstag', '2017-10-31', STATES], // 500 years
    ['Allerheiligen', '2026-11-01', ['BW', 'BY', 'NW', 'RP', 'SL']],
    ['Buß- und Bettag', '2026-11-18', ['SN']],
    ['Heilige Drei Könige', '2026-01-06', ['BW', 'BY', 'ST']],
    ['Weltkindertag', '2026-09-20', ['TH']],
    ['Weltfrauentag', '2026-03-08', ['BE', 'MV']],
    ['Weltfrauentag', '2022-03-08', ['BE']], // MV since 2023
    ['Tag der Befreiung', '2025-05-08', ['BE']],
    ['no holiday', '2026-05-08', []],
    ['no holiday', '2026-12-24', []],
    ['no holiday', '2026-12-31', []],
    ['no holiday', '2026-11-30', []],
  ])('%s %s', (_, date, states) => expect(STATES.filter((state) => nameOf(date, state) !== undefined).sort()).toEqual([...states].sort()))

  it('come with their German names', () => {
    expect(nameOf('2026-06-04', 'HE')).toBe('Fronleichnam')
    expect(nameOf('2026-10-31', 'SH')).toBe('Reformationstag')
  })
})
