import { describe, expect, it } from 'vitest'
import { markedValue, typedValue } from '../../../../electron/app/review/field-value.ts'
import type { FieldDefinition, FieldKind } from '../../../../electron/shared/taxonomy/taxonomy.ts'

const field = (kind: FieldKind): FieldDefinition => ({ name: 'a.b', kind, label: { de: 'A', en: 'A' }, common: false, cues: [] })

describe('typedValue', () => {
  it.each<[FieldKind, string, { value: string; valid?: boolean }]>([
    ['date', '2.3.26', { value: '2026-03-02' }],
    ['date', '2026-03-02', { value: '2026-03-02' }],
    ['date', 'Anfang März', { value: 'Anfang März' }],
    ['amount', '1.234,50 €', { value: '1234.50' }],
    ['amount', '1234.50', { value: '1234.50' }],
    ['iban', 'DE02 1203 0000 0000 2020 51', { value: 'DE02120300000000202051', valid: true }],
    ['iban', 'DE02 1203 0000 0000 2020 52', { value: 'DE02120300000000202052', valid: false }],
    ['iban', 'DE02', { value: 'DE02', valid: false }],
    ['person-name', 'Koch, Anna', { value: 'Anna Koch' }],
    ['person-name', 'X Æ', { value: 'X Æ' }],
    ['case-number', '50.2-4711/26', { value: '50.2-4711/26' }],
    ['text', '  zwei   Wörter ', { value: 'zwei Wörter' }],
  ])('%s: %s', (kind, text, expected) => expect(typedValue(field(kind), text)).toEqual(expected))

  it('never drops what was typed behind a readable value', () => {
    expect(typedValue(field('organisation'), 'Muster GmbH, Außenstelle 3').value).toBe('Muster GmbH, Außenstelle 3')
    expect(typedValue(field('date'), '2.3.26 oder später').value).toBe('2.3.26 oder später')
  })
})

describe('markedValue', () => {
  it.each<[FieldKind, string, { value: string; valid?: boolean } | undefined]>([
    ['iban', 'IBAN: DE02 1203 0000\n0000 2020 51', { value: 'DE02120300000000202051', valid: true }],
    ['date', 'Datum: 02.03.2026', { value: '2026-03-02' }],
    ['organisation', 'Absender: Muster GmbH', { value: 'Muster GmbH' }],
    ['person-name', 'Name: Ngô Đình', { value: 'Ngô Đình' }],
    ['date', 'kein Datum', undefined],
    ['iban', 'keine Nummer', undefined],
    ['text', 'alles\nso', { value: 'alles so' }],
    ['text', '   ', undefined],
  ])('%s in «%s»', (kind, text, expected) => expect(markedValue(kind, text)).toEqual(expected))
})
