import { PostlotseError } from '../../shared/domain/errors.ts'
import type { MailDocument } from '../../shared/domain/mail-document.ts'
import type { WorkplaceContext } from './workplace-context.ts'

/** Throws not-found. */
export function findDocument({ store }: Pick<WorkplaceContext, 'store'>, id: string): MailDocument {
  const document = store.documents.find(id)
  if (!document) throw new PostlotseError('not-found', 'document')
  return document
}
