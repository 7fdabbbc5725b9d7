/**
 * Learning from corrections and confirmations. In the background, when enough was corrected, or when a person asks for it: new decisions become examples,
 * a challenger is learned in a process of its own, and takes the champion's place only if it is better. What ends in the middle leaves the champion.
 */
import { teachable } from '../../core/learning/teachable.ts'
import { wordGrams } from '../../core/learning/word-grams.ts'
import type { DocumentReader } from '../../core/ports/document-reader.ts'
import type { Challenger, HeadTrainer } from '../../core/ports/head-trainer.ts'
import type { StoredExample } from '../../core/ports/store/learning-store.ts'
import { MACHINE_USER } from '../../shared/domain/audit.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { LabelledDocument } from '../../shared/domain/labelled-document.ts'
import { type Head, NO_HEAD } from '../../shared/domain/learned-head.ts'
import { OWN_TYPES_KEY, readOwnTypes } from '../../shared/settings/own-type.ts'
import { presentTaxonomy } from '../preferences/present-rules.ts'
import { isoTime } from '../workplace/iso-time.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import { collectExamples } from './collect-examples.ts'
import { decidedTypes } from './decided-types.ts'
import { type LearningState, modelOf, readLearningState, writeLearningState } from './learning-state.ts'

export interface Learning {
  start(): void
  /** Resolves when a training that is under way has ended. */
  stop(): Promise<void>
  isRunning(): boolean
  /** The only one at a time; a second call waits for the first. Throws request-refused where learning is switched off, cancelled, engine-crashed, timeout. */
  learn(): Promise<void>
  /** To the head before the present one, or to the model alone. Learning goes on with further decisions only. Throws state-changed. */
  goBack(): void
  /** Everything that was learned, and the examples. Decisions of the past are not learned again. */
  forget(): void
}

export interface LearningPorts {
  /** The model alone. */
  readonly reader: DocumentReader
  readonly trainer: HeadTrainer
}

/** Milliseconds between two looks whether there is enough to learn. */
const LOOK_MS = 600_000
/** Newly corrected types that a training is worth. */
const ENOUGH = 5
/** Newest examples that are learned or rehearsed. */
const MOST_EXAMPLES = 1_000

export function createLearning(context: WorkplaceContext, ports: LearningPorts): Learning {
  const model = modelOf(context.engine)
  const stopping = new AbortController()
  let running: Promise<void> | undefined
  let timer: ReturnType<typeof setInterval> | undefined
  const learn = async () => {
    if (!context.preferences().learning) throw new PostlotseError('request-refused', 'learning is switched off')
    running ??= train(context, ports, model, stopping.signal).finally(() => {
      running = undefined
    })
    await running
  }
  const look = () => {
    if (running || !context.preferences().learning || !isWorthIt(context, model)) return
    learn().catch((error) => {
      if (!(error instanceof PostlotseError)) context.onBug(error)
    })
  }
  return {
    start: () => {
      timer = setInterval(look, LOOK_MS)
      timer.unref()
    },
    stop: async () => {
      clearInterval(timer)
      stopping.abort()
      await running?.catch(() => undefined)
    },
    isRunning: () => running !== undefined,
    learn,
    goBack: () => goBack(context, model),
    forget: () => forget(context, model),
  }
}

function isWorthIt({ store }: WorkplaceContext, model: string): boolean {
  const { collectedUntil } = readLearningState(store, model)
  return decidedTypes(store, collectedUntil).filter(({ misread }) => misread).length >= ENOUGH
}

async function train(context: WorkplaceContext, { reader, trainer }: LearningPorts, model: string, signal: AbortSignal): Promise<void> {
  const { store } = context
  await collectExamples(context, reader, model, signal)
  const before = readLearningState(store, model)
  const champion = headOf(context, before)
  const examples = teachable(usable(context, model), champion)
  if (!examples.some(({ learned }) => !learned)) return
  const request = { champion, decided: examples.map(asDecided), cues: cuesOf(context), threshold: before.threshold }
  const challenger = await trainer.train(request, signal)
  if (challenger) keep(context, before, challenger, examples)
}

/** Those whose type is still there. */
function usable({ store, config }: WorkplaceContext, model: string): StoredExample[] {
  const types = new Set(presentTaxonomy(store.values, config).types.map(({ id }) => id))
  const examples = store.learning.examples(model).filter(({ typeId }) => typeId === null || types.has(typeId))
  return examples.slice(-MOST_EXAMPLES)
}

function asDecided({ typeId, types, grams, learned }: StoredExample) {
  return { typeId, types, grams, learned }
}

function cuesOf({ store }: WorkplaceContext): LabelledDocument[] {
  const own = readOwnTypes(store.values.get(OWN_TYPES_KEY)).filter(({ cues }) => cues.length > 0)
  return own.map(({ id, cues }) => ({ typeId: id, types: [], grams: wordGrams(cues) }))
}

function headOf({ store }: WorkplaceContext, { active }: LearningState): Head {
  return (active === null ? undefined : store.learning.record(active)?.head) ?? NO_HEAD
}

/** All or nothing. Nothing if a person went back, or forgot, while it was learned. */
function keep(context: WorkplaceContext, before: LearningState, { head, verdict, comparison }: Challenger, examples: readonly StoredExample[]): void {
  const { store, now } = context
  const isBetter = verdict === 'better'
  store.atomically(() => {
    const state = readLearningState(store, before.model)
    if (state.active !== before.active || state.since !== before.since) return
    const at = isoTime(now())
    const record = { model: before.model, at, verdict, comparison, parent: before.active, head: isBetter ? head : null }
    const number = store.learning.addRecord(record)
    if (!isBetter) return
    store.learning.markLearned(examples.map(({ documentId }) => documentId))
    writeLearningState(store, { ...state, active: number, since: at })
    note(context, MACHINE_USER, 'learned')
  })
  if (isBetter) context.emit('preferences.changed', {})
}

function goBack(context: WorkplaceContext, model: string): void {
  const { store, now, user } = context
  store.atomically(() => {
    const state = readLearningState(store, model)
    if (state.active === null) throw new PostlotseError('state-changed', 'nothing learned')
    writeLearningState(store, { ...state, active: store.learning.record(state.active)?.parent ?? null, since: isoTime(now()) })
    note(context, user, 'gone-back')
  })
  context.emit('preferences.changed', {})
}

function forget(context: WorkplaceContext, model: string): void {
  const { store, now, user } = context
  const at = isoTime(now())
  store.atomically(() => {
    store.learning.clear()
    writeLearningState(store, { ...readLearningState(store, model), active: null, since: at, collectedUntil: at })
    note(context, user, 'forgotten')
  })
  context.emit('preferences.changed', {})
}

function note({ store, now }: WorkplaceContext, user: string, learning: 'learned' | 'gone-back' | 'forgotten'): void {
  store.audit.append([{ at: isoTime(now()), user, action: 'preferences-changed', data: { keys: ['learning'], learning } }])
}
