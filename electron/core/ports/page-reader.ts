/** Opens paged files (PDF, TIFF, JPEG, PNG, WebP). Implemented over engine processes; may be called concurrently for different files. */
import type { InspectedPage, Raster } from '../../shared/domain/page.ts'
import type { Content, EmbeddedField } from '../../shared/domain/source.ts'
import type { CancelSignal } from './cancel-signal.ts'

export type PagedContent = Extract<Content, { kind: 'paged' }>

export interface InspectedFile {
  readonly pages: readonly InspectedPage[]
  /** Values of a ZUGFeRD / Factur-X invoice carried inside a PDF; empty for everything else. */
  readonly embedded: readonly EmbeddedField[]
}

export interface PageReader {
  /** Throws damaged, truncated, encrypted, xfa-form, image-bomb, too-many-pages, timeout, engine-crashed. */
  inspect(content: PagedContent, signal: CancelSignal): Promise<InspectedFile>
  /**
   * Greyscale pixels of one page (1-based) in the file's own orientation (PDF /Rotate and EXIF applied).
   * A page that is one full-page image comes in the image's own resolution, everything else at 300 dpi (less for pages larger than DIN A3).
   * Throws page-unreadable, page-timeout, image-bomb, engine-crashed.
   */
  rasterize(content: PagedContent, page: number, signal: CancelSignal): Promise<Raster>
  /**
   * A file of the same kind that holds only these pages (1-based, inclusive), pixels and text unchanged. Nothing of the other pages is in it,
   * nor anything that belongs to the file as a whole (attached files, bookmarks, title). The same pages of the same file give the same bytes.
   * Throws page-unreadable, timeout, engine-crashed, vanished.
   */
  extract(content: PagedContent, firstPage: number, lastPage: number, signal: CancelSignal): Promise<Uint8Array>
}
