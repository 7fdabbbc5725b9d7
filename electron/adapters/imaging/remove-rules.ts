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
  const across: Direction = { lines: height, lineStep: width, count: width, step: 1 }
  const down: Direction = { lines: width, lineStep: 1, count: height, step: width }
  const longAcross = longRuns(raster.data, across, length)
  const longDown = longRuns(raster.data, down, length)
  const data = raster.data.slice()
  wipeThin(data, longAcross, down, thickness)
  wipeThin(data, longDown, across, thickness)
  return { ...raster, data }
}

/** One way to walk over all pixels: `lines` parallel lines of `count` pixels each. */
interface Direction {
  readonly lines: number
  readonly lineStep: number
  readonly count: number
  readonly step: number
}

/** 1 for every pixel in a dark run of at least `length` pixels. */
function longRuns(data: Uint8Array, direction: Direction, length: number): Uint8Array {
  const marks = new Uint8Array(data.length)
  eachDarkRun(data, direction, (first, pixels) => {
    if (pixels >= length) for (let i = 0, at = first; i < pixels; i++, at += direction.step) marks[at] = 1
  })
  return marks
}

/** Whitens dark runs across the rules that are thin and touch a marked pixel, with the grey pixel on either side of them. */
function wipeThin(data: Uint8Array, marks: Uint8Array, direction: Direction, thickness: number): void {
  const { step } = direction
  eachDarkRun(data, direction, (first, pixels, beforeEdge, afterEdge) => {
    if (pixels > thickness || !touches(marks, first, pixels, step)) return
    const from = beforeEdge ? first - step : first
    const count = pixels + (beforeEdge ? 1 : 0) + (afterEdge ? 1 : 0)
    for (let i = 0, at = from; i < count; i++, at += step) data[at] = WHITE
  })
}

function touches(marks: Uint8Array, first: number, pixels: number, step: number): boolean {
  for (let i = 0, at = first; i < pixels; i++, at += step) if (marks[at] === 1) return true
  return false
}

/** Calls back with the index of the first pixel, the number of pixels, and whether the line has pixels before and after them. */
function eachDarkRun(data: Uint8Array, direction: Direction, visit: (first: number, pixels: number, before: boolean, after: boolean) => void): void {
  const { lines, lineStep, count, step } = direction
  for (let line = 0; line < lines; line++) {
    let run = 0
    for (let i = 0, at = line * lineStep; i <= count; i++, at += step) {
      if (i < count && (data[at] ?? WHITE) < DARK) run++
      else if (run > 0) {
        visit(at - run * step, run, i > run, i < count)
        run = 0
      }
    }
  }
}
