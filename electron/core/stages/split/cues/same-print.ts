/** Size of the letters, left margin and distance of the lines: sheets of one letter are set alike, those of another sender rarely (heuristic). */
import { oncePerPage, type PageView } from '../page-view.ts'
import type { Boundary, Features } from './cue.ts'

/** All fractions of the page; each known only where enough running lines tell. */
interface Print {
  readonly letters: number
  readonly margin: number
  readonly pitch: number
}

/** Letters of a running line, and how many such lines a page needs. */
const [RUNNING, LEAST_LINES] = [25, 3]
/** Up to the first two print is alike, from the last two on unlike: shares of the size and of the pitch, fractions of the width for the margin. */
const ALIKE = { letters: 0.05, margin: 0.012, pitch: 0.03 } as const
const UNLIKE = { letters: 0.12, margin: 0.03, pitch: 0.08 } as const

export function samePrintCue({ before, after }: Boundary): Features {
  const fresh = printOf(after)
  const old = before.map(printOf).findLast((print) => print !== null)
  if (!old || !fresh) return {}
  const gaps = {
    letters: Math.abs(Math.log(fresh.letters / old.letters)),
    margin: Math.abs(fresh.margin - old.margin),
    pitch: Math.abs(Math.log(fresh.pitch / old.pitch)),
  }
  const names = ['letters', 'margin', 'pitch'] as const
  const alike = names.filter((name) => gaps[name] <= ALIKE[name]).length
  const unlike = names.filter((name) => gaps[name] >= UNLIKE[name]).length
  return { ...(alike > 0 ? { 'print:alike': alike } : {}), ...(unlike > 0 ? { 'print:unlike': unlike } : {}) }
}

const printOf = oncePerPage((view: PageView): Print | null => {
  const running = view.lines.filter((line) => line.text.replace(/[^\p{L}]/gu, '').length >= RUNNING)
  const pitches = running.slice(1).map((line, i) => line.box[1] - (running[i]?.box[1] ?? 0))
  if (running.length < LEAST_LINES) return null
  const pitch = lowerMiddle(pitches)
  return pitch <= 0 ? null : { letters: lowerMiddle(running.map(({ box }) => box[3])), margin: lowerMiddle(running.map(({ box }) => box[0])), pitch }
})

/** Median, the lower one of two: paragraphs stand further apart than lines. */
function lowerMiddle(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0
}
