/** A plain text file as one part. */
import { readFile } from 'node:fs/promises'
import type { ContainerPart } from '../../core/ports/container-reader.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { Limits } from '../../shared/settings/settings.ts'

/** Bytes up to which a text is taken for a letter; a larger one is a data dump or a log. */
const MOST_BYTES = 5 * 1024 * 1024

/** Form feeds separate pages. Throws too-large, too-many-pages. */
export async function expandText(file: string, limits: Pick<Limits, 'pages'>): Promise<readonly ContainerPart[]> {
  const bytes = await readFile(file)
  if (bytes.length > MOST_BYTES) throw new PostlotseError('too-large', `${bytes.length} bytes of text, limit ${MOST_BYTES}`)
  const pages = decode(bytes)
    .replace(/^\ufeff/, '')
    .split('\f')
    .map((page) => page.replaceAll(/\r\n?/g, '\n').trimEnd())
  const filled = pages.filter((page, i) => i === 0 || page.trim() !== '')
  if (filled.length > limits.pages) throw new PostlotseError('too-many-pages', `${filled.length}, limit ${limits.pages}`)
  return [{ kind: 'text', pages: filled, embedded: [] }]
}

/** UTF-16 with byte order mark, UTF-8, else Windows-1252. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
