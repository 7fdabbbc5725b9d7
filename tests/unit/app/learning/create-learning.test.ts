/** The service over a real store, with the small world's model and the real training in this process. */
import { expect, it } from 'vitest'
import { createLearning, type LearningPorts } from '../../../../electron/app/learning/create-learning.ts'
import { createLearningHandlers } from '../../../../electron/app/learning/learning-handlers.ts'
import { modelOf } from '../../../../electron/app/learning/learning-state.ts'
import { createPresentHead } from '../../../../electron/app/learning/present-head.ts'
import { forgetOld } from '../../../../electron/app/preferences/retention.ts'
import { wordsOf } from '../../../../electron/core/learning/learned-reader.ts'
import { trainChallenger } from '../../../../electron/core/learning/train-challenger.ts'
import type { DocumentReader } from '../../../../electron/core/ports/document-reader.ts'
import { PostlotseError } from '../../../../electron/shared/domain/errors.ts'
import { NO_HEAD } from '../../../../electron/shared/domain/learned-head.ts'
import { OWN_TYPES_KEY } from '../../../../electron/shared/settings/own-type.ts'
import { PREFERENCES_KEY } from '../../../../electron/shared/settings/preferences.ts'
import { THRESHOLD, textOf, typesOf, worldReference } from '../../../fixtures/learning/world.ts'
import { createTestContext, type TestContext } from '../../../fixtures/workplace/create-test-context.ts'
import { exampleDocument } from '../../../fixtures/workplace/example-document.ts'
import { exampleSource } from '../../../fixtures/workplace/example-source.ts'

const reader: DocumentReader = {
  read: async (pages) => ({
    types: typesOf(wordsOf(pages).join(' ')),
    unknownThreshold: THRESHOLD,
    departments: [],
    urgencies: [],
    firstPage: [],
    spans: [],
    evidence: [],
    embedding: [],
  }),
}
const trainer: LearningPorts['trainer'] = { train: async (request) => trainChallenger({ ...request, reference: worldReference() }) }
const DOGS = 'Hundemarke Steuerbescheid'
const OWN_TYPE = {
  id: 'hundesteuer',
  label: { de: 'Hundesteuer', en: 'Dog tax' },
  departmentId: 'finanzen',
  urgency: 'normal',
  fields: [],
  required: [],
  cues: [],
}

function createWorld(ports: Partial<LearningPorts> = {}) {
  const context = createTestContext()
  context.store.values.set(OWN_TYPES_KEY, [OWN_TYPE])
  const learning = createLearning(context, { reader, trainer, ...ports })
  const head = createPresentHead(context.store, modelOf(context.engine), () => context.preferences().learning)
  return { context, learning, head, handlers: createLearningHandlers(context, learning) }
}

let stored = 0
/** Letters that a person has decided, one a minute. `typeId`: what the person said; the machine had found no type. */
function decide(context: TestContext, words: string, typeId: string | null, count: number): string[] {
  return Array.from({ length: count }, () => {
    stored++
    const sha256 = stored.toString(16).padStart(64, '0')
    const { source, pages, kept } = exampleSource({ id: sha256, keptSha256: sha256 }, [textOf(words, stored)])
    const id = `${sha256}:1-1`
    const type = { id: null, confidence: 0.4, alternatives: [], evidence: [] }
    context.store.sources.add(source, pages, kept)
    context.store.documents.add([exampleDocument({ id, sourceId: sha256, line: { id, source: { path: '/post/a.pdf', sha256, pages: [1, 1] }, type } })])
    const at = new Date(context.now() + stored * 60_000).toISOString()
    context.store.documents.correct(id, 'type', { target: 'type', machine: null, person: typeId, at, user: 'koch' })
    context.store.documents.setState(id, 'confirmed', at)
    return id
  })
}

it('recognises an own type after five letters, and says in whose place it stands', async () => {
  const { context, learning, head, handlers } = createWorld()
  decide(context, DOGS, 'hundesteuer', 4)
  await learning.learn()
  expect(head()).toBe(NO_HEAD)
  expect(await handlers['learning.overview'](null)).toMatchObject({ examples: 4, active: null, ownTypes: [{ letters: 4, needed: 5, learned: false }] })
  decide(context, DOGS, 'hundesteuer', 1)
  expect(await handlers['learning.overview'](null)).toMatchObject({ waiting: { decided: 1, corrected: 1 } })
  const overview = await handlers['learning.learn'](null)
  expect(overview).toMatchObject({
    examples: 5,
    waiting: { decided: 0, corrected: 0 },
    active: { typeIds: ['hundesteuer'], comparison: { learnedFrom: 5, recent: { of: 5, before: 0 } } },
    last: { verdict: 'better' },
    ownTypes: [{ typeId: 'hundesteuer', letters: 5, learned: true }],
  })
  expect(head().taught).toEqual(['hundesteuer'])
  expect(context.emitted.map(({ name }) => name)).toEqual(['preferences.changed'])
  expect(context.store.audit.list({}).map(({ user, data }) => [user, data['learning']])).toEqual([['postlotse', 'learned']])
})

