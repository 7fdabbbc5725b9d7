/** What the learning remembers between two trainings, beside examples and records. */
import { z } from 'zod'
import type { Store } from '../../core/ports/store/store.ts'

const KEY = 'learning'

const stateSchema = z.strictObject({
  /** Model that the rest is about. */
  model: z.string(),
  /** Number of the head in use; null: the model alone. */
  active: z.int().min(1).nullable(),
  /** ISO time since when; null: from the beginning. */
  since: z.string().nullable(),
  /** Decisions up to this ISO time are among the examples, or can no longer be. */
  collectedUntil: z.string(),
  /** See `Reading.unknownThreshold`. */
  threshold: z.number(),
})
export type LearningState = z.output<typeof stateSchema>

/** With another model everything begins anew: its probabilities mean something else. */
export function readLearningState({ values }: Pick<Store, 'values'>, model: string): LearningState {
  const stored = stateSchema.safeParse(values.get(KEY))
  return stored.success && stored.data.model === model ? stored.data : { model, active: null, since: null, collectedUntil: '', threshold: 0.5 }
}

export function writeLearningState({ values }: Pick<Store, 'values'>, state: LearningState): void {
  values.set(KEY, state)
}

/** E.g. `document-reader 0.2.0 4f1c09aa`: the models of an engine description, without the program's own version. */
export function modelOf(engine: Readonly<Record<string, string>>): string {
  return Object.entries(engine)
    .filter(([name]) => name !== 'postlotse')
    .map(([name, version]) => `${name} ${version}`)
    .toSorted()
    .join(', ')
}
