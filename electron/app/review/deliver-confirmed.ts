/**
 * Hands one confirmed document over, from the kept bytes: with its corrections, as only its own pages where others came in the same file.
 * Delivering is idempotent, so a crash between the folder and the store only means that the same is done once more.
 */
import type { StoredSource } from '../../core/ports/store/source-store.ts'
import { MACHINE_USER } from '../../shared/domain/audit.ts'
import type { DocumentCut } from '../../shared/domain/document.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { DocumentRow, MailDocument } from '../../shared/domain/mail-document.ts'
import type { ResultLine } from '../../shared/result/result-line.ts'
import { createDelivering } from '../run/deliver-document.ts'
import { isoTime } from '../workplace/iso-time.ts'
import { storedSplit } from '../workplace/stored-split.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import { decidedDocument } from './decided-document.ts'
import type { KeptFiles } from './kept-files.ts'

/** Throws no-delivery-folder, delivery-failed, not-found. */
export async function deliverConfirmed(context: WorkplaceContext, files: KeptFiles, id: string): Promise<void> {
  const { store } = context
  const document = store.documents.find(id)
  const source = document && store.sources.find(document.row.sourceId)
  if (!document || !source) throw new PostlotseError('not-found', 'document or its file')
  const delivered = await files.use(source, (file) => handOver(context, document, source, file))
  note(context, document, delivered)
}

async function handOver(context: WorkplaceContext, { row, line, corrections }: MailDocument, stored: StoredSource, file: string): Promise<ResultLine> {
  const target = context.target()
  if (!target) throw new PostlotseError('no-delivery-folder')
  const pages = context.store.sources.pages(stored.id)
  const siblings = context.store.documents.ofSource(row.sourceId).map((sibling) => ({ id: sibling.id, cut: cutOf(sibling, stored) }))
  const deliver = await createDelivering(storedSplit({ source: stored, pages }, [], file), siblings, {
    ports: context.ports,
    target,
    engine: context.engine,
    file,
  })
  return deliver(cutOf(row, stored), approved(decidedDocument(line, corrections, context.config.taxonomy)), new AbortController().signal)
}

/** A person said yes, or the authority lets this type pass: nothing is left to review. */
function approved(line: ResultLine): ResultLine {
  return { ...line, status: 'routed', review: { needed: false, reasons: line.review?.reasons ?? [] } }
}

function cutOf({ pages }: DocumentRow, { pageCount }: StoredSource): DocumentCut {
  return { firstPage: pages?.[0] ?? 1, lastPage: pages?.[1] ?? pageCount }
}

/** The place stands in the machine's line, so that it can be shown; a document whose pages could not be cut out needs a person. */
function note({ store, now }: WorkplaceContext, { row, line }: MailDocument, delivered: ResultLine): void {
  const at = isoTime(now())
  const entry = { at, user: MACHINE_USER, documentId: row.id }
  store.atomically(() => {
    if (delivered.status === 'quarantined') {
      store.documents.setLine(row.id, { ...line, status: 'quarantined', ...(delivered.error ? { error: delivered.error } : {}) })
      store.documents.setState(row.id, 'quarantined', at)
      store.audit.append([{ ...entry, action: 'quarantined', data: { code: delivered.error?.code ?? 'internal' } }])
      return
    }
    const { route } = delivered
    if (line.route && route?.target !== undefined) store.documents.setLine(row.id, { ...line, route: { ...line.route, target: route.target } })
    store.documents.setState(row.id, 'delivered', at)
    store.audit.append([{ ...entry, action: 'delivered', data: { deskId: route?.desk ?? null, rule: route?.rule ?? null } }])
  })
}
