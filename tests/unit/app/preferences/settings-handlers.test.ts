import { describe, expect, it } from 'vitest'
import { createPreferencesHandlers } from '../../../../electron/app/preferences/preferences-handlers.ts'
import type { Correction, DocumentState } from '../../../../electron/shared/domain/mail-document.ts'
import { createTestContext } from '../../../fixtures/workplace/create-test-context.ts'
import { exampleDocument } from '../../../fixtures/workplace/example-document.ts'
import { exampleLine } from '../../../fixtures/workplace/example-line.ts'

interface Decided {
  readonly type?: string | null
  readonly confidence?: number
  readonly person?: string | null
  readonly state?: DocumentState
  readonly status?: 'proposed' | 'routed'
}

const AT = '2026-03-02T08:00:00.000Z'

function setUp(documents: readonly Decided[]) {
  const context = createTestContext()
  documents.forEach(({ type = 'widerspruch', confidence = 0.9, person, state = 'delivered', status = 'proposed' }, i) => {
    const id = `${String(i).padStart(64, '0')}:1-1`
    const example = exampleLine()
    context.store.documents.add([
      exampleDocument({
        id,
        sourceId: String(i),
        line: { id, status, type: { id: type, confidence, alternatives: [], evidence: [] }, source: example.source },
      }),
    ])
    const correction: Correction = { target: 'type', machine: type, person: person ?? null, at: AT, user: 'x' }
    if (person !== undefined) context.store.documents.correct(id, 'type', correction)
    if (state !== 'proposed') context.store.documents.setState(id, state, AT)
  })
  return { context, handlers: createPreferencesHandlers(context) }
}
const many = (count: number, decided: Decided = {}) => Array.from({ length: count }, () => decided)

describe('which documents count as checked', () => {
  it.each<[string, Decided, number]>([
    ['a delivered one', {}, 1],
    ['a confirmed one', { state: 'confirmed' }, 1],
    ['an open one', { state: 'proposed' }, 0],
    ['one that went without a person', { status: 'routed' }, 0],
    ['one settled by hand', { state: 'settled' }, 0],
    ['one settled by hand whose type was corrected', { state: 'settled', person: 'beschwerde' }, 1],
  ])('%s', async (_, decided, documents) => {
    const { handlers } = setUp([decided])
    expect((await handlers['preferences.curve']({ maxError: 0.02, typeId: null })).documents).toBe(documents)
  })

  it('a correction is an error, a document left as it was is none', async () => {
    const { handlers } = setUp([{}, { person: 'beschwerde' }, { type: null, person: 'rechnung' }, { type: null }])
    expect(await handlers['preferences.curve']({ maxError: 0.02, typeId: null })).toMatchObject({ documents: 4, errors: 2 })
  })
})

describe('the curve', () => {
  it('says how many are needed when there are too few', async () => {
    const { handlers } = setUp(many(5))
    expect(await handlers['preferences.curve']({ maxError: 0.05, typeId: null })).toMatchObject({ documents: 5, best: null, needed: 59 })
  })

  it('finds the smallest threshold that keeps the error rate with 95 % certainty', async () => {
    const { handlers } = setUp([...many(60, { confidence: 0.95 }), ...many(5, { confidence: 0.6, person: 'beschwerde' })])
    const { best, points } = await handlers['preferences.curve']({ maxError: 0.05, typeId: null })
    expect(best).toMatchObject({ threshold: 0.95, errors: 0 })
    expect(best?.errorLimit).toBeLessThanOrEqual(0.05)
    expect(points.map(({ threshold, errorRate }) => [threshold, Math.round(errorRate * 1000)])).toEqual([
      [0.95, 0],
      [0.6, 77],
    ])
  })

  it('never proposes what has no known type', async () => {
    const { handlers } = setUp(many(80, { type: null, confidence: 0.99 }))
    expect(await handlers['preferences.curve']({ maxError: 0.05, typeId: null })).toMatchObject({ best: null, points: [] })
  })

  it('can be asked for one type, by the machine’s answer', async () => {
    const { handlers } = setUp([...many(3), { type: 'rechnung', person: 'widerspruch' }])
    expect(await handlers['preferences.curve']({ maxError: 0.05, typeId: 'widerspruch' })).toMatchObject({ documents: 3, errors: 0 })
  })
})

describe('saving thresholds', () => {
  const changed = async (handlers: ReturnType<typeof setUp>['handlers'], autoDeliver: Record<string, number>) => {
    const { settings } = await handlers['preferences.settings'](null)
    return handlers['preferences.saveSettings']({ ...settings, state: 'SH', autoDeliver })
  }

  it('holds for the rules of the next document and keeps limits of IT', async () => {
    const { context, handlers } = setUp([])
    await changed(handlers, {})
    expect(context.rules().settings).toMatchObject({ state: 'SH', limits: context.config.settings.limits })
    expect(context.store.audit.list({})).toMatchObject([{ action: 'preferences-changed', data: { keys: ['state'] } }])
  })

  it.each([
    [49, false],
    [50, true],
  ])('with %d checked documents of the type automatic hand-over is allowed: %s', async (count, allowed) => {
    const { context, handlers } = setUp(many(count))
    const saved = await changed(handlers, { widerspruch: 0.99 }).catch(({ code }) => code)
    expect(allowed ? context.rules().settings.autoDeliver : saved).toEqual(allowed ? { widerspruch: 0.99 } : 'request-refused')
  })
})
