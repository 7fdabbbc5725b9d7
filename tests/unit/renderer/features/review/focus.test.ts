import { describe, expect, it } from 'vitest'
import { markedPlaces } from '../../../../../renderer/features/review/focus.ts'
import { DECIDED } from './example-decided.ts'

describe('markedPlaces', () => {
  it('shows where fields and evidence stand, doubtful values otherwise', () => {
    const fields = (DECIDED.fields ?? []).map((field) => (field.name === 'bank.iban' ? { ...field, valid: false } : field))
    const places = markedPlaces({ decided: { ...DECIDED, fields } })
    expect(places.map(({ key, tone }) => [key, tone])).toEqual([
      ['field:document.date', 'field'],
      ['field:person.name', 'field'],
      ['field:bank.iban', 'unsure'],
      ['field:reference.caseNumber', 'field'],
      ['evidence:0', 'evidence'],
    ])
  })

  it('leaves out values without a place', () => {
    const fields = [{ name: 'amount.total', value: '1', confidence: 1, method: 'embedded-xml' as const }]
    const { type: _, ...decided } = { ...DECIDED, fields }
    expect(markedPlaces({ decided })).toEqual([])
  })
})
