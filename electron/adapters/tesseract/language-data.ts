/** Reads the German recognition data and refuses it unless it is exactly what was shipped. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PostlotseError } from '../../shared/domain/errors.ts'

export const LANGUAGE = 'deu'
export const LANGUAGE_FILE = `${LANGUAGE}.traineddata.gz`

/** Bytes of the packed language file in `folder`, checked against `manifest.json` there. Throws ocr-data-missing, ocr-data-checksum. */
export async function readLanguageData(folder: string): Promise<Uint8Array> {
  const expected = await expectedSha256(folder)
  const data = await readOrMissing(join(folder, LANGUAGE_FILE))
  const actual = createHash('sha256').update(data).digest('hex')
  if (actual !== expected) throw new PostlotseError('ocr-data-checksum', `${LANGUAGE_FILE}: ${actual.slice(0, 12)}… instead of ${expected.slice(0, 12)}…`)
  return data
}

async function expectedSha256(folder: string): Promise<string> {
  const text = (await readOrMissing(join(folder, 'manifest.json'))).toString('utf8')
  try {
    const { files } = JSON.parse(text) as { files: readonly { path: string; sha256: string }[] }
    const row = files.find((file) => file.path === LANGUAGE_FILE)
    if (row && typeof row.sha256 === 'string') return row.sha256
  } catch (cause) {
    throw new PostlotseError('ocr-data-checksum', 'manifest.json is no valid list of files', { cause })
  }
  throw new PostlotseError('ocr-data-checksum', `manifest.json does not list ${LANGUAGE_FILE}`)
}

async function readOrMissing(path: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (cause) {
    throw new PostlotseError('ocr-data-missing', path, { cause })
  }
}
