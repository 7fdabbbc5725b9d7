/**
 * Hands confirmed documents over when their time for undoing is over, and again after a crash or a lost share. One after the other, the
 * longest decided first. What fails stays confirmed, is logged once a reason, and is tried again, each time later.
 */
import { z } from 'zod'
import { MACHINE_USER } from '../../shared/domain/audit.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { DocumentRow } from '../../shared/domain/mail-document.ts'
import { isoTime } from '../workplace/iso-time.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import { deliverConfirmed } from './deliver-confirmed.ts'
import { type Failure, FailureBook } from './failure-book.ts'
import type { KeptFiles } from './kept-files.ts'

export interface HandOver {
  start(): void
  /** Resolves when the document being handed over lies at its desk. */
  stop(): Promise<void>
  /** A document that may lie at its desk already: its confirmation can no longer be taken back. */
  isUnderWay(id: string): boolean
  /** Why the document has not been handed over yet. */
  failureOf(id: string): Failure | undefined
  failures(): readonly Failure[]
  /** Its confirmation was taken back: nothing is left of its failures. */
  forget(id: string): void
  /** Milliseconds since 1970 from which on the document is handed over. */
  dueAt(row: DocumentRow): number
}

/** How often is looked for documents whose time is over; the look itself is one count. */
const LOOK_MS = 500
/** Key in the value store of what may lie at its desk already: written before each document, read after a crash. */
const UNDER_WAY_KEY = 'hand-over'

export function createHandOver(context: WorkplaceContext, files: KeptFiles): HandOver {
  const { store } = context
  const book = new FailureBook()
  const left = new Set(leftByCrash(store))
  let atWork: string | undefined
  let timer: NodeJS.Timeout | undefined
  let working: Promise<void> = Promise.resolve()
  let isStopped = false

  const dueAt = ({ decidedAt, arrivedAt }: DocumentRow) => Date.parse(decidedAt ?? arrivedAt) + context.preferences().undoSeconds * 1000
  /** What a crash left goes first and at once. */
  const timeOf = (row: DocumentRow) => (left.has(row.id) ? 0 : dueAt(row))
  const isDue = (row: DocumentRow) => row.state === 'confirmed' && timeOf(row) <= context.now() && book.mayTry(row.id, context.now())

  const handOver = async (id: string) => {
    store.values.set(UNDER_WAY_KEY, [...left, id])
    atWork = id
    try {
      await deliverConfirmed(context, files, id)
      book.forget(id)
      left.delete(id)
    } catch (error) {
      fail(context, book, id, error)
    } finally {
      atWork = undefined
      store.values.set(UNDER_WAY_KEY, left.size === 0 ? undefined : [...left])
    }
    context.emit('documents.changed', { ids: [id], all: false })
  }
  const round = async () => {
    if (store.documents.counts().confirmed === 0) return
    const atService = idsInOpenJobs(context)
    const due = store.documents
      .rows()
      .filter((row) => isDue(row) && !atService.has(row.id))
      .toSorted((a, b) => timeOf(a) - timeOf(b))
    for (const { id } of due) {
      if (isStopped) return
      const [row] = store.documents.rowsOf([id])
      if (row && isDue(row)) await handOver(id) // its confirmation may have been taken back meanwhile
    }
  }
  const look = () => {
    working = round().catch((error) => {
      if (!(error instanceof PostlotseError)) context.onBug(error) // what the store throws every request of the window says
    })
    void working.then(() => {
      if (!isStopped) timer = setTimeout(look, LOOK_MS)
    })
  }
  return {
    start: look,
    stop: async () => {
      isStopped = true
      clearTimeout(timer)
      await working
    },
    isUnderWay: (id) => id === atWork || left.has(id),
    failureOf: (id) => book.of(id),
    failures: () => book.all(),
    forget: (id) => book.forget(id),
    dueAt,
  }
}

/** Documents that the service is about to lay into its folder's own target: they need no second hand-over. */
function idsInOpenJobs({ store }: Pick<WorkplaceContext, 'store'>): ReadonlySet<string> {
  if (!store.isShared) return new Set()
  const open = store.jobs.list().filter((job) => job.state === 'waiting' || job.state === 'running')
  return new Set(open.flatMap((job) => job.documentIds))
}

/** Confirmed documents that were being handed over when the program ended, in whatever way. */
function leftByCrash({ values, documents }: WorkplaceContext['store']): string[] {
  const ids = z.array(z.string()).safeParse(values.get(UNDER_WAY_KEY)).data ?? []
  return documents.rowsOf(ids).flatMap((row) => (row.state === 'confirmed' ? [row.id] : []))
}

/** A bug costs its document only; it is kept and tried again like everything else. */
function fail({ store, now, onBug }: WorkplaceContext, book: FailureBook, id: string, error: unknown): void {
  if (!(error instanceof PostlotseError)) onBug(error)
  const failure: Failure =
    error instanceof PostlotseError ? { code: error.code, detail: error.detail } : { code: 'internal', detail: error instanceof Error ? error.name : '' }
  if (!book.add(id, failure, now())) return
  store.audit.append([{ at: isoTime(now()), user: MACHINE_USER, action: 'delivery-failed', documentId: id, data: { code: failure.code } }])
}
