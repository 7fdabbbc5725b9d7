/**
 * Softens the edges of black-and-white scans and faxes. The recogniser was trained on grey print and stumbles over broken strokes: of eleven
 * pages rendered as faxes (scripts/render-scans.ts), four were read better by 2 to 17 points of words, none worse.
 */
import type { Raster } from '../../shared/domain/page.ts'

/** Grey values between these are neither ink nor paper. */
const INK_BELOW = 48
const PAPER_FROM = 208
/** A grey scan has an edge of grey pixels around its letters, at least half as many as dark ones; compression of a black-and-white one leaves a few. */
const FEW_BETWEEN = 0.25
/** Share of the page that print darkens at most; more is an underexposed photo. */
const MOST_DARK = 0.5

/** The page itself if it is grey. */
export function smoothBitonal(raster: Raster): Raster {
  return isBitonal(raster.data) ? smoothed(raster) : raster
}

function isBitonal(data: Uint8Array): boolean {
  let dark = 0
  let between = 0
  for (const value of data) {
    if (value < INK_BELOW) dark++
    else if (value < PAPER_FROM) between++
  }
  return dark > 0 && dark <= MOST_DARK * data.length && between < FEW_BETWEEN * dark
}

/** Binomial filter 1 2 1 in both directions, twice: a standard deviation of one pixel. The outermost pixels stay. */
function smoothed({ width, height, dpi, data }: Raster): Raster {
  const across = new Uint8Array(data)
  for (let y = 0; y < height; y++) softenLine(across, { start: y * width, step: 1, count: width })
  for (let x = 0; x < width; x++) softenLine(across, { start: x, step: width, count: height })
  return { width, height, dpi, data: across }
}

/** In place, two passes. */
function softenLine(data: Uint8Array, { start, step, count }: { readonly start: number; readonly step: number; readonly count: number }): void {
  for (let pass = 0; pass < 2; pass++) {
    let before = data[start] ?? 255
    for (let i = 1; i < count - 1; i++) {
      const at = start + i * step
      const here = data[at] ?? 255
      data[at] = (before + 2 * here + (data[at + step] ?? 255) + 2) >> 2
      before = here
    }
  }
}
