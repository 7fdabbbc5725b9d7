/** Remembers the documents of one run. */
import type { KnownDocuments } from '../../core/ports/known-documents.ts'

export function createKnownDocuments(): KnownDocuments {
  const firstByContent = new Map<string, string>()
  return {
    firstWithSameContent(contentKey, documentId) {
      const first = firstByContent.get(contentKey)
      if (first === undefined) firstByContent.set(contentKey, documentId)
      return first
    },
  }
}