it('goes back to exactly what was there before, and does not learn the same again', async () => {
  const { context, learning, head } = createWorld()
  decide(context, DOGS, 'hundesteuer', 5)
  await learning.learn()
  const first = head()
  decide(context, 'Zahlungserinnerung Frist', 'mahnung', 6)
  await learning.learn()
  expect(head().taught).toEqual(['hundesteuer', 'mahnung'])
  learning.goBack()
  expect(head()).toEqual(first)
  await learning.learn()
  expect(head()).toEqual(first)
  learning.goBack()
  expect(head()).toBe(NO_HEAD)
  expect(() => learning.goBack()).toThrow(expect.objectContaining({ code: 'state-changed' }))
})

it('keeps a refused challenger out, with its figures on record', async () => {
  const { context, learning, head, handlers } = createWorld()
  decide(context, 'rechnung', 'mahnung', 30)
  await learning.learn()
  expect(head()).toBe(NO_HEAD)
  expect(await handlers['learning.overview'](null)).toMatchObject({ active: null, last: { verdict: 'worse' } })
})

it('leaves the champion where the training breaks off, and learns the same the next time', async () => {
  let breaks = true
  const breaking: LearningPorts['trainer'] = {
    train: (request, signal) => (breaks ? Promise.reject(new PostlotseError('engine-crashed', 'SIGKILL')) : trainer.train(request, signal)),
  }
  const { context, learning, head } = createWorld({ trainer: breaking })
  decide(context, DOGS, 'hundesteuer', 5)
  await expect(learning.learn()).rejects.toMatchObject({ code: 'engine-crashed' })
  expect([head(), context.store.learning.lastRecord()]).toEqual([NO_HEAD, undefined])
  breaks = false
  await learning.learn()
  expect(head().taught).toEqual(['hundesteuer'])
})

it('drops what was learned while a person forgot', async () => {
  const { context, learning, head } = createWorld({
    trainer: {
      train: (request, signal) => {
        learning.forget()
        return trainer.train(request, signal)
      },
    },
  })
  decide(context, DOGS, 'hundesteuer', 5)
  await learning.learn()
  expect([head(), context.store.learning.lastRecord(), context.store.learning.examples(modelOf(context.engine))]).toEqual([NO_HEAD, undefined, []])
})

it('forgets everything, and does not learn past decisions again', async () => {
  const { context, learning, head } = createWorld()
  decide(context, DOGS, 'hundesteuer', 5)
  await learning.learn()
  context.setNow(context.now() + 24 * 60 * 60_000)
  learning.forget()
  await learning.learn()
  expect([head(), context.store.learning.lastRecord()]).toEqual([NO_HEAD, undefined])
})

it('takes no notice of a decision that was taken back', async () => {
  const { context, learning, head } = createWorld()
  const [, , , , last = ''] = decide(context, DOGS, 'hundesteuer', 5)
  context.store.documents.setState(last, 'review', new Date(context.now()).toISOString())
  await learning.learn()
  expect(head()).toBe(NO_HEAD)
})

it('keeps what was learned when the examples went with their documents', async () => {
  const { context, learning, head } = createWorld()
  const ids = decide(context, DOGS, 'hundesteuer', 5)
  await learning.learn()
  const learned = head()
  for (const id of ids) context.store.documents.setState(id, 'delivered', new Date(context.now()).toISOString())
  context.setNow(context.now() + 40 * 24 * 60 * 60_000)
  forgetOld(context)
  expect(context.store.learning.examples(modelOf(context.engine))).toEqual([])
  decide(context, 'Zahlungserinnerung Frist', 'mahnung', 6)
  await learning.learn()
  expect(head().taught).toEqual(['hundesteuer', 'mahnung'])
  expect(learned.taught).toEqual(['hundesteuer'])
})

it('leaves the model alone where learning is switched off', async () => {
  const { context, learning, head } = createWorld()
  decide(context, DOGS, 'hundesteuer', 5)
  await learning.learn()
  context.store.values.set(PREFERENCES_KEY, { learning: false })
  expect(head()).toBe(NO_HEAD)
  await expect(learning.learn()).rejects.toMatchObject({ code: 'request-refused' })
  context.store.values.set(PREFERENCES_KEY, { learning: true })
  expect(head().taught).toEqual(['hundesteuer'])
})

it('does nothing where the model brings no reference letters', async () => {
  const { context, learning, head } = createWorld({ trainer: { train: async () => undefined } })
  decide(context, DOGS, 'hundesteuer', 5)
  await learning.learn()
  expect([head(), context.store.learning.lastRecord()]).toEqual([NO_HEAD, undefined])
})
