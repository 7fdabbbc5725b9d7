/**
 * Sheets that lie between documents. Such a sheet and its empty back are no part of a document: they stay in the original only. Where several
 * lie one behind the other and say different things, as when sheets were printed on both sides, what they say counts for nothing.
 */
import type { DocumentCut } from '../../../shared/domain/document.ts'
import type { RecognizedPage } from '../../../shared/domain/page.ts'
import { readSeparator, type SeparatorSays } from '../../../shared/domain/separator.ts'

/** Numbers of all separator pages. Empty if nothing else is in the file: somebody wants to see it then. */
export function separatorPages(pages: readonly RecognizedPage[]): ReadonlySet<number> {
  const found = new Set<number>()
  let isBack = false
  for (const page of pages) {
    const isFront = saysOf(page) !== undefined
    if (isFront || (isBack && page.blank)) found.add(page.number)
    isBack = isFront
  }
  return pages.some(({ number, blank }) => !blank && !found.has(number)) ? found : new Set()
}

/** The cut without separator pages at its ends; undefined if nothing is left. Between its pages they stay: a person joined what lies around them. */
export function withoutSeparators(cut: DocumentCut, separators: ReadonlySet<number>): DocumentCut | undefined {
  let { firstPage, lastPage } = cut
  while (firstPage <= lastPage && separators.has(firstPage)) firstPage++
  while (lastPage >= firstPage && separators.has(lastPage)) lastPage--
  return firstPage <= lastPage ? { firstPage, lastPage } : undefined
}

/** What the sheets directly before the document say about it. */
export function saysFor(pages: readonly RecognizedPage[], { firstPage }: DocumentCut): { readonly separator?: SeparatorSays } {
  const separators = separatorPages(pages)
  const before = pages.filter(({ number }) => number < firstPage)
  const start = before.findLastIndex(({ number }) => !separators.has(number)) + 1
  const said = before.slice(start).flatMap((page) => saysOf(page) ?? [])
  const deskId = onlyOne(said.map((says) => says.deskId))
  const typeId = onlyOne(said.map((says) => says.typeId))
  if (deskId === undefined && typeId === undefined) return {}
  return { separator: { ...(deskId === undefined ? {} : { deskId }), ...(typeId === undefined ? {} : { typeId }) } }
}

/** Undefined for a page that parts nothing. A sheet carries its code twice; two codes that say different things are believed in neither. */
function saysOf({ codes = [] }: RecognizedPage): SeparatorSays | undefined {
  const said = codes.flatMap((code) => readSeparator(code) ?? [])
  if (said.length === 0) return undefined
  const deskId = onlyOne(said.map((says) => says.deskId))
  const typeId = onlyOne(said.map((says) => says.typeId))
  return { ...(deskId === undefined ? {} : { deskId }), ...(typeId === undefined ? {} : { typeId }) }
}

function onlyOne(ids: readonly (string | undefined)[]): string | undefined {
  const named = [...new Set(ids.filter((id) => id !== undefined))]
  return named.length === 1 ? named[0] : undefined
}
