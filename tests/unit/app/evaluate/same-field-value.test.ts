import { expect, it } from 'vitest'
import { isSameFieldValue } from '../../../../electron/app/evaluate/same-field-value.ts'
import type { FieldKind } from '../../../../electron/shared/taxonomy/taxonomy.ts'

it.each<[kind: FieldKind, found: string, wanted: string]>([
  ['date', '26.02.2026', '26.02.2026'],
  ['date', '26.02.2026', '2026-02-26'],
  ['date', '26. Februar 2026', '26.02.2026'],
  ['date', '26.02.', '26.02.2026'],
  ['amount', '543,05 EUR', '543,05'],
  ['amount', '1.543,05 €', '1543,05 EUR'],
  ['iban', 'DE02 1203 0000 0000 2020 51', 'DE02120300000000202051'],
  ['person-name', 'ANNA KOCH', 'Anna Koch'],
  ['person-name', 'Koch, Anna', 'Anna Koch'],
  ['person-name', 'Anna Koch', 'Frau Dr. Anna Koch'],
  ['organisation', 'Hausverwaltung Lindner', 'Hausverwaltung Lindner GmbH'],
])('%s: «%s» is «%s»', (kind, found, wanted) => {
  expect(isSameFieldValue({ value: found }, wanted, kind)).toBe(true)
})

it.each<[kind: FieldKind, found: string, wanted: string]>([
  ['date', '26.02.2026', '27.02.2026'],
  ['date', '26.02.2026', '26.02.2025'],
  ['amount', '543,05 EUR', '543,50 EUR'],
  ['person-name', 'Anna Kock', 'Anna Koch'],
  ['person-name', 'Anna', 'Anna Koch'],
  ['organisation', 'Hausverwaltung Lindner', 'Hausverwaltung Berger'],
  ['text', '', 'etwas'],
])('%s: «%s» is not «%s»', (kind, found, wanted) => {
  expect(isSameFieldValue({ value: found }, wanted, kind)).toBe(false)
})

it('a normalised reading counts as read', () => {
  expect(isSameFieldValue({ value: 'am 26ten', normalized: '2026-02-26' }, '26.02.2026', 'date')).toBe(true)
})
