/** Steps on many documents at once: all in one write, and one that is refused does not hold up the others. */
import { type ErrorCode, PostlotseError } from '../../shared/domain/errors.ts'
import type { WorkplaceContext } from './workplace-context.ts'

export interface ChangedEach {
  readonly done: string[]
  readonly refused: { readonly id: string; readonly code: ErrorCode }[]
}

/** `change` throws not-found or state-changed for a document that it leaves as it is; whatever else it throws undoes everything. */
export function changeEach({ store, emit }: Pick<WorkplaceContext, 'store' | 'emit'>, ids: readonly string[], change: (id: string) => void): ChangedEach {
  const done: string[] = []
  const refused: ChangedEach['refused'] = []
  store.atomically(() => {
    for (const id of new Set(ids)) {
      try {
        change(id)
        done.push(id)
      } catch (error) {
        if (!(error instanceof PostlotseError) || (error.code !== 'not-found' && error.code !== 'state-changed')) throw error
        refused.push({ id, code: error.code })
      }
    }
  })
  if (done.length > 0) emit('documents.changed', { ids: done, all: false })
  return { done, refused }
}
