/** What the window shows of the learning, and what it may ask for. */
import { hasReference } from '../../adapters/transformers/read-reference.ts'
import { LETTERS_OF_A_TYPE } from '../../core/learning/teachable.ts'
import type { HandlersOf } from '../../shared/ipc/request.ts'
import type { LearningOverview, learningRequests } from '../../shared/ipc/requests/learning.ts'
import { OWN_TYPES_KEY, readOwnTypes } from '../../shared/settings/own-type.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import type { Learning } from './create-learning.ts'
import { decidedTypes } from './decided-types.ts'
import { modelOf, readLearningState } from './learning-state.ts'

export function createLearningHandlers(context: WorkplaceContext, learning: Learning): HandlersOf<typeof learningRequests> {
  const present = () => overview(context, learning)
  return {
    'learning.overview': present,
    'learning.learn': async () => {
      await learning.learn()
      return present()
    },
    'learning.goBack': async () => {
      learning.goBack()
      return present()
    },
    'learning.forget': async () => {
      learning.forget()
      return present()
    },
  }
}

async function overview({ store, config, engine }: WorkplaceContext, learning: Learning): Promise<LearningOverview> {
  const model = modelOf(engine)
  const { active, since, collectedUntil } = readLearningState(store, model)
  const record = active === null ? undefined : store.learning.record(active)
  const last = store.learning.lastRecord()
  const examples = store.learning.examples(model)
  const waiting = decidedTypes(store, collectedUntil)
  const known = new Set(examples.map(({ documentId }) => documentId))
  const letters = [...examples, ...waiting.filter(({ documentId }) => !known.has(documentId))]
  const taught = record?.head?.taught ?? []
  return {
    possible: await hasReference(config.modelsFolder),
    running: learning.isRunning(),
    examples: letters.length,
    waiting: { decided: waiting.length, corrected: waiting.filter(({ misread }) => misread).length },
    active: record?.head ? { since: since ?? record.at, comparison: record.comparison, typeIds: [...taught] } : null,
    last: last ? { at: last.at, verdict: last.verdict, comparison: last.comparison } : null,
    ownTypes: readOwnTypes(store.values.get(OWN_TYPES_KEY)).map(({ id }) => ({
      typeId: id,
      letters: letters.filter(({ typeId }) => typeId === id).length,
      needed: LETTERS_OF_A_TYPE,
      learned: taught.includes(id),
    })),
  }
}
