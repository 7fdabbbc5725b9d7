/**
 * Corrections: kept beside the machine's value and written to the log at once; then the document is read anew, so that fields, deadlines,
 * completeness and desk follow. One document after the other: two quick corrections never overtake each other.
 */
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { Correction, MailDocument } from '../../shared/domain/mail-document.ts'
import type { RequestInput } from '../../shared/ipc/contract.ts'
import { presentTaxonomy } from '../preferences/present-rules.ts'
import { findDocument } from '../workplace/find-document.ts'
import { isoTime } from '../workplace/iso-time.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import { correctionValue, machineValue } from './correction-value.ts'
import { rereadDocument } from './reread-document.ts'

export interface Corrector {
  /** Resolves when the document was read anew. Throws not-found, state-changed, request-refused, and what the reader throws; then the correction is kept all the same. */
  correct(input: RequestInput<'review.correct'>): Promise<void>
  uncorrect(input: RequestInput<'review.uncorrect'>): Promise<void>
  /** Waits until nothing of these documents is being read anew. */
  settled(ids: readonly string[]): Promise<void>
}

export function createCorrector(context: WorkplaceContext): Corrector {
  const running = new Map<string, Promise<void>>()
  const follow = (id: string): Promise<void> => {
    const next = (running.get(id) ?? Promise.resolve()).catch(() => undefined).then(() => reread(context, id))
    running.set(id, next)
    const done = () => {
      if (running.get(id) === next) running.delete(id)
    }
    next.then(done, done)
    return next
  }
  return {
    correct: async (input) => {
      if (keep(context, input)) await follow(input.id)
    },
    uncorrect: async ({ id, target }) => {
      if (takeBack(context, id, target)) await follow(id)
    },
    settled: async (ids) => {
      await Promise.allSettled(ids.flatMap((id) => running.get(id) ?? []))
    },
  }
}

/** The document if nothing has been decided about it yet. Throws not-found, state-changed. */
export function openDocument(context: WorkplaceContext, id: string): MailDocument {
  const document = findDocument(context, id)
  const { state } = document.row
  if (state !== 'review' && state !== 'proposed') throw new PostlotseError('state-changed', state)
  return document
}

/** Whether anything else of the document depends on it. The value that the machine has already is no correction. */
function keep(context: WorkplaceContext, { id, target, value, page, box }: RequestInput<'review.correct'>): boolean {
  const document = openDocument(context, id)
  const person = correctionValue(target, value, { taxonomy: presentTaxonomy(context.store.values, context.config), plan: context.rules().plan })
  const before = document.corrections.find((correction) => correction.target === target)
  if (before && before.person === person && page === undefined) return false // said already
  const machine = machineValue(target, document.line)
  if (person === machine) return before !== undefined && takeBack(context, id, target)
  const at = isoTime(context.now())
  const correction: Correction = {
    target,
    machine,
    person,
    at,
    user: context.user,
    ...(page === undefined ? {} : { page }),
    ...(box === undefined ? {} : { box }),
  }
  context.store.atomically(() => {
    context.store.documents.correct(id, target, correction)
    context.store.audit.append([{ at, user: context.user, action: 'corrected', documentId: id, data: logged(correction) }])
  })
  context.emit('documents.changed', { ids: [id], all: false })
  return target !== 'desk'
}

function takeBack(context: WorkplaceContext, id: string, target: Correction['target']): boolean {
  const document = openDocument(context, id)
  const before = document.corrections.find((correction) => correction.target === target)
  if (!before) return false
  context.store.atomically(() => {
    context.store.documents.correct(id, target, undefined)
    context.store.audit.append([{ at: isoTime(context.now()), user: context.user, action: 'correction-undone', documentId: id, data: logged(before) }])
  })
  context.emit('documents.changed', { ids: [id], all: false })
  return target !== 'desk'
}

/** Values of fields are personal data: the log says which field changed, not to what. */
function logged({ target, machine, person }: Correction): Record<string, unknown> {
  return target.startsWith('field:') ? { target } : { target, machine, person }
}

/** Decided meanwhile: the line that was decided on stays. */
async function reread(context: WorkplaceContext, id: string): Promise<void> {
  const document = context.store.documents.find(id)
  if (!document) return
  const line = await rereadDocument(context, document)
  const now = context.store.documents.find(id)
  if (!line || (now?.row.state !== 'review' && now?.row.state !== 'proposed')) return
  context.store.atomically(() => {
    context.store.documents.setLine(id, line)
    if (now.row.state !== line.status) context.store.documents.setState(id, line.status === 'review' ? 'review' : 'proposed', isoTime(context.now()))
  })
  context.emit('documents.changed', { ids: [id], all: false })
}
