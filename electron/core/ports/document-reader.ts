/** The shipped model: one forward pass says type, department, urgency, first pages and field tokens. */
import type { Evidence, Scored, TaggedSpan, Urgency } from '../../shared/domain/document.ts'
import type { RecognizedPage } from '../../shared/domain/page.ts'
import type { CancelSignal } from './cancel-signal.ts'

export interface Reading {
  /** All types of the taxonomy, most probable first, calibrated; what is missing to 1 is the probability that it is none of them. */
  readonly types: readonly Scored[]
  /** Below this probability of the best type the answer is «unknown»; comes with the model. */
  readonly unknownThreshold: number
  readonly departments: readonly Scored[]
  readonly urgencies: readonly (Scored & { readonly id: Urgency })[]
  /** Per given page: probability 0..1 that it is the first page of a document. */
  readonly firstPage: readonly number[]
  readonly spans: readonly TaggedSpan[]
  readonly evidence: readonly Evidence[]
  /** L2-normalised document vector, for near-duplicates and learning on the device. */
  readonly embedding: readonly number[]
}

export interface DocumentReader {
  /** Pages without words are allowed; a document without any word yields a flat distribution. Throws timeout, engine-crashed. */
  read(pages: readonly RecognizedPage[], signal: CancelSignal): Promise<Reading>
}
