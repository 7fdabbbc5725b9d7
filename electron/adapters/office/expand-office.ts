/** Office texts as one part: their text, a page an entry. */
import { readFile } from 'node:fs/promises'
import type { ContainerPart } from '../../core/ports/container-reader.ts'
import type { Limits } from '../../shared/settings/settings.ts'
import { readDocx } from './read-docx.ts'
import { readOdt } from './read-odt.ts'

export type OfficeMediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' | 'application/vnd.oasis.opendocument.text'

/** Throws encrypted, damaged, truncated, too-large, image-bomb. */
export async function expandOffice(file: string, mediaType: OfficeMediaType, limits: Pick<Limits, 'unpackedBytes'>): Promise<readonly ContainerPart[]> {
  const read = mediaType === 'application/vnd.oasis.opendocument.text' ? readOdt : readDocx
  return [{ kind: 'text', pages: read(await readFile(file), limits.unpackedBytes), embedded: [] }]
}
