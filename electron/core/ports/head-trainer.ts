/** Learns a challenger from what people have decided, and compares it with the champion. Takes seconds, so it lives in a process of its own. */
import type { LabelledDocument } from '../../shared/domain/labelled-document.ts'
import type { Comparison, Head, Verdict } from '../../shared/domain/learned-head.ts'
import type { CancelSignal } from './cancel-signal.ts'

export interface Decided extends LabelledDocument {
  /** The champion, or an earlier one, has learned from it. */
  readonly learned: boolean
}

export interface TrainingRequest {
  readonly champion: Head
  readonly decided: readonly Decided[]
  /** Of the authority's own types the words by which a person knows such a letter. */
  readonly cues: readonly LabelledDocument[]
  /** See `Reading.unknownThreshold`. */
  readonly threshold: number
}

export interface Challenger {
  readonly head: Head
  readonly verdict: Verdict
  readonly comparison: Comparison
}

export interface HeadTrainer {
  /** Undefined where the model brings no reference letters: then nothing can be learned safely. The same request gives the same answer. */
  train(request: TrainingRequest, signal: CancelSignal): Promise<Challenger | undefined>
}
