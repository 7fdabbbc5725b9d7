/** From the pages at which documents shall begin to their page ranges, without touching what is decided. */
import { separatorPages, withoutSeparators } from '../../core/stages/split/separators.ts'
import type { DocumentCut } from '../../shared/domain/document.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import { type DocumentRow, OPEN_STATES } from '../../shared/domain/mail-document.ts'
import type { RecognizedPage } from '../../shared/domain/page.ts'

/** `firstPages` in any order, page 1 among them. Separators at the ends of a document are left out of it. Throws request-refused for pages that do not exist. */
export function cutsFrom(firstPages: readonly number[], pages: readonly RecognizedPage[]): DocumentCut[] {
  const pageCount = pages.length
  const separators = separatorPages(pages)
  const starts = [...new Set(firstPages)].toSorted((a, b) => a - b)
  if (starts[0] !== 1 || (starts.at(-1) ?? 0) > pageCount) throw new PostlotseError('request-refused', `cuts at ${starts.join(', ')} of ${pageCount} pages`)
  return starts.flatMap((firstPage, i) => withoutSeparators({ firstPage, lastPage: (starts[i + 1] ?? pageCount + 1) - 1 }, separators) ?? [])
}

/** The cuts without those of decided documents. Throws state-changed where one of these is missing, because it would change. A document without pages is the whole file. */
export function undecidedCuts(cuts: readonly DocumentCut[], present: readonly DocumentRow[]): DocumentCut[] {
  const whole = `1-${cuts.at(-1)?.lastPage}`
  const locked = new Set(present.filter((row) => !OPEN_STATES.has(row.state)).map((row) => row.pages?.join('-') ?? whole))
  const open = cuts.filter((cut) => !locked.has(`${cut.firstPage}-${cut.lastPage}`))
  if (cuts.length - open.length !== locked.size) throw new PostlotseError('state-changed', 'a cut through a decided document')
  return open
}
