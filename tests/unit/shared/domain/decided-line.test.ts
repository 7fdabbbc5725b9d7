import { describe, expect, it } from 'vitest'
import { decidedLine, deskLabel } from '../../../../electron/shared/domain/decided-line.ts'
import type { Correction } from '../../../../electron/shared/domain/mail-document.ts'
import { exampleLine } from '../../../fixtures/workplace/example-line.ts'

const correction = (target: Correction['target'], person: string | null, place: Partial<Correction> = {}): Correction => ({
  target,
  machine: null,
  person,
  at: '2026-03-02T08:00:00.000Z',
  user: 'sachbearbeitung',
  ...place,
})
const line = exampleLine()

describe('decidedLine', () => {
  it('is the machine’s line where nobody corrected', () => expect(decidedLine(line, [])).toEqual(line))

  it('puts a person’s values in their places', () => {
    const decided = decidedLine(line, [
      correction('type', 'rechnung'),
      correction('department', 'finanzen'),
      correction('urgency', 'immediate'),
      correction('desk', 'poststelle'),
    ])
    expect(decided).toMatchObject({
      type: { id: 'rechnung', confidence: 1 },
      department: { id: 'finanzen', confidence: 1 },
      urgency: 'immediate',
      route: { desk: 'poststelle', rule: 'person' },
    })
    expect(decided.type?.alternatives).toEqual(line.type?.alternatives)
  })

  it('knows «none of the known types», which no other question has', () => {
    expect(decidedLine(line, [correction('type', null)]).type?.id).toBeNull()
    expect(decidedLine(line, [correction('desk', null), correction('department', null), correction('urgency', null)])).toEqual(line)
  })

  it('replaces all readings of a field, with the place where the person read it', () => {
    const twice = { ...line, fields: [...(line.fields ?? []), { name: 'person.name', value: 'A. K.', confidence: 0.4, method: 'model' as const }] }
    const { fields } = decidedLine(twice, [correction('field:person.name', 'Berta Vogel', { page: 2, box: [0.1, 0.2, 0.3, 0.01] })])
    expect(fields?.filter(({ name }) => name === 'person.name')).toEqual([
      { name: 'person.name', value: 'Berta Vogel', normalized: 'Berta Vogel', confidence: 1, method: 'person', page: 2, box: [0.1, 0.2, 0.3, 0.01] },
    ])
    expect(fields?.map(({ name }) => name)).toEqual(line.fields?.map(({ name }) => name))
  })

  it('adds a field that was not read, and takes away one that does not exist', () => {
    const { fields } = decidedLine(line, [correction('field:person.city', 'Lorsch'), correction('field:bank.iban', null)])
    const names = fields?.map(({ name }) => name)
    expect(names).toContain('person.city')
    expect(names).not.toContain('bank.iban')
  })
})

describe('deskLabel', () => {
  const plan = { format: 'postlotse.plan/1' as const, desks: [{ id: 'a', label: 'Stelle A' }], rules: [], default: 'a' }
  it('is the id where the plan has lost the desk', () => {
    expect(deskLabel(plan, 'a')).toBe('Stelle A')
    expect(deskLabel(plan, 'b')).toBe('b')
  })
})
