/** What stood before the last cut of each stack, for taking it back exactly. Kept in memory only: it holds values of documents. */
import type { NewDocument } from '../../core/ports/store/document-store.ts'
import type { Correction } from '../../shared/domain/mail-document.ts'

export interface FormerCut {
  readonly documents: readonly NewDocument[]
  /** Document id → its corrections. */
  readonly corrections: ReadonlyMap<string, readonly Correction[]>
  readonly splitConfidence: number
  /** Ids that took their place. */
  readonly replacedBy: readonly string[]
}

/** Stacks remembered. */
const MOST = 20

export class LastRecuts {
  readonly #former = new Map<string, FormerCut>()

  remember(sourceId: string, former: FormerCut): void {
    this.#former.delete(sourceId)
    this.#former.set(sourceId, former)
    const oldest = this.#former.keys().next().value
    if (this.#former.size > MOST && oldest !== undefined) this.#former.delete(oldest)
  }

  of(sourceId: string): FormerCut | undefined {
    return this.#former.get(sourceId)
  }

  forget(sourceId: string): void {
    this.#former.delete(sourceId)
  }
}
