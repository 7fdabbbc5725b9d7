/** Remembers the last readings: `split` reads a file, and `classify` reads the same pages again if the file is one document. */
import { createHash } from 'node:crypto'
import type { DocumentReader, Reading } from '../../core/ports/document-reader.ts'
import type { RecognizedPage } from '../../shared/domain/page.ts'

/** Readings kept: as many as files can be under way between the two stages. */
const READINGS = 8

export function rememberReadings(reader: DocumentReader): DocumentReader {
  const known = new Map<string, Reading>()
  return {
    async read(pages, signal) {
      signal.throwIfAborted()
      const key = keyOf(pages)
      const reading = known.get(key) ?? (await reader.read(pages, signal))
      known.delete(key)
      known.set(key, reading)
      for (const oldest of [...known.keys()].slice(0, -READINGS)) known.delete(oldest)
      return reading
    },
  }
}

/** Everything of the pages that a reading depends on. */
function keyOf(pages: readonly RecognizedPage[]): string {
  const hash = createHash('sha256')
  for (const page of pages) hash.update(JSON.stringify([page.number, page.source, page.words]))
  return hash.digest('base64')
}
