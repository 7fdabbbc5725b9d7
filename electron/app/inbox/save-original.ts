/** The file as it arrived, written where the person chooses. */
import { writeFile } from 'node:fs/promises'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { RequestOutput } from '../../shared/ipc/contract.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'

/** Throws not-found where no bytes are kept, output-not-writable. */
export async function saveOriginal({ store, dialogs }: WorkplaceContext, documentId: string): Promise<RequestOutput<'inbox.saveOriginal'>> {
  const row = store.documents.find(documentId)?.row
  const source = row && store.sources.find(row.sourceId)
  const bytes = source && store.sources.kept(source.keptSha256)
  if (!row || !source || !bytes) throw new PostlotseError('not-found', 'file')
  const outermost = source.source.attachment === undefined || source.keptSha256 === source.source.sha256
  const name = outermost ? (source.source.path.split(/[\\/]/).at(-1) ?? row.name) : row.name
  const place = await dialogs.saveFile(name)
  if (place === undefined) return { saved: false }
  await writeFile(place, bytes).catch((cause) => {
    throw new PostlotseError('output-not-writable', (cause as NodeJS.ErrnoException).code ?? '', { cause })
  })
  return { saved: true }
}
