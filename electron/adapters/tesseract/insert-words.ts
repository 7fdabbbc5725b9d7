/** Puts words that were found by a second look into the lines that are already there. */
import type { Word } from '../../shared/domain/page.ts'

/** Share of the smaller height by which two lines must overlap to be one printed line (heuristic). */
const SAME_LINE_OVERLAP = 0.5

/** Both lists in reading order, lines numbered anew. A found line joins the nearest line beside it, or stands before the first line below it. */
export function insertWords(words: readonly Word[], found: readonly Word[]): Word[] {
  const lines = linesOf(words)
  for (const line of linesOf(found)) {
    const beside = nearestBeside(lines, line)
    if (beside) {
      beside.push(...line)
      beside.sort((a, b) => a.box[0] - b.box[0])
      continue
    }
    const below = lines.findIndex((other) => centre(other) > centre(line))
    lines.splice(below < 0 ? lines.length : below, 0, line)
  }
  return lines.flatMap((line, number) => line.map((word) => ({ ...word, line: number })))
}

function linesOf(words: readonly Word[]): Word[][] {
  const lines: Word[][] = []
  let number = -1
  for (const word of words) {
    if (word.line !== number) lines.push([])
    number = word.line
    lines.at(-1)?.push(word)
  }
  return lines
}

function nearestBeside(lines: readonly Word[][], line: readonly Word[]): Word[] | undefined {
  let nearest: { line: Word[]; gap: number } | undefined
  for (const other of lines) {
    const gap = gapBetween(other, line)
    if (gap !== undefined && (!nearest || gap < nearest.gap)) nearest = { line: other, gap }
  }
  return nearest?.line
}

/** Smallest distance (fraction of the page width) between words of two lines at the same height; undefined if they are not. */
function gapBetween(a: readonly Word[], b: readonly Word[]): number | undefined {
  const top = Math.max(topOf(a), topOf(b))
  const bottom = Math.min(bottomOf(a), bottomOf(b))
  const smaller = Math.min(bottomOf(a) - topOf(a), bottomOf(b) - topOf(b))
  if (bottom - top < SAME_LINE_OVERLAP * smaller) return undefined
  return Math.min(...a.flatMap((left) => b.map((right) => Math.max(0, right.box[0] - left.box[0] - left.box[2], left.box[0] - right.box[0] - right.box[2]))))
}

function topOf(line: readonly Word[]): number {
  return Math.min(...line.map((word) => word.box[1]))
}

function bottomOf(line: readonly Word[]): number {
  return Math.max(...line.map((word) => word.box[1] + word.box[3]))
}

function centre(line: readonly Word[]): number {
  return (topOf(line) + bottomOf(line)) / 2
}
