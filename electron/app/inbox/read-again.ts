/** Reads a quarantined document once more, at a person's wish: from its kept bytes, else from where it lay. */
import { access, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { NO_SHA256 } from '../../adapters/file-system/inspect-file.ts'
import { createPrivateFolder } from '../../adapters/file-system/private-folder.ts'
import type { StoredSource } from '../../core/ports/store/source-store.ts'
import { MACHINE_USER } from '../../shared/domain/audit.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { MailDocument } from '../../shared/domain/mail-document.ts'
import { firstState } from '../../shared/domain/row-of-line.ts'
import type { RequestOutput } from '../../shared/ipc/contract.ts'
import type { Intake } from '../intake/intake.ts'
import { findDocument } from '../workplace/find-document.ts'
import { isoTime } from '../workplace/iso-time.ts'
import { readStored } from '../workplace/read-stored.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import { splitOf } from './folder-split.ts'
import type { IntakeQueue } from './intake-queue.ts'
import { storeArrivals } from './store-arrivals.ts'
import { takeIn } from './take-in.ts'

/** Throws not-found, state-changed, vanished. */
export type ReadAgain = (documentId: string) => Promise<RequestOutput<'inbox.retry'>>

export function createReadAgain(context: WorkplaceContext, queue: Pick<IntakeQueue, 'events' | 'finishing'>): ReadAgain {
  const reading = new Set<string>()
  return async (documentId) => {
    const document = findDocument(context, documentId)
    if (document.row.state !== 'quarantined' || reading.has(document.row.sourceId)) throw new PostlotseError('state-changed', document.row.state)
    reading.add(document.row.sourceId)
    try {
      const source = context.store.sources.find(document.row.sourceId)
      const outcome = source && source.pageCount > 0 ? await readPart(context, document, source) : await readFileAgain(context, document, queue)
      queue.events.documentsChanged([documentId, ...outcome.documentIds])
      return outcome
    } finally {
      reading.delete(document.row.sourceId)
    }
  }
}

/** The pages are there, only this document of the file failed. */
async function readPart(context: WorkplaceContext, { row, line: before }: MailDocument, source: StoredSource): Promise<RequestOutput<'inbox.retry'>> {
  const { store, ports } = context
  const pages = store.sources.pages(source.id)
  const [firstPage, lastPage] = before.source.pages ?? [1, source.pageCount]
  const [read] = await readStored(context, { source, pages }, [{ firstPage, lastPage }], ports.known)
  if (!read) throw new PostlotseError('not-found', 'pages')
  const { line } = read
  const at = isoTime(context.now())
  store.atomically(() => {
    if (store.documents.find(row.id)?.row.state !== 'quarantined') throw new PostlotseError('state-changed')
    store.documents.setLine(row.id, line)
    store.documents.setState(row.id, firstState(line), at)
    const data = line.error ? { code: line.error.code } : { typeId: line.type?.id ?? null, deskId: line.route?.desk ?? null, status: line.status }
    store.audit.append([{ at, user: MACHINE_USER, action: line.error ? 'quarantined' : 'proposed', documentId: row.id, data }])
  })
  return { documentIds: [row.id], errorCode: line.error?.code ?? null }
}

async function readFileAgain(context: WorkplaceContext, { row, line }: MailDocument, { finishing }: Pick<IntakeQueue, 'finishing'>) {
  const given = line.source.path
  const kept = line.source.sha256 === NO_SHA256 ? undefined : context.store.sources.kept(line.source.sha256)
  if (!kept) await requireThere(given)
  const folder = kept ? await createPrivateFolder() : undefined
  try {
    const copy = folder && path.join(folder.path, path.basename(given))
    if (copy && kept) await writeFile(copy, kept, { mode: 0o600 })
    const outcome: { documentIds: string[]; errorCode: string | null } = { documentIds: [], errorCode: null }
    const file = { path: copy ?? given, root: path.dirname(copy ?? given), arrivedAt: row.arrivedAt, unreadId: row.sourceId, split: splitOf(context, given) }
    const intake = copy === undefined ? context.intake : underItsName(context.intake, given)
    await takeIn({ ...context, intake }, file, {
      signal: new AbortController().signal,
      finishing,
      store: ({ arrivals, knownIds }) => {
        const { added } = storeArrivals({ store: context.store, arrivals, earlier: row.sourceId, at: isoTime(context.now()), also: () => undefined })
        outcome.documentIds = [...knownIds, ...added]
        outcome.errorCode = arrivals.flatMap((arrival) => arrival.documents).find((document) => document.line.error)?.line.error?.code ?? null
      },
    })
    return outcome
  } finally {
    await folder?.wipe()
  }
}

async function requireThere(file: string): Promise<void> {
  await access(file).catch((cause) => {
    throw new PostlotseError('vanished', (cause as NodeJS.ErrnoException).code ?? '', { cause })
  })
}

/** Opens a private copy, but what comes out is named as the file was when it arrived. */
function underItsName(intake: Intake, given: string): Intake {
  return {
    open: async (copy, root, signal) => {
      const opened = await intake.open(copy, root, signal)
      const sources = opened.sources.map((source) =>
        'content' in source ? { ...source, source: { ...source.source, path: given } } : { ...source, path: given },
      )
      return { sources, dispose: () => opened.dispose() }
    },
  }
}
