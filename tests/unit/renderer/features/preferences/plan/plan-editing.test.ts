import { describe, expect, it } from 'vitest'
import type { PlanDraft } from '../../../../../../electron/shared/routing/plan-draft.ts'
import { changePlan, draftOf, editOf, type PlanChange } from '../../../../../../renderer/features/preferences/plan/plan-editing.ts'

const PLAN: PlanDraft = {
  format: 'postlotse.plan/1',
  desks: ['a', 'b'].map((id) => ({ id, label: id.toUpperCase() })),
  rules: ['eins', 'zwei', 'drei'].map((name) => ({ name, when: {}, desk: 'a' })),
  default: 'b',
}
const edited = (...changes: readonly PlanChange[]) => changes.reduce(changePlan, editOf(PLAN))
const keyOf = (name: string) => editOf(PLAN).rules.find((rule) => rule.name === name)?.key ?? -1
const names = (...changes: readonly PlanChange[]) => edited(...changes).rules.map(({ name }) => name)

describe('editing a plan', () => {
  it('comes out as it went in', () => {
    expect(draftOf(editOf(PLAN))).toEqual(PLAN)
  })

  it.each<[string, -1 | 1, string[]]>([
    ['zwei', -1, ['zwei', 'eins', 'drei']],
    ['zwei', 1, ['eins', 'drei', 'zwei']],
    ['eins', -1, ['eins', 'zwei', 'drei']],
    ['drei', 1, ['eins', 'zwei', 'drei']],
  ])('moves «%s» by %d', (name, by, expected) => {
    expect(names({ kind: 'move-rule', key: keyOf(name), by })).toEqual(expected)
  })

  it('keeps the key of a rule however it is named and moved', () => {
    const key = keyOf('zwei')
    const edit = edited({ kind: 'rule', key, rule: { name: 'neu', when: { city: ['Lorsch'] }, desk: 'b' } }, { kind: 'move-rule', key, by: -1 })
    expect(edit.rules[0]).toEqual({ name: 'neu', when: { city: ['Lorsch'] }, desk: 'b', key })
  })

  it('adds rules on top with names of their own, never with a key twice', () => {
    const edit = edited({ kind: 'add-rule', name: 'Neue Regel' }, { kind: 'remove-rule', key: keyOf('drei') }, { kind: 'add-rule', name: 'Neue Regel' })
    expect(edit.rules.map(({ name }) => name)).toEqual(['Neue Regel 2', 'Neue Regel', 'eins', 'zwei'])
    const keys = [...edit.rules, ...edit.desks].map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('lets rules and the rest follow the new id of a desk', () => {
    const [a, b] = editOf(PLAN).desks
    const edit = edited(
      { kind: 'desk', key: a?.key ?? -1, desk: { id: 'a1', label: 'A' } },
      { kind: 'desk', key: b?.key ?? -1, desk: { id: 'b1', label: 'B' } },
    )
    expect([edit.rules.map(({ desk }) => desk), edit.rest]).toEqual([['a1', 'a1', 'a1'], 'b1'])
  })

  it('does not tie rules without a desk to one whose id is being written', () => {
    const added = edited({ kind: 'add-rule', name: 'x' }, { kind: 'add-desk', label: 'Neu' })
    const key = added.desks[0]?.key ?? -1
    const edit = [
      { id: '', label: 'Neu' },
      { id: 'n', label: 'Neu' },
    ].reduce((edit, desk) => changePlan(edit, { kind: 'desk', key, desk }), added)
    expect(edit.rules[0]?.desk).toBe('')
  })

  it('leaves rules of a removed desk as they are: they are told as problems', () => {
    const edit = edited({ kind: 'remove-desk', key: editOf(PLAN).desks[0]?.key ?? -1 })
    expect([edit.desks.map(({ id }) => id), edit.rules[0]?.desk]).toEqual([['b'], 'a'])
  })
})
