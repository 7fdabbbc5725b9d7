/** Documents that a person deals with by hand: nothing is handed over. Can be taken back. */
import { PostlotseError } from '../../shared/domain/errors.ts'
import { type DocumentState, OPEN_STATES } from '../../shared/domain/mail-document.ts'
import { firstState } from '../../shared/domain/row-of-line.ts'
import type { RequestOutput } from '../../shared/ipc/contract.ts'
import { changeEach } from '../workplace/change-each.ts'
import { findDocument } from '../workplace/find-document.ts'
import { isoTime } from '../workplace/iso-time.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'

export function settleDocuments(context: WorkplaceContext, ids: readonly string[]): RequestOutput<'inbox.settle'> {
  const { done, refused } = changeEach(context, ids, (id) => {
    const { state } = findDocument(context, id).row
    if (!OPEN_STATES.has(state)) throw new PostlotseError('state-changed', state)
    const at = isoTime(context.now())
    context.store.documents.setState(id, 'settled', at)
    context.store.audit.append([{ at, user: context.user, action: 'settled', documentId: id, data: { from: state } }])
  })
  return { settled: done, refused }
}

export function reopenDocuments(context: WorkplaceContext, ids: readonly string[]): RequestOutput<'inbox.reopen'> {
  const { done, refused } = changeEach(context, ids, (id) => {
    const { state } = findDocument(context, id).row
    if (state !== 'settled') throw new PostlotseError('state-changed', state)
    const at = isoTime(context.now())
    const to = stateBefore(context, id)
    context.store.documents.setState(id, to, at)
    context.store.audit.append([{ at, user: context.user, action: 'reopened', documentId: id, data: { to } }])
  })
  return { reopened: done, refused }
}

/** As the log says; a routed document was never open, so it cannot have been settled from its first state. */
function stateBefore(context: WorkplaceContext, id: string): DocumentState {
  const from = context.store.audit.list({ documentId: id }).findLast((entry) => entry.action === 'settled')?.data['from']
  return [...OPEN_STATES].find((state) => state === from) ?? firstState(findDocument(context, id).line)
}
