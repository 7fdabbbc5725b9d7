/** Remembers the documents of one run. */
import { type KnownDocuments, type KnownPrint, MOST_COMPARED, MOST_PER_KEY } from '../../core/ports/known-documents.ts'
import { FIRST_NUMBER_KEY, NUMBER_KEY_WEIGHT } from '../../shared/domain/document-print.ts'

export function createKnownDocuments(): KnownDocuments {
  const firstByContent = new Map<string, string>()
  const printOf = new Map<string, KnownPrint>()
  const printsByKey = new Map<number, KnownPrint[]>()

  const newList = (key: number): KnownPrint[] => {
    const list: KnownPrint[] = []
    printsByKey.set(key, list)
    return list
  }
  const common = (keys: readonly number[]): [KnownPrint, number][] => {
    const weights = new Map<KnownPrint, number>()
    for (const key of keys) {
      const weight = key < FIRST_NUMBER_KEY ? 1 : NUMBER_KEY_WEIGHT
      for (const known of (printsByKey.get(key) ?? []).slice(-MOST_PER_KEY)) weights.set(known, (weights.get(known) ?? 0) + weight)
    }
    return [...weights].filter(([known]) => printOf.get(known.documentId) === known)
  }
  return {
    firstWithSameContent(contentKey, documentId) {
      const first = firstByContent.get(contentKey)
      if (first === undefined) firstByContent.set(contentKey, documentId)
      return first
    },
    mostSimilar(print, documentId, isSame) {
      const best = common(print.keys)
        .filter(([known]) => known.documentId !== documentId)
        .sort((a, b) => b[1] - a[1])
        .slice(0, MOST_COMPARED)
      const own = { documentId, print }
      printOf.set(documentId, own)
      for (const key of print.keys) (printsByKey.get(key) ?? newList(key)).push(own)
      return best.find(([known]) => isSame(known))?.[0].documentId
    },
  }
}
