/** Tells what arrived before from what is new. A source of which nothing could be read counts as new: it is read again. */
import type { Store } from '../../core/ports/store/store.ts'

export interface ArrivedSources {
  /** Something of it was read, or decided. */
  isKnown(sourceId: string): boolean
  /** All its documents wait in quarantine. */
  isUnread(sourceId: string): boolean
  documentIds(sourceId: string): string[]
}

export function createArrivedSources({ documents }: Pick<Store, 'documents'>): ArrivedSources {
  const states = (id: string) => documents.ofSource(id).map((row) => row.state)
  return {
    isKnown: (id) => states(id).some((state) => state !== 'quarantined'),
    isUnread: (id) => states(id).length > 0 && states(id).every((state) => state === 'quarantined'),
    documentIds: (id) => documents.ofSource(id).map((row) => row.id),
  }
}
