/** What a person has decided about a document before it is read anew. */
import type { FieldCandidate } from '../../../shared/domain/candidate.ts'
import type { Urgency } from '../../../shared/domain/document.ts'

export interface Decisions {
  /** id null: none of the known types. */
  readonly type?: { readonly id: string | null }
  readonly departmentId?: string
  readonly urgency?: Urgency
  /** By field name; undefined: the document has no such value. */
  readonly fields: ReadonlyMap<string, FieldCandidate | undefined>
}
