/** Opens a source: what pages it has and what text they carry of themselves. */
import type { PagedSource } from '../../../shared/domain/document.ts'
import { PostlotseError } from '../../../shared/domain/errors.ts'
import type { IncomingSource } from '../../../shared/domain/source.ts'
import type { Limits } from '../../../shared/settings/settings.ts'
import type { Stage } from '../../pipeline/stage.ts'
import type { PageReader } from '../../ports/page-reader.ts'
import { pageOfText } from './page-of-text.ts'

/** Throws what PageReader.inspect throws; text of too many pages throws too-many-pages like a file. */
export function pagesStage(pages: PageReader, limits: Pick<Limits, 'pages'>): Stage<IncomingSource, PagedSource> {
  return {
    id: 'pages',
    weight: 1,
    async run(input, { signal }) {
      const { content } = input
      if (content.kind === 'paged') {
        const file = await pages.inspect(content, signal)
        refuseTooMany(file.pages.length, limits)
        return { ...input, inspected: file.pages, embedded: file.embedded }
      }
      const texts = content.pages.flatMap(cutText)
      refuseTooMany(texts.length, limits)
      return { ...input, inspected: texts.map((text, i) => pageOfText(text, i + 1)), embedded: content.embedded }
    },
  }
}

/** More words than ten printed pages have; a text without page breaks may have a million, and what reads pages must be able to rely on their size. */
const MOST_WORDS = 5_000

/** A text of usual length stays one page. */
function cutText(text: string): string[] {
  const parts: string[] = []
  let start = 0
  let words = 0
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    if (++words % MOST_WORDS !== 0) continue
    parts.push(text.slice(start, index + word.length))
    start = index + word.length
  }
  const rest = text.slice(start)
  return parts.length > 0 && rest.trim() === '' ? parts : [...parts, rest]
}

function refuseTooMany(count: number, limits: Pick<Limits, 'pages'>): void {
  if (count > limits.pages) throw new PostlotseError('too-many-pages', `${count} pages`)
}
