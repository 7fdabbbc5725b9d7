/** What a person says about a document that seems to have come before: kept, logged, and nothing else. Nothing is dropped or deleted by it. */
import type { DuplicateDecision } from '../../shared/domain/mail-document.ts'
import { isoTime } from '../workplace/iso-time.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import { openDocument } from './correct-document.ts'

/** `null` takes the decision back. Throws not-found, state-changed; does nothing where there is nothing to decide. */
export function decideDuplicate(context: WorkplaceContext, id: string, decision: DuplicateDecision | null): void {
  const { store, user } = context
  const document = openDocument(context, id)
  const otherId = document.line.duplicateOf ?? document.line.similarTo
  if (otherId === undefined || otherId === id) return
  store.atomically(() => {
    store.documents.setDuplicateDecision(id, decision ?? undefined)
    store.audit.append([{ at: isoTime(context.now()), user, action: 'duplicate-decided', documentId: id, data: { decision, otherId } }])
  })
  context.emit('documents.changed', { ids: [id], all: false })
}
