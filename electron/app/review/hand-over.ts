/**
 * Hands confirmed documents over when their time for undoing is over, and again after a crash or a lost share. One after the other, the
 * longest decided first. What fails stays confirmed, is logged once a reason, and is tried again, each time later.
 */

import { MACHINE_USER } from '../../shared/domain/audit.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { DocumentRow } from '../../shared/domain/mail-document.ts'
import { isoTime } from '../workplace/iso-time.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import { createDocumentDelivery } from './deliver-confirmed.ts'
import { type Failure, FailureBook } from './failure-book.ts'

export interface HandOver {
  start(): void
  /** Resolves when the document being handed over lies at its desk. */
  stop(): Promise<void>
  /** A document that may lie at its desk already: its confirmation can no longer be taken back. */
  isUnderWay(id: string): boolean
  /** Why the document has not been handed over yet. */
  failureOf(id: string): Failure | undefined
  failures(): readonly Failure[]
  /** Milliseconds since 1970 from which on the document is handed over. */
  dueAt(row: DocumentRow): number
}

/** How often is looked for documents whose time is over; the look itself is one count. */
const LOOK_MS = 500
/** Key in the value store of the document being handed over: after a crash it may lie at its desk already. */
const UNDER_WAY_KEY = 'hand-over'

export function createHandOver(context: WorkplaceContext): HandOver {
  const { store } = context
  const book = new FailureBook()
  const delivery = createDocumentDelivery(context)
  let timer: NodeJS.Timeout | undefined
  let working: Promise<void> = Promise.resolve()
  let isStopped = false

  const dueAt = ({ decidedAt, arrivedAt }: DocumentRow) => Date.parse(decidedAt ?? arrivedAt) + context.preferences().undoSeconds * 1000
  const isDue = (row: DocumentRow) => row.state === 'confirmed' && dueAt(row) <= context.now() && book.mayTry(row.id, context.now())

  const handOver = async (id: string) => {
    store.values.set(UNDER_WAY_KEY, id)
    try {
      await delivery.deliver(id)
      book.forget(id)
    } catch (error) {
      fail(context, book, id, error)
    } finally {
      store.values.set(UNDER_WAY_KEY, undefined)
    }
    context.emit('documents.changed', { ids: [id], all: false })
  }
  const round = async () => {
    if (store.documents.counts().confirmed === 0) return
    const due = store.documents
      .rows()
      .filter(isDue)
      .toSorted((a, b) => dueAt(a) - dueAt(b))
    for (const { id } of due) {
      if (isStopped) return
      const [row] = store.documents.rowsOf([id])
      if (row && isDue(row)) await handOver(id) // its confirmation may have been taken back meanwhile
    }
  }
  /** What a crash left under way goes first: nobody may take it back any more. */
  const takeUp = async () => {
    const left = store.values.get(UNDER_WAY_KEY)
    if (typeof left === 'string' && store.documents.find(left)?.row.state === 'confirmed') await handOver(left)
  }
  const look = (work: () => Promise<void>) => {
    // What is thrown here comes from the store, and every request of the window says so.
    working = work().catch(() => undefined)
    void working.then(() => {
      if (!isStopped) timer = setTimeout(look, LOOK_MS, round)
    })
  }
  return {
    start: () => look(takeUp),
    stop: async () => {
      isStopped = true
      clearTimeout(timer)
      await working
      await delivery.wipe()
    },
    isUnderWay: (id) => store.values.get(UNDER_WAY_KEY) === id,
    failureOf: (id) => book.of(id),
    failures: () => book.all(),
    dueAt,
  }
}

/** A bug costs its document only; it is kept and tried again like everything else. */
function fail({ store, now }: WorkplaceContext, book: FailureBook, id: string, error: unknown): void {
  const failure: Failure =
    error instanceof PostlotseError ? { code: error.code, detail: error.detail } : { code: 'internal', detail: error instanceof Error ? error.name : '' }
  if (!book.add(id, failure, now())) return
  store.audit.append([{ at: isoTime(now()), user: MACHINE_USER, action: 'delivery-failed', documentId: id, data: { code: failure.code } }])
}
