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
      refuseTooMany(content.pages.length, limits)
      return { ...input, inspected: content.pages.map((text, i) => pageOfText(text, i + 1)), embedded: content.embedded }
    },
  }
}

function refuseTooMany(count: number, limits: Pick<Limits, 'pages'>): void {
  if (count > limits.pages) throw new PostlotseError('too-many-pages', `${count} pages`)
}
