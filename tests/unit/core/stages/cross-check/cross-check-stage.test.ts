import { describe, expect, it } from 'vitest'
import { crossCheckStage } from '../../../../../electron/core/stages/cross-check/cross-check-stage.ts'
import type { FieldCandidate } from '../../../../../electron/shared/domain/candidate.ts'
import { settingsSchema } from '../../../../../electron/shared/settings/settings.ts'
import { letterDocument } from '../find-fields/letter-document.ts'
import { shippedTaxonomy } from '../find-fields/shipped-taxonomy.ts'

const stage = crossCheckStage(shippedTaxonomy(), settingsSchema.parse({ thresholds: { field: 0.3 } }))

type Reading = readonly [name: string, value: string, normalized: string, score: number, changes?: Partial<FieldCandidate>]

async function check(typeId: string | null, readings: readonly Reading[]) {
  const ranked = readings.map(
    ([name, value, normalized, score, changes]): FieldCandidate => ({ name, value, normalized, score, method: 'rule', origin: 'x', ...changes }),
  )
  const context = { signal: { aborted: false, throwIfAborted: () => undefined }, report: () => undefined }
  const { fields, contradictions } = await stage.run({ ...letterDocument(typeId, ''), candidates: ranked, ranked }, context)
  return { fields: Object.fromEntries(fields.map((field) => [field.name, field.value])), all: fields, contradictions }
}

const DATE: Reading = ['document.date', '1.3.2026', '2026-03-01', 0.9]

describe('crossCheckStage', () => {
  it('reports the best reading of each field and nothing below the threshold', async () => {
    const { fields, contradictions } = await check('widerspruch', [
      DATE,
      ['document.date', '2.3.2026', '2026-03-02', 0.5],
      ['notice.date', '1.2.2026', '2026-02-01', 0.29],
    ])
    expect(fields).toEqual({ 'document.date': '1.3.2026' })
    expect(contradictions).toEqual([])
  })

  it('lets the next reading come forward where a birth date lies after the letter', async () => {
    const { fields, contradictions } = await check('widerspruch', [
      DATE,
      ['person.birthDate', '1.4.2026', '2026-04-01', 0.8],
      ['person.birthDate', '4.5.1980', '1980-05-04', 0.6],
    ])
    expect(fields['person.birthDate']).toBe('4.5.1980')
    expect(contradictions).toEqual(['Das Geburtsdatum liegt nach dem Datum des Schreibens.'])
  })

  it.each<[string, string, readonly Reading[], string]>([
    [
      'a period that ends before it begins',
      'arbeitsunfaehigkeit',
      [
        ['period.from', '5.3.', '2026-03-05', 0.8],
        ['period.to', '1.3.', '2026-03-01', 0.7],
      ],
      'Der Zeitraum endet vor seinem Beginn.',
    ],
    [
      'net above gross',
      'lohnabrechnung',
      [
        ['amount.gross', '100', '100.00', 0.8],
        ['amount.net', '120', '120.00', 0.7],
      ],
      'Der Nettobetrag ist höher als der Bruttobetrag.',
    ],
    [
      'base rent above total rent',
      'mietvertrag',
      [
        ['rent.base', '500', '500.00', 0.8],
        ['rent.total', '400', '400.00', 0.7],
      ],
      'Die Grundmiete ist höher als die Gesamtmiete.',
    ],
    ['a deadline before the letter', 'energiesperre', [DATE, ['deadline.date', '1.2.', '2026-02-01', 0.7]], 'Die Frist liegt vor dem Datum des Schreibens.'],
  ])('notes %s', async (_, typeId, readings, note) => expect((await check(typeId, readings)).contradictions).toEqual([note]))

  it.each<[string, string, readonly Reading[]]>([
    [
      'a period of one day',
      'arbeitsunfaehigkeit',
      [
        ['period.from', '5.3.', '2026-03-05', 0.8],
        ['period.to', '5.3.', '2026-03-05', 0.7],
      ],
    ],
    [
      'net equal to gross',
      'lohnabrechnung',
      [
        ['amount.gross', '538', '538.00', 0.8],
        ['amount.net', '538', '538.00', 0.7],
      ],
    ],
    [
      'a month compared with a day',
      'arbeitsunfaehigkeit',
      [
        ['period.from', '5.3.', '2026-03-05', 0.8],
        ['period.to', 'März', '2026-03', 0.7],
      ],
    ],
  ])('notes nothing for %s', async (_, typeId, readings) => expect((await check(typeId, readings)).contradictions).toEqual([]))

  it('keeps a number that fails its check, with its repair', async () => {
    const { all } = await check('rechnung', [['bank.iban', 'DE89 37O4', 'DE8937O4', 0.5, { valid: false, repair: 'DE8937040' }]])
    expect(all).toMatchObject([{ name: 'bank.iban', value: 'DE89 37O4', valid: false, repair: 'DE8937040' }])
  })

  it('does not report the applicant as sender, nor one person as parent and child', async () => {
    const { fields } = await check('but-antrag', [
      ['person.name', 'Ioana Hahn', 'Ioana Hahn', 0.8],
      ['sender.name', 'Ioana Hahn', 'Ioana Hahn', 0.6],
      ['child.name', 'Hahn, Ioana', 'Ioana Hahn', 0.5],
      ['child.name', 'Emma Hahn', 'Emma Hahn', 0.45],
    ])
    expect(fields).toEqual({ 'person.name': 'Ioana Hahn', 'child.name': 'Emma Hahn' })
  })

  it('does not take a birth date for the date of writing', async () => {
    const { fields } = await check('widerspruch', [
      ['document.date', '4.5.1980', '1980-05-04', 0.8],
      ['person.birthDate', '4.5.1980', '1980-05-04', 0.7],
    ])
    expect(fields).toEqual({ 'person.birthDate': '4.5.1980' })
  })

  it('compares the pension insurance number with the birth date', async () => {
    const number: Reading = ['pensionInsuranceNumber', '15 070649 C 103', '15070649C103', 0.8, { valid: true }]
    const right = await check('lohnabrechnung', [number, ['person.birthDate', '7.6.1949', '1949-06-07', 0.8]])
    const wrong = await check('lohnabrechnung', [number, ['person.birthDate', '8.6.1949', '1949-06-08', 0.8]])
    expect(right.contradictions).toEqual([])
    expect(wrong.contradictions).toEqual(['Die Rentenversicherungsnummer passt nicht zum Geburtsdatum.'])
    expect(wrong.fields).toHaveProperty('pensionInsuranceNumber')
  })

  it('reports several numbers of invoices that are nearly equally sure', async () => {
    const { all } = await check('mahnung', [
      ['invoice.number', 'A-1', 'A-1', 0.8],
      ['invoice.number', 'A-2', 'A-2', 0.7],
      ['invoice.number', 'A-3', 'A-3', 0.4],
    ])
    expect(all.map((field) => field.value)).toEqual(['A-1', 'A-2'])
  })

  it('is stricter with the fields of single types while the type is unknown', async () => {
    const readings: Reading[] = [DATE, ['rent.total', '500', '500.00', 0.5], ['bank.iban', 'DE1', 'DE1', 0.8], ['person.phone', '1', '1', 0.4]]
    expect(Object.keys((await check(null, readings)).fields).sort()).toEqual(['bank.iban', 'document.date', 'person.phone'])
  })

  it('writes no contents into its notes', async () => {
    const { contradictions } = await check('lohnabrechnung', [
      ['amount.gross', '100', '100.00', 0.8],
      ['amount.net', '120', '120.00', 0.7],
    ])
    expect(contradictions.join(' ')).not.toMatch(/\d/)
  })
})
