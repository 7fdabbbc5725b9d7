/** A document as it lives in the desktop app: what the machine proposed, what a person made of it, and where it stands. */
import { z } from 'zod'
import type { ResultLine } from '../result/result-line.ts'
import type { Box } from './geometry.ts'
import { REVIEW_CODES } from './issue.ts'

/**
 * review: a person must look closely. proposed: waits for one yes. confirmed: has its yes, is handed over when the time for undoing is over.
 * delivered: lies at its desk. quarantined: the file could not be read. settled: a person dealt with it by hand, nothing is handed over.
 */
export const DOCUMENT_STATES = ['review', 'proposed', 'confirmed', 'delivered', 'quarantined', 'settled'] as const
export type DocumentState = (typeof DOCUMENT_STATES)[number]

/** States in which nothing has been decided yet. */
export const OPEN_STATES: ReadonlySet<DocumentState> = new Set<DocumentState>(['review', 'proposed', 'quarantined'])

const fraction = z.number().min(0).max(1)

/** One line of the inbox: present values, a person's where there are any. Dates are ISO `yyyy-mm-dd`, times ISO with zone. */
export const documentRowSchema = z.strictObject({
  id: z.string(),
  sourceId: z.string(),
  /** File name, for an attachment the attachment's. */
  name: z.string(),
  /** 1-based, inclusive; absent where the file could not be opened. */
  pages: z.tuple([z.int().min(1), z.int().min(1)]).nullable(),
  state: z.enum(DOCUMENT_STATES),
  /** null: no known type. */
  typeId: z.string().nullable(),
  /** Calibrated probability of the machine's type; 1 where a person chose. */
  typeConfidence: fraction,
  departmentId: z.string().nullable(),
  deskId: z.string().nullable(),
  urgency: z.enum(['normal', 'soon', 'immediate']),
  person: z.string().nullable(),
  documentDate: z.string().nullable(),
  /** The nearest one. */
  deadline: z.string().nullable(),
  reasons: z.array(z.enum(REVIEW_CODES)),
  /** Code of the failure of a quarantined file. */
  errorCode: z.string().nullable(),
  arrivedAt: z.string(),
  /** When a person confirmed or settled it, or it was delivered without one. */
  decidedAt: z.string().nullable(),
  /** A person changed a value of the machine. */
  corrected: z.boolean(),
})
export type DocumentRow = z.output<typeof documentRowSchema>

/** What a correction is about: `field:person.name` for fields. */
export type CorrectionTarget = 'type' | 'department' | 'desk' | 'urgency' | `field:${string}`

/** A person's value beside the machine's, which stays as it was. */
export interface Correction {
  readonly target: CorrectionTarget
  /** The machine's value; null where it had none. */
  readonly machine: string | null
  /** null: there is no such value (type: none of the known ones). */
  readonly person: string | null
  /** Where the person read it: 1-based page in the source file, and a box on it. */
  readonly page?: number
  readonly box?: Box
  /** ISO time with zone. */
  readonly at: string
  /** Account of the operating system. */
  readonly user: string
}

/** same: the letter came twice. different: two letters that look alike. */
export const DUPLICATE_DECISIONS = ['same', 'different'] as const
export type DuplicateDecision = (typeof DUPLICATE_DECISIONS)[number]

export interface MailDocument {
  readonly row: DocumentRow
  /** As the machine proposed it, never changed by corrections. */
  readonly line: ResultLine
  /** At most one a target: the last word. */
  readonly corrections: readonly Correction[]
}
