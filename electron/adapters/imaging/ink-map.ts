/** What is dark on a page: a small black and white copy on which margins, skew and direction of the text are judged. */
import type { Raster } from '../../shared/domain/page.ts'
import { type Background, levelAt } from './page-background.ts'

export interface InkMap {
  readonly width: number
  readonly height: number
  /** 1 ink, 0 paper, row-major. */
  readonly data: Uint8Array
}

/** A pixel is ink if it is darker than this share of the paper around it (heuristic; grey print is about 0.6). */
const INK_SHARE = 0.78
/** Share of each side that does not count for the ink fraction: punch holes, staples, shadows of the edge. */
const MARGIN_FRACTION = 0.03

export function inkMapOf(small: Raster, background: Background): InkMap {
  const { width, height } = small
  const data = new Uint8Array(width * height)
  const cell = background.cellPixels
  const limits = new Float32Array(width)
  for (let y = 0; y < height; y++) {
    if (y % 4 === 0) for (let x = 0; x < width; x++) limits[x] = INK_SHARE * levelAt(background, x / cell, y / cell)
    for (let x = 0; x < width; x++) data[y * width + x] = (small.data[y * width + x] ?? 255) < (limits[x] ?? 0) ? 1 : 0
  }
  return { width, height, data }
}

/** Fraction 0..1 of ink inside the margins. */
export function inkFraction(ink: InkMap): number {
  const marginX = Math.floor(ink.width * MARGIN_FRACTION)
  const marginY = Math.floor(ink.height * MARGIN_FRACTION)
  let dark = 0
  for (let y = marginY; y < ink.height - marginY; y++) for (let x = marginX; x < ink.width - marginX; x++) dark += ink.data[y * ink.width + x] ?? 0
  const area = (ink.width - 2 * marginX) * (ink.height - 2 * marginY)
  return area > 0 ? dark / area : 0
}

/** The map without ruled lines and other long straight runs, which say nothing about the direction of text. `longestRun` in pixels. */
export function withoutLongRuns(ink: InkMap, longestRun: number): InkMap {
  const data = ink.data.slice()
  for (let y = 0; y < ink.height; y++) eraseRuns({ from: ink.data, to: data, start: y * ink.width, step: 1, count: ink.width }, longestRun)
  for (let x = 0; x < ink.width; x++) eraseRuns({ from: ink.data, to: data, start: x, step: ink.width, count: ink.height }, longestRun)
  return { width: ink.width, height: ink.height, data }
}

interface Strip {
  readonly from: Uint8Array
  readonly to: Uint8Array
  readonly start: number
  readonly step: number
  readonly count: number
}

function eraseRuns({ from, to, start, step, count }: Strip, longestRun: number): void {
  let run = 0
  for (let i = 0; i <= count; i++) {
    if (i < count && from[start + i * step] === 1) {
      run++
      continue
    }
    if (run > longestRun) for (let back = 1; back <= run; back++) to[start + (i - back) * step] = 0
    run = 0
  }
}
