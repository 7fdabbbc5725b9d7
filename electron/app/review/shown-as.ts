/** What the window can show of a document: pictures of its pages, their words where they are only text, or nothing any more. */
import type { StoredSource } from '../../core/ports/store/source-store.ts'
import type { RecognizedPage } from '../../shared/domain/page.ts'
import type { ReviewDocument } from '../../shared/ipc/requests/review.ts'

export function shownAs(source: StoredSource | undefined, pages: readonly RecognizedPage[]): ReviewDocument['source']['shown'] {
  if (pages.length === 0 || !source) return 'gone'
  return source.kind === 'paged' ? 'picture' : 'words'
}
