/** Posteingang: files coming in, the list of documents, saved filters. */
import { z } from 'zod'
import { JOB_STATES } from '../../domain/job.ts'
import { DOCUMENT_STATES, documentRowSchema } from '../../domain/mail-document.ts'
import type { RequestGroup } from '../request.ts'

const count = z.int().nonnegative()
const ids = z.strictObject({ ids: z.array(z.string()).max(50_000) })

/** One file of the present batch. */
const intakeFileSchema = z.strictObject({
  id: z.int(),
  name: z.string(),
  /** Absolute path, for the tooltip. */
  path: z.string(),
  state: z.enum(JOB_STATES),
  /** 0..1 of the reading; only of meaning while it runs. */
  progress: z.number().min(0).max(1),
  /** Code of the last failure; with state `waiting` it is tried again by itself. */
  errorCode: z.string().nullable(),
  documentIds: z.array(z.string()),
  /** The same bytes came before: `documentIds` are those of their first arrival. */
  known: z.boolean(),
})
export type IntakeFile = z.output<typeof intakeFileSchema>

const intakeBatchSchema = z.strictObject({
  /** What was added since the queue last ran empty. */
  total: count,
  done: count,
  failed: count,
  /** Files that had come before. */
  known: count,
  /** Code of the failure that holds everything, e.g. a missing model; it is tried again by itself. */
  problem: z.string().nullable(),
  paused: z.boolean(),
  /** What runs, then what failed, then what waits, then what is done; at most LISTED_FILES of each. */
  files: z.array(intakeFileSchema),
})
export type IntakeBatch = z.output<typeof intakeBatchSchema>

/** Files of one state that the window lists by name; the rest is counted. */
export const LISTED_FILES = 100

const inboxCountsSchema = z.strictObject({
  states: z.record(z.enum(DOCUMENT_STATES), count),
  /** Undecided ones that are urgent. */
  urgent: count,
  /** Undecided ones by desk id. */
  byDesk: z.record(z.string(), count),
})
export type InboxCounts = z.output<typeof inboxCountsSchema>

/** What a clerk has narrowed the list down to. */
export const inboxFilterSchema = z.strictObject({
  /** Which of the fixed filters; `all` means everything undecided. */
  view: z.enum(['all', 'review', 'proposed', 'urgent', 'quarantined', 'confirmed', 'finished']),
  deskId: z.string().nullable(),
  text: z.string().max(200),
})
export type InboxFilter = z.output<typeof inboxFilterSchema>

const savedFilters = z.array(z.strictObject({ name: z.string().min(1).max(60), filter: inboxFilterSchema })).max(50)
export const savedFiltersSchema = savedFilters
export type SavedFilter = z.output<typeof savedFilters>[number]

const refused = z.array(z.strictObject({ id: z.string(), code: z.string() }))

export const inboxRequests = {
  /** Files and folders; `added` counts the files. */
  'inbox.add': { input: z.strictObject({ paths: z.array(z.string().min(1)).max(10_000) }), output: z.strictObject({ added: count }) },
  /** A pasted picture. Throws too-large. */
  'inbox.paste': {
    input: z.strictObject({ mediaType: z.enum(['image/png', 'image/jpeg']), base64: z.string().max(300_000_000) }),
    output: z.strictObject({ added: count }),
  },
  'inbox.jobs': { input: z.null(), output: intakeBatchSchema },
  /** Without ids: everything that waits or runs. */
  'inbox.cancel': { input: z.strictObject({ ids: z.array(z.int()).nullable() }), output: z.strictObject({ cancelled: count }) },
  /** Holds all reading until it is told to go on, also after a restart. */
  'inbox.pause': { input: z.strictObject({ paused: z.boolean() }), output: z.null() },
  /** Forgets finished files of the batch; their documents stay. */
  'inbox.clear': { input: z.null(), output: z.null() },
  /** All rows, newest first. */
  'inbox.rows': { input: z.null(), output: z.array(documentRowSchema) },
  /** Only those of the given ids that exist. */
  'inbox.rowsOf': { input: ids, output: z.array(documentRowSchema) },
  'inbox.counts': { input: z.null(), output: inboxCountsSchema },
  /** Reads a quarantined document again, from its kept bytes or from where it lay. `errorCode`: why it failed again. Throws not-found, state-changed, vanished. */
  'inbox.retry': {
    input: z.strictObject({ documentId: z.string() }),
    output: z.strictObject({ documentIds: z.array(z.string()), errorCode: z.string().nullable() }),
  },
  /** A person deals with them by hand, nothing is handed over. */
  'inbox.settle': { input: ids, output: z.strictObject({ settled: z.array(z.string()), refused }) },
  /** Takes settling back. */
  'inbox.reopen': { input: ids, output: z.strictObject({ reopened: z.array(z.string()), refused }) },
  /** Writes the file as it arrived where the person chooses; `saved` false: the person chose nothing. Throws not-found, output-not-writable. */
  'inbox.saveOriginal': { input: z.strictObject({ documentId: z.string() }), output: z.strictObject({ saved: z.boolean() }) },
  'inbox.filters': { input: z.null(), output: savedFilters },
  /** Replaces a filter of the same name. */
  'inbox.saveFilter': { input: z.strictObject({ name: z.string().trim().min(1).max(60), filter: inboxFilterSchema }), output: savedFilters },
  'inbox.deleteFilter': { input: z.strictObject({ name: z.string() }), output: savedFilters },
  /** Watched folders with what is the matter with them. */
  'inbox.folders': {
    input: z.null(),
    output: z.array(z.strictObject({ path: z.string(), state: z.enum(['watching', 'paused', 'off', 'unreachable']) })),
  },
} as const satisfies RequestGroup
