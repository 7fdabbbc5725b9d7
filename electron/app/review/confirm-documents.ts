/** A person's yes, one document or many, and taking it back while the document has not been handed over. */

import { decidedLine } from '../../shared/domain/decided-line.ts'
import type { ErrorCode } from '../../shared/domain/errors.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { MailDocument } from '../../shared/domain/mail-document.ts'
import type { RequestOutput } from '../../shared/ipc/contract.ts'
import { isoTime } from '../workplace/iso-time.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import { openDocument } from './correct-document.ts'
import type { HandOver } from './hand-over.ts'

type Refused = RequestOutput<'review.confirm'>['refused']

export function confirmDocuments(context: WorkplaceContext, ids: readonly string[]): RequestOutput<'review.confirm'> {
  const { done, refused } = eachOf(context, ids, (id) => {
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
  handOver: Pick<HandOver, 'isUnderWay'>,
  ids: readonly string[],
): RequestOutput<'review.unconfirm'> {
  const { done, refused } = eachOf(context, ids, (id) => {
    const document = context.store.documents.find(id)
    if (!document) throw new PostlotseError('not-found', 'document')
    if (document.row.state !== 'confirmed' || handOver.isUnderWay(id)) throw new PostlotseError('state-changed', document.row.state)
    const at = isoTime(context.now())
    context.store.documents.setState(id, stateBefore(document), at)
    context.store.audit.append([{ at, user: context.user, action: 'confirmation-undone', documentId: id, data: {} }])
  })
  return { reopened: done, refused }
}

function stateBefore({ line }: MailDocument): 'review' | 'proposed' {
  return line.status === 'review' ? 'review' : 'proposed'
}

/** All in one write; one that is refused does not hold up the others. */
function eachOf({ store, emit }: WorkplaceContext, ids: readonly string[], decide: (id: string) => void): { done: string[]; refused: Refused } {
  const done: string[] = []
  const refused: { id: string; code: ErrorCode }[] = []
  store.atomically(() => {
    for (const id of new Set(ids)) {
      try {
        decide(id)
        done.push(id)
      } catch (error) {
        if (!(error instanceof PostlotseError) || (error.code !== 'not-found' && error.code !== 'state-changed')) throw error
        refused.push({ id, code: error.code })
      }
    }
  })
  if (done.length > 0) emit('documents.changed', { ids: done, all: false })
  return { done, refused }
}
