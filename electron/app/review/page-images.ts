/** Pictures of pages, as their boxes are meant: upright and straightened. Made once, then kept in the store. */
import type { PageImage, StoredSource } from '../../core/ports/store/source-store.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import type { KeptFiles } from './kept-files.ts'

export interface PageImages {
  /** `page` is 1-based in the source file. Undefined for pages of plain text, which have no picture. Throws not-found, page-unreadable, page-timeout. */
  image(sourceId: string, page: number): Promise<PageImage | undefined>
}

export function createPageImages(context: WorkplaceContext, files: KeptFiles): PageImages {
  const { sources } = context.store
  const underWay = new Map<string, Promise<PageImage>>()
  const makeOnce = (source: StoredSource, page: number): Promise<PageImage> => {
    const key = `${source.id}:${page}`
    const making = underWay.get(key) ?? make(context, files, source, page).finally(() => underWay.delete(key))
    underWay.set(key, making)
    return making
  }
  return {
    image: async (sourceId, page) => {
      const kept = sources.image(sourceId, page)
      if (kept) return kept
      const source = sources.find(sourceId)
      if (!source) throw new PostlotseError('not-found', 'source')
      return source.kind === 'text' ? undefined : makeOnce(source, page)
    },
  }
}

async function make({ store, ports, pictures }: WorkplaceContext, files: KeptFiles, source: StoredSource, number: number): Promise<PageImage> {
  const page = store.sources.pages(source.id).find((candidate) => candidate.number === number)
  if (!page) throw new PostlotseError('not-found', `page ${number}`)
  const { signal } = new AbortController()
  const { mediaType } = source.source
  const raster = await files.use(source, (file) => ports.pages.rasterize({ kind: 'paged', file, mediaType }, number, signal))
  const image = await pictures.draw(raster, page, signal)
  if (store.sources.has(source.id)) store.sources.keepImage(source.id, number, image) // forgotten meanwhile: shown once, not kept
  return image
}
