/** Two habits of libvips that callers need not know. */
import { readFile } from 'node:fs/promises'
import type { PagedContent } from '../../core/ports/page-reader.ts'

/** libvips takes what stands in brackets at the end of a file name for options; such a file is handed over as bytes. */
export async function imageInput(content: PagedContent): Promise<string | Buffer> {
  return content.file.endsWith(']') ? readFile(content.file) : content.file
}

/** First line of an error of libvips without the file's name, which often says something about a person. */
export function reasonOf(error: unknown): string {
  const line = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
  return line
    .replace(/^.*[\\/][^:]*: /, '')
    .replace(/^[^:]*\.\w{3,4}: /, '')
    .slice(0, 120)
}
