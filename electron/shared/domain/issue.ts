/** Things a person should know about a document: data, never exceptions. */
import type { ErrorCode } from './errors.ts'

/** Something that went wrong or was noticed on one page or file while the work went on. */
export interface Issue {
  readonly code: ErrorCode | NoteCode
  /** 1-based page in the source file; absent if the whole file is meant. */
  readonly page?: number
  /** Technical detail without contents of the document, e.g. `image/jpeg named .pdf`. */
  readonly detail: string
}

/** Notes that are no failures. */
export type NoteCode = 'wrong-extension' | 'poor-text-layer'

/** Why a person must look: the closed list behind `review.reasons[].code` of the result contract. */
export const REVIEW_CODES = [
  'type-uncertain',
  'type-unknown',
  'split-uncertain',
  'page-failed',
  'text-poor',
  'field-invalid',
  'field-contradiction',
  'ocr-repair-offered',
  'duplicate',
  'urgent',
  'deadline-near',
  'evidence-missing',
  'no-desk-rule',
  'file-noted',
] as const
export type ReviewCode = (typeof REVIEW_CODES)[number]

export interface ReviewReason {
  readonly code: ReviewCode
  readonly detail: string
}
