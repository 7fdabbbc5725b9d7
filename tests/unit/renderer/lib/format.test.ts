import { describe, expect, it } from 'vitest'
import { FRAME_DE } from '../../../../electron/shared/messages/window/frame.de.ts'
import { FRAME_EN } from '../../../../electron/shared/messages/window/frame.en.ts'
import { createFormat } from '../../../../renderer/lib/format.ts'

const de = createFormat('de', FRAME_DE.days)
const en = createFormat('en', FRAME_EN.days)
/** Intl puts non-breaking spaces where we only care that there is one. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('format', () => {
  it.each([
    ['2026-03-02', '02.03.2026', '02 Mar 2026'],
    ['2026-03-02T07:30:00.000Z', '02.03.2026', '02 Mar 2026'],
    // 23:30 UTC is past midnight in Germany.
    ['2026-03-02T23:30:00.000Z', '03.03.2026', '03 Mar 2026'],
    ['kein Datum', 'kein Datum', 'kein Datum'],
  ])('date %s', (iso, german, english) => {
    expect([de.date(iso), en.date(iso)]).toEqual([german, english])
  })
  it.each([
    ['2026-03-02T06:30:00.000Z', '07:30'],
    ['2026-07-02T06:30:00.000Z', '08:30'],
  ])('time of %s follows the clock of Germany, summer time included', (iso, time) => {
    expect([de.time(iso), en.time(iso)]).toEqual([time, time])
  })
  it('puts date and time together', () => {
    expect(de.dateTime('2026-03-02T06:30:00.000Z')).toBe('02.03.2026, 07:30')
  })
  it.each([
    [0.874, 0, '87 %', '87%'],
    [0.874, 1, '87,4 %', '87.4%'],
    [1, 0, '100 %', '100%'],
    [0, 0, '0 %', '0%'],
  ])('percent %d with %i digits', (share, digits, german, english) => {
    expect([plain(de.percent(share, digits)), plain(en.percent(share, digits))]).toEqual([german, english])
  })
  it.each([
    [1, '100 %'],
    [0.9999, '99 %'],
    [0.29, '29 %'],
    [0, '0 %'],
  ])('confidence %d is rounded down', (share, german) => {
    expect(plain(de.confidence(share))).toBe(german)
  })
  it('groups thousands', () => {
    expect([de.number(12_345.6, 1), en.number(12_345.6, 1)]).toEqual(['12.345,6', '12,345.6'])
  })
  it.each([
    ['2026-03-02', 'heute', 'today'],
    ['2026-03-03', 'morgen', 'tomorrow'],
    ['2026-03-05', 'in 3 Tagen', 'in 3 days'],
    ['2026-03-01', 'seit gestern', 'since yesterday'],
    ['2026-02-28', 'seit 2 Tagen', '2 days ago'],
    // Over the change to summer time a day has 23 hours.
    ['2026-03-30', 'in 28 Tagen', 'in 28 days'],
  ])('%s seen from 2 March 2026', (day, german, english) => {
    expect([de.relativeDay(day, '2026-03-02'), en.relativeDay(day, '2026-03-02')]).toEqual([german, english])
  })
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1_500, '2 KB'],
    [4_240_000, '4,2 MB'],
    [42_400_000, '42 MB'],
    [3_000_000_000_000, '3.000 GB'],
  ])('file size of %d bytes', (bytes, text) => {
    expect(plain(de.fileSize(bytes))).toBe(text)
  })
})
