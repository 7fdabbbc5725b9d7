/** The file as it arrived, written where the person chooses. */
import { PostlotseError } from '../../shared/domain/errors.ts'
import { sourceName } from '../../shared/domain/source-name.ts'
import type { RequestOutput } from '../../shared/ipc/contract.ts'
import { writeChosen } from '../export/write-chosen.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'

/** Throws not-found where no bytes are kept, output-not-writable. */
export async function saveOriginal({ store, dialogs }: WorkplaceContext, documentId: string): Promise<RequestOutput<'inbox.saveOriginal'>> {
  const row = store.documents.find(documentId)?.row
  const source = row && store.sources.find(row.sourceId)
  const bytes = source && store.sources.kept(source.keptSha256)
  if (!row || !source || !bytes) throw new PostlotseError('not-found', 'file')
  const outermost = source.source.attachment === undefined || source.keptSha256 === source.source.sha256
  const name = outermost ? sourceName({ path: source.source.path }) : row.name
  const place = await dialogs.saveFile(name)
  if (place === undefined) return { saved: false }
  await writeChosen(place, bytes)
  return { saved: true }
}
