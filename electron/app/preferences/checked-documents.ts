/** What the authority's own people found: documents with a person's word on the type, beside what the machine had said and how sure it was. */
import type { MailDocument } from '../../shared/domain/mail-document.ts'
import type { Answered } from '../evaluate/classification-figures.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'

/** Newest documents that count: what the machine did years ago says little about it now. */
const MOST = 2_000

/**
 * Confirmed and delivered documents that a person saw. Not among them: what went without a person, and what was settled by hand without
 * correcting the type, because nobody said then whether it was right.
 */
export function checkedDocuments({ store }: Pick<WorkplaceContext, 'store'>): Answered[] {
  const decided = store.documents.rows().filter((row) => row.decidedAt !== null && row.errorCode === null)
  return decided.slice(0, MOST).flatMap(({ id }) => {
    const document = store.documents.find(id)
    return document && wasChecked(document) ? [answered(document)] : []
  })
}

/** Whether a person's word on the type is known. */
export function wasChecked({ row, line, corrections }: MailDocument): boolean {
  if (line.type === undefined) return false
  if (corrections.some((correction) => correction.target === 'type')) return true
  return row.state !== 'settled' && line.status !== 'routed'
}

/** «No known type» is never handed over by itself, so it has no confidence that could admit it. */
function answered({ line, corrections }: MailDocument): Answered {
  const answer = line.type?.id ?? null
  const correction = corrections.find(({ target }) => target === 'type')
  return { answer, truth: correction ? correction.person : answer, confidence: answer === null ? 0 : (line.type?.confidence ?? 0) }
}
