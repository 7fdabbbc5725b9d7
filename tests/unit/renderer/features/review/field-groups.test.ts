import { describe, expect, it } from 'vitest'
import type { ReviewCorrection } from '../../../../../electron/shared/ipc/requests/review.ts'
import { fieldGroups, groupOf } from '../../../../../renderer/features/review/field-groups.ts'
import { DECIDED } from './example-decided.ts'

const ORDER = ['document.date', 'person.name', 'reference.caseNumber', 'bank.iban', 'notice.date']
const decided = DECIDED
const names = (groups: ReturnType<typeof fieldGroups>) => groups.map(({ group, entries }) => [group, entries.map(({ name }) => name)])

describe('fieldGroups', () => {
  it('groups by meaning, in the order of the taxonomy, without empty groups', () => {
    expect(names(fieldGroups({ decided, corrections: [] }, [], ORDER))).toEqual([
      ['person', ['person.name']],
      ['letter', ['document.date']],
      ['reference', ['reference.caseNumber']],
      ['money', ['bank.iban']],
    ])
  })

  it('shows what the type demands and nobody found', () => {
    const [, letter] = fieldGroups({ decided, corrections: [] }, ['notice.date', 'person.name'], ORDER)
    expect(letter?.entries.map(({ name, missing }) => [name, missing])).toEqual([
      ['document.date', false],
      ['notice.date', true],
    ])
  })

  it('keeps a field that a person took away in sight, to be put back', () => {
    const correction: ReviewCorrection = { target: 'field:person.name', machine: 'Anna Koch', person: null, at: '', user: '' }
    const without = { ...decided, fields: decided.fields?.filter(({ name }) => name !== 'person.name') ?? [] }
    const [person] = fieldGroups({ decided: without, corrections: [correction] }, [], ORDER)
    expect(person?.entries).toEqual([{ name: 'person.name', value: undefined, further: [], correction, missing: false }])
  })

  it('puts further readings of one field into one row', () => {
    const second = { name: 'reference.caseNumber', value: '50.2-1/26', confidence: 0.6, method: 'rule' as const }
    const groups = fieldGroups({ decided: { ...decided, fields: [...(decided.fields ?? []), second] }, corrections: [] }, [], ORDER)
    const reference = groups.find(({ group }) => group === 'reference')
    expect(reference?.entries).toHaveLength(1)
    expect(reference?.entries[0]?.further).toEqual([second])
  })
})

describe('groupOf', () => {
  it.each([
    ['court.caseNumber', 'reference'],
    ['court.deadline', 'letter'],
    ['invoice.dueDate', 'money'],
    ['taxId', 'person'],
    ['landlord.name', 'other'],
    ['something.new', 'other'],
  ])('%s → %s', (name, group) => expect(groupOf(name)).toBe(group))
})
