import { describe, expect, it } from 'vitest'
import { formatValue } from '../../../../../renderer/features/review/format-value.ts'

describe('formatValue', () => {
  it.each([
    ['date', '2026-03-02', '02.03.2026'],
    ['date', '2026-03', '03.2026'],
    ['date', 'im März', 'im März'],
    ['amount', '1234.5', '1.234,50 €'],
    ['amount', 'etwa 20', 'etwa 20'],
    ['iban', 'DE02120300000000202051', 'DE02 1203 0000 0000 2020 51'],
    ['person-name', 'Anna Koch', 'Anna Koch'],
  ] as const)('%s %s → %s', (kind, normalized, shown) => {
    expect(formatValue({ value: 'as printed', normalized }, kind)).toBe(shown)
  })

  it('shows what has no normal form as printed', () => {
    expect(formatValue({ value: 'Az. 5 S 2/26' }, 'case-number')).toBe('Az. 5 S 2/26')
  })
})
