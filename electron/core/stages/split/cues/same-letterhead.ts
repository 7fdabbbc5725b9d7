/** Heads and feet: business paper repeats them on every page, another sender has others. */
import { linesBetween, type PageView } from '../page-view.ts'
import { type Boundary, type Features, seen } from './cue.ts'

const HEAD = 0.09
const [RUNNING_HEAD, LETTERHEAD] = [0.055, 0.4]
const FOOT = 0.9
/** Share of common words from which two zones count as the same, and below which as different. */
const SAME = 0.6
const DIFFERENT = 0.15
/** Zones with fewer words say nothing. */
const LEAST_WORDS = 3

export function sameLetterheadCue({ before, after }: Boundary): Features {
  const last = before.at(-1)
  const first = before[0]
  if (!last || !first) return {}
  const shares = [first, last].flatMap((old) => [
    overlap(wordsOf(old, 0, HEAD), wordsOf(after, 0, HEAD)),
    overlap(wordsOf(old, FOOT, 1), wordsOf(after, FOOT, 1)),
  ])
  const known = shares.filter((share) => share !== undefined)
  const same = known.some((share) => share >= SAME)
  const repeated = !same && isRepeated(first, after)
  return {
    ...seen('head:same', same),
    ...seen('head:repeated', repeated),
    ...seen('head:different', !same && known.length > 0 && known.every((share) => share < DIFFERENT)),
  }
}

/** A running head: what stands above the text stood in the letterhead or beside it. */
function isRepeated(first: PageView, after: PageView): boolean {
  const head = wordsOf(after, 0, RUNNING_HEAD)
  const before = wordsOf(first, 0, LETTERHEAD)
  return head.size >= 2 && [...head].filter((word) => before.has(word)).length / head.size >= SAME
}

/** Words of at least three letters; page numbers and dates change from page to page. */
function wordsOf(view: PageView, top: number, bottom: number): Set<string> {
  const words = linesBetween(view, top, bottom).flatMap((line) => line.text.toLowerCase().match(/\p{L}{3,}/gu) ?? [])
  return new Set(words.filter((word) => word !== 'seite' && word !== 'von' && word !== 'blatt'))
}

/** Common words over the smaller set (0..1); undefined where a zone is empty. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number | undefined {
  const smaller = Math.min(a.size, b.size)
  if (smaller < LEAST_WORDS) return undefined
  return [...a].filter((word) => b.has(word)).length / smaller
}
