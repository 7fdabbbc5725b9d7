/** Pages that the store keeps, in the shape in which they left the split stage. */
import type { StoredSource } from '../../core/ports/store/source-store.ts'
import type { DocumentCut, SplitSource } from '../../shared/domain/document.ts'
import type { RecognizedPage } from '../../shared/domain/page.ts'

export interface StoredStack {
  readonly source: StoredSource
  /** All of the file, in order. */
  readonly pages: readonly RecognizedPage[]
}

/** `file`: absolute path of the bytes, where they are needed. What only the stages before the split need stays empty. */
export function storedSplit({ source: stored, pages }: StoredStack, cuts: readonly DocumentCut[], file = ''): SplitSource {
  const { source, kind, embedded, splitConfidence } = stored
  const content = kind === 'paged' ? { kind, file, mediaType: source.mediaType } : { kind, pages: [], embedded }
  return { source, content, inspected: [], embedded, pages, cuts, splitConfidence }
}

/** `range`: first and last page, 1-based and inclusive; absent: all pages. */
export function pagesIn(range: readonly [number, number] | null | undefined, pages: readonly RecognizedPage[]): readonly RecognizedPage[] {
  return range ? pages.filter(({ number }) => number >= range[0] && number <= range[1]) : pages
}
