/**
 * Lays one stored document out at a target, from its kept bytes: as only its own pages where others came in the same file. Doing so twice changes
 * nothing, so a crash between the target and the store only means that the same is done once more.
 */
import type { DeliveryTarget } from '../../core/ports/delivery-target.ts'
import type { StoredSource } from '../../core/ports/store/source-store.ts'
import { MACHINE_USER } from '../../shared/domain/audit.ts'
import type { DocumentCut } from '../../shared/domain/document.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { DocumentRow, MailDocument } from '../../shared/domain/mail-document.ts'
import type { ResultLine } from '../../shared/result/result-line.ts'
import type { KeptFiles } from '../review/kept-files.ts'
import { createDelivering } from '../run/deliver-document.ts'
import { isoTime } from './iso-time.ts'
import { storedSplit } from './stored-split.ts'
import type { WorkplaceContext } from './workplace-context.ts'

export interface LayOut {
  readonly document: MailDocument
  readonly target: DeliveryTarget
  /** As it is to be handed over; undefined: it lies there already, only the file that it was cut from is put aside if need be. */
  readonly line: ResultLine | undefined
}

/** Returns the line with the place where the document lies. Throws delivery-failed, not-found where its bytes are no longer kept. */
export async function layOutDocument(
  context: Pick<WorkplaceContext, 'store' | 'ports' | 'engine'>,
  files: KeptFiles,
  { document: { row, line: stored }, target, line }: LayOut,
): Promise<ResultLine> {
  const { sources, documents } = context.store
  const source = sources.find(row.sourceId)
  if (!source) throw new PostlotseError('not-found', 'file of the document')
  const siblings = documents.ofSource(row.sourceId).map((sibling) => ({ id: sibling.id, cut: cutOf(sibling, source) }))
  return files.use(source, async (file) => {
    const deliver = await createDelivering(storedSplit({ source, pages: sources.pages(source.id) }, [], file), siblings, {
      ports: context.ports,
      target,
      engine: context.engine,
      file,
    })
    return line === undefined ? stored : deliver(cutOf(row, source), line, new AbortController().signal)
  })
}

/** The place stands in the machine's line, so that it can be shown; a document whose pages could not be cut out needs a person. */
export function noteLaidOut({ store, now }: Pick<WorkplaceContext, 'store' | 'now'>, { row, line }: MailDocument, delivered: ResultLine): void {
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

function cutOf({ pages }: DocumentRow, { pageCount }: StoredSource): DocumentCut {
  return { firstPage: pages?.[0] ?? 1, lastPage: pages?.[1] ?? pageCount }
}
