/** A file of which no byte could be read, or that must not be followed, stays where it is; its reason is told beside the other bad files. */
import { createHash } from 'node:crypto'
import path from 'node:path'
import { ERROR_FOLDER, REASON } from '../../adapters/delivery/folder-delivery.ts'
import { nodeFolderFiles } from '../../adapters/delivery/folder-files.ts'
import { folderName } from '../../adapters/delivery/target-name.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import { sourceName } from '../../shared/domain/source-name.ts'
import type { ResultLine } from '../../shared/result/result-line.ts'

/** Hex digits of the path's hash: files of the same name from several folders keep apart. */
const DIGITS = 12

/** The text is German, like everything in the delivery folder. Throws delivery-failed. */
export async function writeReason(target: string, { source, error }: ResultLine): Promise<void> {
  const folder = path.join(target, ERROR_FOLDER)
  const key = createHash('sha256').update(source.path).digest('hex').slice(0, DIGITS)
  const to = path.join(folder, `${folderName(sourceName(source))}_${key}${REASON}`)
  const text = `${error?.message ?? ''}\nDie Datei liegt noch hier: ${source.path}\n`
  try {
    await nodeFolderFiles.ensureFolder(folder)
    if ((await nodeFolderFiles.read(to)) === text) return
    const temporary = nodeFolderFiles.temporaryIn(folder)
    await nodeFolderFiles.write(temporary, text)
    await nodeFolderFiles.rename(temporary, to)
    await nodeFolderFiles.syncFolder(folder)
  } catch (cause) {
    throw new PostlotseError('delivery-failed', `${folder}: ${(cause as NodeJS.ErrnoException).code ?? 'failed'}`, { cause })
  }
}
