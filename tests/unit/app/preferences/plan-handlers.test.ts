import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadPlan } from '../../../../electron/app/config/load-plan.ts'
import { createPreferencesHandlers } from '../../../../electron/app/preferences/preferences-handlers.ts'
import type { CorrectionTarget, DocumentState } from '../../../../electron/shared/domain/mail-document.ts'
import type { PlanDraft } from '../../../../electron/shared/routing/plan-draft.ts'
import { createTestContext } from '../../../fixtures/workplace/create-test-context.ts'
import { exampleDocument } from '../../../fixtures/workplace/example-document.ts'

const AT = '2026-03-02T08:00:00.000Z'

interface Given {
  readonly id: string
  readonly state?: DocumentState
  readonly corrections?: Partial<Record<CorrectionTarget, string>>
}

/** Objections of Anna Koch, which the shipped plan sends to the desk for objections. */
function setUp(documents: readonly Given[] = [{ id: 'a' }]) {
  const context = createTestContext()
  for (const { id, state = 'proposed', corrections = {} } of documents) {
    const route = { desk: 'widerspruchsstelle', rule: 'Rechtsbehelfe SGB II und XII' }
    context.store.documents.add([exampleDocument({ id, sourceId: id, line: { id, route } })])
    for (const [target, person] of Object.entries(corrections) as [CorrectionTarget, string][]) {
      context.store.documents.correct(id, target, { target, machine: null, person, at: AT, user: 'x' })
    }
    if (state !== 'proposed') context.store.documents.setState(id, state, AT)
  }
  const handlers = createPreferencesHandlers(context)
  const desks = () => Object.fromEntries(context.store.documents.rows().map(({ id, deskId }) => [id, deskId]))
  return { context, handlers, desks }
}

function withRule(plan: PlanDraft, when: PlanDraft['rules'][number]['when'], desk = 'rechtsamt'): PlanDraft {
  return { ...plan, rules: [{ name: 'Neu', when, desk }, ...plan.rules] }
}

describe('trying a plan', () => {
  it.each<[string, PlanDraft['rules'][number]['when'], boolean]>([
    ['by type', { type: ['widerspruch'] }, true],
    ['by another type', { type: ['rechnung'] }, false],
    ['by surname', { surname: 'A-K' }, true],
    ['by the other surnames', { surname: 'L-Z' }, false],
    ['by file number', { caseNumber: '^50\\.2-' }, true],
    ['by urgency', { urgency: ['soon'] }, true],
  ])('%s', async (_, when, moves) => {
    const { context, handlers, desks } = setUp()
    const check = await handlers['preferences.checkPlan'](withRule(context.rules().plan, when))
    expect(check).toMatchObject({ problems: [], looked: 1 })
    expect(check.moved.map(({ documentId, from, to }) => [documentId, from.desk, to.desk, to.rule])).toEqual(
      moves ? [['a', 'widerspruchsstelle', 'rechtsamt', 'Neu']] : [],
    )
    expect([check.taken[0], check.taken.reduce((sum, count) => sum + count, 0)]).toEqual([moves ? 1 : 0, 1])
    expect(desks()).toEqual({ a: 'widerspruchsstelle' })
  })

  it('goes by what a person decided, and leaves out desks that a person chose and files that were not read', async () => {
    const { context, handlers } = setUp([
      { id: 'corrected', corrections: { type: 'rechnung' } },
      { id: 'sent by hand', corrections: { desk: 'asd' } },
      { id: 'delivered', state: 'delivered' },
      { id: 'unread', state: 'quarantined' },
    ])
    const check = await handlers['preferences.checkPlan'](withRule(context.rules().plan, { type: ['widerspruch'] }))
    expect(check.looked).toBe(2)
    expect(check.moved.map(({ documentId }) => documentId)).toEqual(['delivered'])
  })

  it('looks at the last 50', async () => {
    const { context, handlers } = setUp(Array.from({ length: 60 }, (_, i) => ({ id: `d${i}` })))
    expect((await handlers['preferences.checkPlan'](context.rules().plan)).looked).toBe(50)
  })

  it('does not run while something is wrong', async () => {
    const { context, handlers } = setUp()
    const check = await handlers['preferences.checkPlan'](withRule(context.rules().plan, {}, ''))
    expect(check).toMatchObject({ problems: [{ code: 'rule-desk', rule: 0, value: '' }], looked: 0, moved: [] })
  })
})

