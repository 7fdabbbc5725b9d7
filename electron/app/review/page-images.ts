/** Pictures of pages, as their boxes are meant: upright and straightened. Made once, then kept in the store. */
import type { PageImage } from '../../core/ports/store/source-store.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'

export interface PageImages {
  /** `page` is 1-based in the source file. Undefined for pages of plain text, which have no picture. Throws not-found, page-unreadable, page-timeout. */
  image(sourceId: string, page: number): Promise<PageImage | undefined>
}

export function createPageImages(_context: WorkplaceContext): PageImages {
  return { image: async () => undefined }
}
