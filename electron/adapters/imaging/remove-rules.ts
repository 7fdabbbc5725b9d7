/**
 * Wipes out ruled lines (tables, form boxes, underlines) of a straightened page: next to them letters are read as «|L» or «[50», and pages
 * full of them confuse the layout analysis.
 */
import type { Raster } from '../../shared/domain/page.ts'

/** Straight dark runs at least this long are rules; capitals of a 24 pt headline are 0.24 inches high (heuristic). */
const LEAST_LENGTH_INCHES = 0.35
/** Rules are at most this thick (2 pt); whatever is thicker is a bar, a picture or a letter (heuristic). */
const MOST_THICKNESS_INCHES = 0.028
/** A pixel may belong to a rule if it is darker than this (0..255, on whitened paper). */
const DARK = 190

const WHITE = 255

export function removeRules(raster: Raster): Raster {
  const { width, height } = raster
  const length = Math.round(raster.dpi * LEAST_LENGTH_INCHES)
  const thickness = Math.max(3, Math.round(raster.dpi * MOST_THICKNESS_INCHES))
  const marks = new Uint8Array(width * height)
  const across: Direction = { lines: height, lineStep: width, count: width, step: 1 }
  const along: Direction = { lines: width, lineStep: 1, count: height, step: width }
  markLongRuns(raster.data, marks, across, { length, bit: 1 })
  markLongRuns(raster.data, marks, along, { length, bit: 2 })
  const data = raster.data.slice()
  wipeThinMarks(data, marks, along, { thickness, bit: 1 })
  wipeThinMarks(data, marks, across, { thickness, bit: 2 })
  return { ...raster, data }
}

/** One way to walk over all pixels: `lines` parallel lines of `count` pixels each. */
interface Direction {
  readonly lines: number
  readonly lineStep: number
  readonly count: number
  readonly step: number
}

function markLongRuns(data: Uint8Array, marks: Uint8Array, direction: Direction, { length, bit }: { length: number; bit: number }): void {
  const { lines, lineStep, count, step } = direction
  for (let line = 0; line < lines; line++) {
    let at = line * lineStep
    let run = 0
    for (let i = 0; i < count; i++, at += step) {
      if ((data[at] ?? WHITE) < DARK) {
        run++
        continue
      }
      if (run >= length) for (let back = 1, to = at - step; back <= run; back++, to -= step) marks[to] = (marks[to] ?? 0) | bit
      run = 0
    }
    if (run >= length) for (let back = 1, to = at - step; back <= run; back++, to -= step) marks[to] = (marks[to] ?? 0) | bit
  }
}

/** Walks across the rules; a dark run that is thin and touches a marked pixel goes, with the grey pixel on either side of it. */
function wipeThinMarks(data: Uint8Array, marks: Uint8Array, direction: Direction, { thickness, bit }: { thickness: number; bit: number }): void {
  const { lines, lineStep, count, step } = direction
  for (let line = 0; line < lines; line++) {
    let at = line * lineStep
    let run = 0
    let marked = false
    for (let i = 0; i <= count; i++, at += step) {
      if (i < count && (data[at] ?? WHITE) < DARK) {
        run++
        marked ||= ((marks[at] ?? 0) & bit) !== 0
        continue
      }
      if (marked && run <= thickness) for (let back = 0, to = at; back <= run + 1; back++, to -= step) if (i - back >= 0 && i - back < count) data[to] = WHITE
      run = 0
      marked = false
    }
  }
}