describe('saving a plan', () => {
  it('moves open documents, and leaves those that a person sent or that are decided', async () => {
    const { context, handlers, desks } = setUp([
      { id: 'open' },
      { id: 'in review', state: 'review' },
      { id: 'sent by hand', corrections: { desk: 'asd' } },
      { id: 'confirmed', state: 'confirmed' },
      { id: 'now a bill', corrections: { type: 'rechnung', department: 'finanzen' } },
    ])
    const plan = withRule(context.rules().plan, { type: ['widerspruch'] })
    expect(await handlers['preferences.savePlan'](plan)).toEqual({ moved: 3 })
    expect(desks()).toEqual({
      open: 'rechtsamt',
      'in review': 'rechtsamt',
      'sent by hand': 'asd',
      confirmed: 'widerspruchsstelle',
      'now a bill': 'rechnungseingang',
    })
    expect(context.store.documents.find('in review')?.row.state).toBe('review')
    expect(context.rules().plan.rules[0]?.name).toBe('Neu')
    const noted = context.store.audit.list({}).map(({ action, documentId }) => (documentId === undefined ? action : `${action} ${documentId}`))
    expect(noted.toSorted()).toEqual(['plan-changed', 'proposed in review', 'proposed now a bill', 'proposed open'])
    expect(context.store.audit.list({})[0]).toMatchObject({ user: 'sachbearbeitung', data: { rules: plan.rules.length, desks: plan.desks.length } })
    expect(context.emitted.map(({ name }) => name)).toEqual(['preferences.changed', 'documents.changed'])
  })

  it('notes a type without a rule as a reason, and takes the reason back', async () => {
    const { context, handlers } = setUp()
    const reasons = () => context.store.documents.rows()[0]?.reasons
    const shipped = context.rules().plan
    await handlers['preferences.savePlan']({ ...shipped, rules: [] })
    expect(reasons()).toEqual(['no-desk-rule'])
    expect(context.store.documents.rows()[0]?.deskId).toBe('poststelle')
    expect(await handlers['preferences.resetPlan'](null)).toEqual({ moved: 1, plan: shipped })
    expect(reasons()).toEqual([])
    expect(await handlers['preferences.plan'](null)).toEqual({ plan: shipped, shipped: true })
  })

  it('refuses a plan with problems', async () => {
    const { context, handlers } = setUp()
    await expect(handlers['preferences.savePlan'](withRule(context.rules().plan, { type: ['gibt-es-nicht'] }))).rejects.toMatchObject({ code: 'plan-invalid' })
    expect(await handlers['preferences.plan'](null)).toMatchObject({ shipped: true })
    expect(context.store.audit.list({})).toEqual([])
  })
})

describe('plans as files', () => {
  it('come back as they went', async () => {
    const { context, handlers } = setUp()
    const file = path.join(context.folder, 'plan.yaml')
    const plan = withRule(context.rules().plan, {
      city: ['Groß-Rohrheim', '#1: "Ort"'],
      postalCode: ['00123'],
      caseNumber: '^50\\.2-[0-9]{4}, ?x$',
      surname: 'Sch-St',
    })
    context.answers.saves.push(file)
    expect(await handlers['preferences.exportPlan'](plan)).toBe(file)
    expect(loadPlan(file, context.config.taxonomy)).toEqual(plan)
    context.answers.files.push([file])
    expect(await handlers['preferences.importPlan'](null)).toEqual(plan)
  })

  it('name file and line of a mistake', async () => {
    const { context, handlers } = setUp()
    const file = path.join(context.folder, 'plan.yaml')
    context.answers.saves.push(file)
    await handlers['preferences.exportPlan'](context.rules().plan)
    const lines = readFileSync(file, 'utf8').split('\n')
    const line = lines.findIndex((text) => text.includes('Kinderschutz sofort'))
    writeFileSync(file, lines.with(line, '  - {name: "Kinderschutz sofort", when: {}, desk: weg}').join('\n'))
    context.answers.files.push([file])
    await expect(handlers['preferences.importPlan'](null)).rejects.toMatchObject({
      code: 'plan-invalid',
      detail: expect.stringContaining(`plan.yaml:${line + 1} `),
    })
  })

  it('are not written or read when the person cancels, or where nothing can be written', async () => {
    const { context, handlers } = setUp()
    const { plan } = context.rules()
    expect([await handlers['preferences.exportPlan'](plan), await handlers['preferences.importPlan'](null)]).toEqual([null, null])
    context.answers.saves.push(path.join(context.folder, 'weg', 'plan.yaml'))
    await expect(handlers['preferences.exportPlan'](plan)).rejects.toMatchObject({ code: 'output-not-writable' })
  })
})
