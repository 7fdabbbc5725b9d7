import type { Store } from '../../core/ports/store/store.ts'
import { type Head, NO_HEAD } from '../../shared/domain/learned-head.ts'
import { readLearningState } from './learning-state.ts'

/** The head in use, read from the store again only when another one is. Also another process may have changed it. */
export function createPresentHead(store: Pick<Store, 'values' | 'learning'>, model: string, isOn: () => boolean): () => Head {
  let kept: { readonly number: number; readonly head: Head } | undefined
  return () => {
    const { active } = readLearningState(store, model)
    if (active === null || !isOn()) return NO_HEAD
    if (kept?.number !== active) kept = { number: active, head: store.learning.record(active)?.head ?? NO_HEAD }
    return kept.head
  }
}
