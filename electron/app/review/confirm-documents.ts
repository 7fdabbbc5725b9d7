/** A person's yes, one document or many, and taking it back while the document has not been handed over. */

import { decidedLine } from '../../shared/domain/decided-line.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { MailDocument } from '../../shared/domain/mail-document.ts'
import type { RequestOutput } from '../../shared/ipc/contract.ts'
import { changeEach } from '../workplace/change-each.ts'
import { findDocument } from '../workplace/find-document.ts'
import { isoTime } from '../workplace/iso-time.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import { openDocument } from './correct-document.ts'
import type { HandOver } from './hand-over.ts'

export function confirmDocuments(context: WorkplaceContext, ids: readonly string[]): RequestOutput<'review.confirm'> {
  const { done, refused } = changeEach(context, ids, (id) => {
    const { line, corrections } = openDocument(context, id)
    const { type, route } = decidedLine(line, corrections)
    const at = isoTime(context.now())
    context.store.documents.setState(id, 'confirmed', at)
    const data = { typeId: type?.id ?? null, deskId: route?.desk ?? null, corrected: corrections.map(({ target }) => target) }
    context.store.audit.append([{ at, user: context.user, action: 'confirmed', documentId: id, data }])
  })
  return { confirmed: done, refused }
}

export function unconfirmDocuments(
  context: WorkplaceContext,
  handOver: Pick<HandOver, 'isUnderWay' | 'forget'>,
  ids: readonly string[],
): RequestOutput<'review.unconfirm'> {
  const { done, refused } = changeEach(context, ids, (id) => {
    const document = findDocument(context, id)
    if (document.row.state !== 'confirmed' || handOver.isUnderWay(id)) throw new PostlotseError('state-changed', document.row.state)
    const at = isoTime(context.now())
    context.store.documents.setState(id, stateBefore(document), at)
    context.store.audit.append([{ at, user: context.user, action: 'confirmation-undone', documentId: id, data: {} }])
  })
  for (const id of done) handOver.forget(id)
  return { reopened: done, refused }
}

function stateBefore({ line }: MailDocument): 'review' | 'proposed' {
  return line.status === 'review' ? 'review' : 'proposed'
}
