import { describe, expect, it } from 'vitest'
import { createPreferencesHandlers } from '../../../../electron/app/preferences/preferences-handlers.ts'
import { presentTaxonomy } from '../../../../electron/app/preferences/present-rules.ts'
import type { OwnType } from '../../../../electron/shared/settings/own-type.ts'
import { createTestContext } from '../../../fixtures/workplace/create-test-context.ts'
import { exampleDocument } from '../../../fixtures/workplace/example-document.ts'

const TYPE: OwnType = {
  id: 'hundesteuer',
  label: { de: 'Hundesteuer', en: 'Dog tax' },
  departmentId: 'finanzen',
  urgency: 'normal',
  fields: ['bank.iban'],
  required: ['bank.iban'],
  cues: ['Hund'],
}

function setUp() {
  const context = createTestContext()
  const handlers = createPreferencesHandlers(context)
  const save = (change: Partial<OwnType> = {}, replaces: string | null = null) =>
    handlers['preferences.saveOwnType']({ type: { ...TYPE, ...change }, replaces })
  return { context, handlers, save, own: async () => (await handlers['preferences.types'](null)).own }
}

describe('own types', () => {
  it('are added to the rules and named in the catalogue, and the shipped ones stay', async () => {
    const { context, save } = setUp()
    const before = context.rules().taxonomy.types.length
    await save()
    const { types } = context.rules().taxonomy
    expect(types).toHaveLength(before + 1)
    expect(types.at(-1)).toEqual({
      id: 'hundesteuer',
      label: TYPE.label,
      dept: 'finanzen',
      kind: 'sonstiges',
      urgency: 'normal',
      fields: ['bank.iban'],
      required: ['bank.iban'],
    })
    expect(context.store.audit.list({})).toMatchObject([{ action: 'preferences-changed', data: { keys: ['ownTypes'], id: 'hundesteuer' } }])
  })

  it('are changed in place, but keep their id', async () => {
    const { save, own } = setUp()
    await save()
    await save({ id: 'katzensteuer' })
    await save({ cues: ['Hund', 'Hündin'] }, 'hundesteuer')
    expect((await own()).map(({ id, cues }) => [id, cues.length])).toEqual([
      ['hundesteuer', 2],
      ['katzensteuer', 1],
    ])
    await expect(save({ id: 'anders' }, 'hundesteuer')).rejects.toMatchObject({ code: 'request-refused' })
  })

  it.each([
    ['an id of their own twice', 'hundesteuer', 'type-exists'],
    ['a shipped id', 'widerspruch', 'type-exists'],
    ['the word of the plan for no known type', 'unknown', 'type-exists'],
  ])('are refused with %s', async (_, id, code) => {
    const { save, own } = setUp()
    await save()
    await expect(save({ id })).rejects.toMatchObject({ code })
    expect(await own()).toHaveLength(1)
  })

  it('are refused with an unknown department', async () => {
    await expect(setUp().save({ departmentId: 'bauamt' })).rejects.toMatchObject({ code: 'request-refused' })
  })

  it('that are switched off are not offered, but keep their name', async () => {
    const { context, handlers, save } = setUp()
    await save()
    await handlers['preferences.save']({ disabledTypes: ['hundesteuer', 'werbung'] })
    const offered = context.rules().taxonomy.types.map(({ id }) => id)
    const named = presentTaxonomy(context.store.values, context.config).types.map(({ id }) => id)
    expect([offered.includes('hundesteuer'), offered.includes('werbung'), named.includes('hundesteuer'), named.includes('werbung')]).toEqual([
      false,
      false,
      true,
      true,
    ])
  })
})

describe('removing an own type', () => {
  it('works while nothing uses it', async () => {
    const { handlers, save, own } = setUp()
    await save()
    await handlers['preferences.removeOwnType']({ id: 'hundesteuer' })
    expect(await own()).toEqual([])
  })

  it('is refused while a document has it', async () => {
    const { context, handlers, save } = setUp()
    await save()
    context.store.documents.add([exampleDocument()])
    const { id } = exampleDocument()
    context.store.documents.correct(id, 'type', { target: 'type', machine: 'widerspruch', person: 'hundesteuer', at: '2026-03-02T08:00:00.000Z', user: 'x' })
    expect((await handlers['preferences.types'](null)).documents).toEqual({ hundesteuer: 1 })
    await expect(handlers['preferences.removeOwnType']({ id: 'hundesteuer' })).rejects.toMatchObject({ code: 'type-in-use' })
  })

  it('is refused while a rule names it', async () => {
    const { context, handlers, save } = setUp()
    await save()
    const { plan } = context.rules()
    await handlers['preferences.savePlan']({ ...plan, rules: [{ name: 'Hunde', when: { type: ['hundesteuer'] }, desk: 'kreiskasse' }, ...plan.rules] })
    await expect(handlers['preferences.removeOwnType']({ id: 'hundesteuer' })).rejects.toMatchObject({ code: 'type-in-use' })
  })
})
