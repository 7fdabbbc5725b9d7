/** Makes examples of new decisions: the kept pages are read once more by the model alone, without what was learned here. */
import { wordsOf } from '../../core/learning/learned-reader.ts'
import { wordGrams } from '../../core/learning/word-grams.ts'
import type { DocumentReader } from '../../core/ports/document-reader.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import { pagesIn } from '../workplace/stored-split.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import { type DecidedType, decidedTypes } from './decided-types.ts'
import { readLearningState, writeLearningState } from './learning-state.ts'

/** After a break the decisions since the last whole collecting are read again. Throws cancelled. */
export async function collectExamples({ store }: Pick<WorkplaceContext, 'store'>, reader: DocumentReader, model: string, signal: AbortSignal): Promise<void> {
  const decided = decidedTypes(store, readLearningState(store, model).collectedUntil)
  for (const one of decided) {
    if (signal.aborted) throw new PostlotseError('cancelled')
    const seen = await seenBy(reader, pagesIn(one.pages, store.sources.pages(one.sourceId)), signal)
    if (!seen || !isStill(one, store)) continue
    const { documentId, typeId } = one
    store.atomically(() => {
      store.learning.addExample({ documentId, model, typeId, types: seen.types, grams: seen.grams })
      writeLearningState(store, { ...readLearningState(store, model), threshold: seen.threshold })
    })
  }
  const last = decided.at(-1)
  if (last) writeLearningState(store, { ...readLearningState(store, model), collectedUntil: last.decidedAt })
}

/** Undefined where there is nothing to read, or the pages cannot be read any more. */
async function seenBy(reader: DocumentReader, pages: Parameters<DocumentReader['read']>[0], signal: AbortSignal) {
  const words = wordsOf(pages)
  if (words.length === 0) return undefined
  try {
    const { types, unknownThreshold } = await reader.read(pages, signal)
    return { types, grams: wordGrams(words), threshold: unknownThreshold }
  } catch (error) {
    if (signal.aborted || !(error instanceof PostlotseError)) throw error
    return undefined
  }
}

/** It may have been taken back while it was read. */
function isStill({ documentId, decidedAt }: DecidedType, { documents }: WorkplaceContext['store']): boolean {
  return documents.find(documentId)?.row.decidedAt === decidedAt
}
