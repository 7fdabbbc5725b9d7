import { rename, rm, writeFile } from 'node:fs/promises'
import { PostlotseError } from '../../shared/domain/errors.ts'

/** Writes a file where a person wants it. Throws output-not-writable; a file that was there before then stays as it was. */
export async function writeChosen(file: string, contents: string | Uint8Array): Promise<void> {
  const part = `${file}.part`
  try {
    await writeFile(part, contents)
    await rename(part, file)
  } catch (cause) {
    await rm(part, { force: true }).catch(() => undefined)
    throw new PostlotseError('output-not-writable', file, { cause })
  }
}
