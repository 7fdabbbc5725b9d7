/** Puts what was read into the store, all or nothing: source, pages, bytes, documents and log. What could not be read before and is read now makes room. */
import type { NewDocument } from '../../core/ports/store/document-store.ts'
import type { Store } from '../../core/ports/store/store.ts'
import { MACHINE_USER, type NewAuditEntry } from '../../shared/domain/audit.ts'
import type { Arrival } from './arrival.ts'
import { createArrivedSources } from './arrived-sources.ts'

export interface StoreArrivalsOptions {
  readonly store: Store
  readonly arrivals: readonly Arrival[]
  /** Source of an earlier attempt that is replaced if none of its documents was read, e.g. the unopened e-mail around what is read now. */
  readonly earlier: string
  /** ISO time with zone. */
  readonly at: string
  /** Done in the same step, e.g. finishing the job. */
  readonly also: () => void
}

/** Ids of the documents that came in, and of those that went. */
export interface StoredArrivals {
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

export function storeArrivals({ store, arrivals, earlier, at, also }: StoreArrivalsOptions): StoredArrivals {
  return store.atomically(() => {
    const documents = arrivals.flatMap((arrival) => arrival.documents)
    const removed = [...new Set([earlier, ...arrivals.map((arrival) => arrival.sourceId)])].flatMap((id) => makeRoom(store, id))
    for (const { stored } of arrivals) if (stored) store.sources.add(stored.source, stored.pages, stored.kept)
    store.documents.add(documents)
    store.audit.append(documents.flatMap((document) => entriesOf(document, at)))
    also()
    return { added: documents.map((document) => document.id), removed }
  })
}

/** Takes away an unread source; what was read, or decided, stays. */
function makeRoom(store: Store, sourceId: string): string[] {
  if (!createArrivedSources(store).isUnread(sourceId)) return []
  const ids = store.documents.ofSource(sourceId).map((row) => row.id)
  store.documents.replace(sourceId, [])
  if (store.sources.has(sourceId)) store.sources.remove(sourceId)
  return ids
}

function entriesOf({ id, line }: NewDocument, at: string): NewAuditEntry[] {
  const entry = { at, user: MACHINE_USER, documentId: id }
  if (line.status === 'quarantined') return [{ ...entry, action: 'quarantined', data: { code: line.error?.code ?? 'internal' } }]
  const proposed: NewAuditEntry = {
    ...entry,
    action: 'proposed',
    data: {
      typeId: line.type?.id ?? null,
      confidence: line.type?.confidence ?? 0,
      deskId: line.route?.desk ?? null,
      rule: line.route?.rule ?? null,
      urgency: line.urgency ?? 'normal',
      status: line.status,
      engine: line.engine ?? {},
    },
  }
  return line.status === 'routed' ? [proposed, { ...entry, action: 'confirmed', data: { automatic: true } }] : [proposed]
}
