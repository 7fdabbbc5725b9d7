/** Printed page numbers: «Seite 2 von 3», «Blatt 2», «- 2 -», fax headers «S. 02/03», and «Fortsetzung auf Seite 2» at the end of a page. */
import { linesBetween, oncePerPage, type PageView } from '../page-view.ts'
import { type Boundary, type Features, seen } from './cue.ts'

export interface PageNumber {
  readonly number: number
  readonly total?: number
}

const WITH_TOTAL = /(?:\b(?:seite|blatt|bl\.|s\.|page|p\.)\s*)(\d{1,3})[\s.]*(?:von|\/|of|aus)\s*(?:insgesamt\s*)?(\d{1,3})(?![\p{L}\d])/giu
/** A lone 1 is often misread between these words. */
const MISREAD_ONE =
  /(?<=\b(?:seite|blatt|page)\s*)[lI|\]!](?=[\s.]*(?:von|of))|(?<=\b(?:seite|blatt|page)\s*[\dlI|\]!]{1,3}[\s.]*(?:von|of)\s*)[lI|\]!](?![\p{L}\d])/giu
const ALONE = /^\W{0,3}(?:seite|blatt|bl\.|page)\s*:?\s*(\d{1,3})\W{0,3}$|^\s*[-–—]\s*(\d{1,3})\s*[-–—]\s*$/i
/** Words that speak of another page than the one they stand on. */
const ELSEWHERE = /siehe|auf seite|fortsetzung|anlage|vgl|wenden/i
const CONTINUED = /fortsetzung (?:auf|siehe|nächste|folgt)|bitte wenden|^\s*b\. ?w\.\s*$|^\s*(?:\.{3}|…) ?[/-]? ?\d?\s*$/im
/** Heads and feet where lone numbers stand. */
const MARGIN = 0.13

export function pageNumberCue({ before, after }: Boundary): Features {
  const last = before.at(-1)
  if (!last) return {}
  const name = compare(before.map(pageNumbers), pageNumbers(after))
  return { ...seen('number:handed-on', CONTINUED.test(lowest(last))), ...(name === undefined ? {} : { [`number:${name}`]: 1 }) }
}

/** All numbers that the page claims for itself; a fax header and the letter may both count. */
export const pageNumbers = oncePerPage((view: PageView): PageNumber[] => {
  const own = view.lines.filter((line) => !ELSEWHERE.test(line.text))
  const totals = own
    .flatMap((line) => [...line.text.replace(MISREAD_ONE, '1').matchAll(WITH_TOTAL)])
    .map((m) => ({ number: Number(m[1]), total: Number(m[2]) }))
  const plausible = totals.filter((n) => n.number >= 1 && n.number <= n.total)
  if (plausible.length > 0) return plausible
  const margins = [...linesBetween(view, 0, MARGIN), ...linesBetween(view, 1 - MARGIN, 1)]
  return margins.flatMap((line) => {
    const match = ALONE.exec(line.text)
    return match ? [{ number: Number(match[1] ?? match[2]) }] : []
  })
})

function compare(before: readonly (readonly PageNumber[])[], fresh: readonly PageNumber[]): string | undefined {
  const old = countedOn(before)
  if (old.some((a) => fresh.some((b) => b.number === a.number + 1 && b.total === a.total)))
    return fresh.some((b) => b.total !== undefined) ? 'next' : 'next-alone'
  if (fresh.some((b) => isMissing(b, before))) return 'missing'
  return fresh.length > 0 ? compareOther(old, fresh) : compareEnd(old)
}

function compareOther(old: readonly PageNumber[], fresh: readonly PageNumber[]): string {
  if (fresh.some((b) => b.number === 1)) return isFinished(old) ? 'first-after-last' : isUnfinished(old) ? 'first-too-early' : 'first'
  return old.some((a) => fresh.some((b) => b.number === a.number + 1)) ? 'next-alone' : 'later'
}

/** The page has no number. */
function compareEnd(old: readonly PageNumber[]): string | undefined {
  if (isUnfinished(old)) return 'unfinished'
  if (isFinished(old)) return 'finished'
  return old.length > 0 ? 'stopped' : undefined
}

function isFinished(old: readonly PageNumber[]): boolean {
  return old.some((a) => a.total !== undefined && a.number >= a.total)
}

function isUnfinished(old: readonly PageNumber[]): boolean {
  return !isFinished(old) && old.some((a) => a.total !== undefined)
}

/** Numbers that the last page has or, where they could not be read, must have by those of the pages before it. */
function countedOn(before: readonly (readonly PageNumber[])[]): PageNumber[] {
  const at = before.findLastIndex((numbers) => numbers.length > 0)
  const passed = before.length - 1 - at
  return (before[at] ?? []).map((page) => ({ ...page, number: page.number + passed }))
}

/** Sheets out of order: one of as many pages that did not come yet. */
function isMissing({ number, total = 1 }: PageNumber, before: readonly (readonly PageNumber[])[]): boolean {
  const siblings = before.map((numbers) => numbers.filter((page) => page.total === total))
  return total > 1 && before.length < total && siblings.every((numbers) => numbers.length > 0 && numbers.every((page) => page.number !== number))
}

function lowest(view: PageView): string {
  return view.lines
    .slice(-3)
    .map((line) => line.text)
    .join('\n')
}
