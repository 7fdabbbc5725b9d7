import { describe, expect, it } from 'vitest'
import { REVIEW_CODES } from '../../../../../electron/shared/domain/issue.ts'
import { groupReasons } from '../../../../../renderer/features/review/group-reasons.ts'

describe('groupReasons', () => {
  it('puts one kind into one entry, the urgent ones first, equal details once', () => {
    const groups = groupReasons([
      { code: 'field-invalid', detail: 'IBAN' },
      { code: 'deadline-near', detail: 'morgen' },
      { code: 'field-invalid', detail: 'BIC' },
      { code: 'field-invalid', detail: 'IBAN' },
      { code: 'urgent', detail: 'Strom gesperrt' },
    ])
    expect(groups).toEqual([
      { code: 'urgent', details: ['Strom gesperrt'] },
      { code: 'deadline-near', details: ['morgen'] },
      { code: 'field-invalid', details: ['IBAN', 'BIC'] },
    ])
  })

  it('loses no code', () => {
    const all = groupReasons(REVIEW_CODES.map((code) => ({ code, detail: code })))
    expect(all.map(({ code }) => code).toSorted()).toEqual([...REVIEW_CODES].toSorted())
  })
})
