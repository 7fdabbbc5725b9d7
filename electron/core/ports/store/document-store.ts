/** Documents with the machine's line, the person's corrections and their state. */
import type { Correction, DocumentRow, DocumentState, DuplicateDecision, MailDocument } from '../../../shared/domain/mail-document.ts'
import type { ResultLine } from '../../../shared/result/result-line.ts'
import type { KnownDocuments } from '../known-documents.ts'

export interface NewDocument {
  readonly id: string
  readonly sourceId: string
  /** As the machine proposed it. */
  readonly line: ResultLine
  /** Text of its pages, for the search. */
  readonly text: string
  readonly arrivedAt: string
}

export interface DocumentStore extends KnownDocuments {
  /** Adds documents; the state follows the line's status (routed counts as confirmed). An id that exists already is a bug. */
  add(documents: readonly NewDocument[]): void
  /** Puts other cuts in place of the undecided documents of a source: removes those, adds these. */
  replace(sourceId: string, documents: readonly NewDocument[]): void
  find(id: string): MailDocument | undefined
  /** All rows, newest first. 10,000 of them take tens of milliseconds. */
  rows(): DocumentRow[]
  rowsOf(ids: readonly string[]): DocumentRow[]
  ofSource(sourceId: string): DocumentRow[]
  /** Another proposal of the machine, e.g. after the plan changed; corrections stay. */
  setLine(id: string, line: ResultLine): void
  setState(id: string, state: DocumentState, at: string): void
  /** Adds or replaces the correction of its target; `undefined` takes it back. Type, desk, person, … of the row follow. */
  correct(id: string, target: Correction['target'], correction: Correction | undefined): void
  counts(): Readonly<Record<DocumentState, number>>
  /** What a person said of the earlier document that this one seems to repeat; undefined: nothing yet, or taken back. */
  duplicateDecision(id: string): DuplicateDecision | undefined
  setDuplicateDecision(id: string, decision: DuplicateDecision | undefined): void
}
