/** Printed page numbers: «Seite 2 von 3», «Blatt 2», «- 2 -», fax headers «S. 02/03», and «Fortsetzung auf Seite 2» at the end of a page. */
import { linesBetween, type PageView } from '../page-view.ts'
import type { Boundary } from './cue.ts'

export interface PageNumber {
  readonly number: number
  readonly total?: number
}

/** Log-odds, heuristic. */
const WEIGHTS = { next: -7, nextWithoutTotal: -5, firstAfterLast: 5, first: 3, firstTooEarly: 1, later: -2.5, unfinished: -2, finished: 1.5 } as const

const WITH_TOTAL = /(?:\b(?:seite|blatt|bl\.|s\.|page|p\.)\s*)(\d{1,3})\s*(?:von|\/|of|aus)\s*(?:insgesamt\s*)?(\d{1,3})\b/gi
const ALONE = /^\W{0,3}(?:seite|blatt|bl\.|page)\s*:?\s*(\d{1,3})\W{0,3}$|^\s*[-–—]\s*(\d{1,3})\s*[-–—]\s*$/i
/** Words that speak of another page than the one they stand on. */
const ELSEWHERE = /siehe|auf seite|fortsetzung|anlage|vgl|wenden/i
const CONTINUED = /fortsetzung (?:auf|siehe|nächste|folgt)|bitte wenden|^\s*b\. ?w\.\s*$|^\s*(?:\.{3}|…) ?[/-]? ?\d?\s*$/im
/** Heads and feet where lone numbers stand. */
const MARGIN = 0.13

export function pageNumberCue({ before, after }: Boundary): number {
  const last = before.at(-1)
  if (!last) return 0
  const old = pageNumbers(last)
  const fresh = pageNumbers(after)
  const handed = CONTINUED.test(lowest(last)) ? WEIGHTS.later : 0
  return handed + compare(old, fresh)
}

/** All numbers that the page claims for itself; a fax header and the letter may both count. */
export function pageNumbers(view: PageView): PageNumber[] {
  const own = view.lines.filter((line) => !ELSEWHERE.test(line.text))
  const totals = own.flatMap((line) => [...line.text.matchAll(WITH_TOTAL)]).map((m) => ({ number: Number(m[1]), total: Number(m[2]) }))
  const plausible = totals.filter((n) => n.number >= 1 && n.number <= n.total)
  if (plausible.length > 0) return plausible
  const margins = [...linesBetween(view, 0, MARGIN), ...linesBetween(view, 1 - MARGIN, 1)]
  return margins.flatMap((line) => {
    const match = ALONE.exec(line.text)
    return match ? [{ number: Number(match[1] ?? match[2]) }] : []
  })
}

function compare(old: readonly PageNumber[], fresh: readonly PageNumber[]): number {
  if (old.some((a) => fresh.some((b) => b.number === a.number + 1 && b.total === a.total)))
    return fresh.some((b) => b.total !== undefined) ? WEIGHTS.next : WEIGHTS.nextWithoutTotal
  const isFirst = fresh.some((b) => b.number === 1)
  const finished = old.some((a) => a.total !== undefined && a.number === a.total)
  const unfinished = !finished && old.some((a) => a.total !== undefined && a.number < a.total)
  if (isFirst) return finished ? WEIGHTS.firstAfterLast : unfinished ? WEIGHTS.firstTooEarly : WEIGHTS.first
  if (fresh.length > 0) return old.some((a) => fresh.some((b) => b.number === a.number + 1)) ? WEIGHTS.nextWithoutTotal : WEIGHTS.later
  if (unfinished) return WEIGHTS.unfinished
  return finished ? WEIGHTS.finished : 0
}

function lowest(view: PageView): string {
  return view.lines
    .slice(-3)
    .map((line) => line.text)
    .join('\n')
}
