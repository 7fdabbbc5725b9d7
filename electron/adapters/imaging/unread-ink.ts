/** What the recogniser left out: text that its layout analysis took for a picture, a rule or nothing. */
import type { Box } from '../../shared/domain/geometry.ts'
import type { Raster } from '../../shared/domain/page.ts'
import { shrinkByWholeFactor } from './scale-raster.ts'

/** Resolution on which left-over pieces are looked for. */
const SMALL_DPI = 100
/** Darker than this (0..255) is ink; the page is already whitened. */
const INK = 170
/** Words reach a little further than their boxes: signs, descenders, blur. Inches. */
const PADDING_INCHES = 0.02
/** Pieces of connected ink that can be a letter or a run of letters are this high. Inches. */
const LEAST_LETTER_INCHES = 0.05
const MOST_LETTER_INCHES = 0.35
/** So much letter-like ink (square inches) is worth a second look: one word of four letters in 10 pt. */
const LEAST_AREA_SQUARE_INCHES = 0.006

/** The page with every word painted white, or undefined if hardly any letter-like ink is left on it. `boxes`: fractions of the page. */
export function unreadInk(raster: Raster, boxes: readonly Box[]): Raster | undefined {
  const data = raster.data.slice()
  const padding = Math.round(PADDING_INCHES * raster.dpi)
  for (const box of boxes) paintWhite(data, raster, box, padding)
  const rest = { ...raster, data }
  const small = shrinkByWholeFactor(rest, Math.max(1, Math.floor(raster.dpi / SMALL_DPI + 0.05)))
  return letterArea(small) >= LEAST_AREA_SQUARE_INCHES * small.dpi ** 2 ? rest : undefined
}

function paintWhite(data: Uint8Array, { width, height }: Raster, [x, y, w, h]: Box, padding: number): void {
  const left = Math.max(0, Math.floor(x * width) - padding)
  const right = Math.min(width, Math.ceil((x + w) * width) + padding)
  const bottom = Math.min(height, Math.ceil((y + h) * height) + padding)
  for (let row = Math.max(0, Math.floor(y * height) - padding); row < bottom; row++) data.fill(255, row * width + left, row * width + right)
}

/** Ink pixels in connected pieces (eight neighbours) of the height of letters. */
function letterArea(small: Raster): number {
  const { width, data, dpi } = small
  const seen = new Uint8Array(data.length)
  const queue: number[] = []
  let area = 0
  for (let start = 0; start < data.length; start++) {
    if ((data[start] ?? 255) >= INK || seen[start] === 1) continue
    seen[start] = 1
    queue.length = 0
    queue.push(start)
    for (let next = 0; next < queue.length; next++) {
      const at = queue[next] ?? 0
      for (const beside of [at - width - 1, at - width, at - width + 1, at - 1, at + 1, at + width - 1, at + width, at + width + 1]) {
        if ((data[beside] ?? 255) >= INK || seen[beside] === 1) continue
        seen[beside] = 1
        queue.push(beside)
      }
    }
    const rows = queue.map((at) => Math.floor(at / width))
    const height = rows.reduce((a, b) => Math.max(a, b)) - Math.floor(start / width) + 1
    if (height >= LEAST_LETTER_INCHES * dpi && height <= MOST_LETTER_INCHES * dpi) area += queue.length
  }
  return area
}
