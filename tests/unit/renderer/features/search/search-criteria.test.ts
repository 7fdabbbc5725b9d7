import { describe, expect, it } from 'vitest'
import { searchRequests } from '../../../../../electron/shared/ipc/requests/search.ts'
import {
  datesAreOrdered,
  hasFilters,
  isNarrowed,
  NO_CRITERIA,
  type SearchCriteria,
  toSearchInput,
} from '../../../../../renderer/features/search/search-criteria.ts'

const criteria = (changes: Partial<SearchCriteria>): SearchCriteria => ({ ...NO_CRITERIA, ...changes })

describe('toSearchInput', () => {
  it.each<[string, Partial<SearchCriteria>]>([
    ['nothing', {}],
    ['blanks', { text: '  ' }],
    ['a field without a value', { fieldName: 'bank.iban' }],
    ['a value without a field', { fieldValue: 'DE02' }],
  ])('asks nothing for %s', (_, changes) => {
    expect(toSearchInput(criteria(changes), 50)).toBeUndefined()
  })

  it.each<[Partial<SearchCriteria>, object]>([
    [{ text: ' Widerspruch ' }, { text: 'Widerspruch' }],
    [{ fieldName: 'bank.iban', fieldValue: ' DE02 ' }, { field: { name: 'bank.iban', value: 'DE02' } }],
    [{ typeId: 'rechnung' }, { typeId: 'rechnung' }],
    [{ deskId: 'kasse' }, { deskId: 'kasse' }],
    [
      { from: '2026-01-01', to: '2026-03-01' },
      { from: '2026-01-01', to: '2026-03-01' },
    ],
    [{ state: 'open' }, { states: ['review', 'proposed', 'quarantined'] }],
    [{ state: 'delivered' }, { states: ['delivered'] }],
  ])('%j', (changes, expected) => {
    const nothing = { text: '', field: null, typeId: null, deskId: null, from: null, to: null, states: [], limit: 50, offset: 0 }
    const input = toSearchInput(criteria(changes), 50)
    expect(input).toEqual({ ...nothing, ...expected })
    expect(searchRequests['search.find'].input.parse(input)).toEqual(input)
  })

  it('leaves out an end before the beginning', () => {
    expect(toSearchInput(criteria({ from: '2026-03-01', to: '2026-01-01' }), 50)).toMatchObject({ from: '2026-03-01', to: null })
  })

  it('never asks for more than may be asked for', () => {
    expect(toSearchInput(criteria({ text: 'a' }), 10_000)?.limit).toBe(500)
  })
})

it('isNarrowed: filters count, the text does not', () => {
  const narrowed = (changes: Partial<SearchCriteria>) => {
    const input = toSearchInput(criteria({ text: 'a', ...changes }), 50)
    return input && isNarrowed(input)
  }
  expect(narrowed({})).toBe(false)
  expect(narrowed({ state: 'settled' })).toBe(true)
  expect(narrowed({ fieldName: 'person.name', fieldValue: 'Koch' })).toBe(true)
})

it('hasFilters: also half-typed ones, so that they can be removed', () => {
  expect(hasFilters(criteria({ text: 'a' }))).toBe(false)
  expect(hasFilters(criteria({ fieldName: 'person.name' }))).toBe(true)
})

it.each([
  ['', '', true],
  ['2026-01-01', '', true],
  ['2026-01-01', '2026-01-01', true],
  ['2026-01-02', '2026-01-01', false],
])('datesAreOrdered(%s, %s) is %s', (from, to, expected) => {
  expect(datesAreOrdered(criteria({ from, to }))).toBe(expected)
})
