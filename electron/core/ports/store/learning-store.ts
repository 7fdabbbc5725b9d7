/** What is learned from people's decisions: the examples, and every head that was learned from them with what the comparison showed. */
import type { LabelledDocument } from '../../../shared/domain/labelled-document.ts'
import type { LearningRecord } from '../../../shared/domain/learned-head.ts'

export interface StoredExample extends LabelledDocument {
  readonly documentId: string
  /** Name and version of the model whose probabilities it holds. */
  readonly model: string
  /** A head that was put into use has learned from it. */
  readonly learned: boolean
}

export interface LearningStore {
  /** Of decided documents, oldest first. An example goes with its document, and with the document's working copy when its time is over. */
  examples(model: string): StoredExample[]
  /** In place of the document's earlier one; not learned from yet. */
  addExample(example: Omit<StoredExample, 'learned'>): void
  markLearned(documentIds: readonly string[]): void
  /** Undefined also for a stored row that cannot be parsed. */
  record(number: number): LearningRecord | undefined
  /** Of the last training. */
  lastRecord(): LearningRecord | undefined
  /** Returns its number. Only the newest few are kept, and the newest few heads. */
  addRecord(record: Omit<LearningRecord, 'number'>): number
  /** Everything that was learned and what it was learned from. */
  clear(): void
}
