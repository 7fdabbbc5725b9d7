import { describe, expect, it } from 'vitest'
import { formatValue } from '../../../../../renderer/features/review/format-value.ts'

describe('formatValue', () => {
  it.each([
    ['date', '2026-03-02', 'de', '02.03.2026'],
    ['date', '2026-03', 'en', '03.2026'],
    ['date', 'im März', 'de', 'im März'],
    ['amount', '1234.5', 'de', '1.234,50 €'],
    ['amount', '1234.5', 'en', '1,234.50 €'],
    ['amount', 'etwa 20', 'de', 'etwa 20'],
    ['iban', 'DE02120300000000202051', 'de', 'DE02 1203 0000 0000 2020 51'],
    ['person-name', 'Anna Koch', 'de', 'Anna Koch'],
  ] as const)('%s %s (%s) → %s', (kind, normalized, language, shown) => {
    expect(formatValue({ value: 'as printed', normalized }, kind, language)).toBe(shown)
  })

  it('shows what has no normal form as printed', () => {
    expect(formatValue({ value: 'Az. 5 S 2/26' }, 'case-number', 'de')).toBe('Az. 5 S 2/26')
  })
})
