/** One file on its way into the inbox. */
import { z } from 'zod'
import { ERROR_TABLE, type ErrorCode } from './errors.ts'

export const JOB_STATES = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const
export type JobState = (typeof JOB_STATES)[number]

const errorCode = z.enum(Object.keys(ERROR_TABLE) as [ErrorCode, ...ErrorCode[]])

export const jobSchema = z.strictObject({
  id: z.int(),
  /** Absolute path of the file. */
  path: z.string(),
  /** Folder that symbolic links must not leave. */
  root: z.string(),
  origin: z.enum(['window', 'folder', 'opened']),
  state: z.enum(JOB_STATES),
  /** How often it was begun. */
  attempts: z.int().nonnegative(),
  /** ISO time with zone. */
  addedAt: z.string(),
  /** Why the last attempt failed. */
  error: z.strictObject({ code: errorCode, detail: z.string() }).optional(),
  /** Ids of the documents that came of it; for a file that is known already those of its first arrival. */
  documentIds: z.array(z.string()),
})
export type Job = z.output<typeof jobSchema>
export type NewJob = Pick<Job, 'path' | 'root' | 'origin'>
