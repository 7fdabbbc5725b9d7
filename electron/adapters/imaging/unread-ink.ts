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

/** Space around the left-over pieces. Inches. */
const FRAME_INCHES = 0.1

export interface UnreadInk {
  /** The part of the page that holds all letter-like ink outside the words, with the words painted white. */
  readonly raster: Raster
  /** Where that part lies on the page. */
  readonly box: Box
}

/** Undefined if hardly any letter-like ink is left. `boxes`: the words that were read, fractions of the page. */
export function unreadInk(page: Raster, boxes: readonly Box[]): UnreadInk | undefined {
  const data = page.data.slice()
  const padding = Math.round(PADDING_INCHES * page.dpi)
  for (const box of boxes) paintWhite(data, page, box, padding)
  const factor = Math.max(1, Math.floor(page.dpi / SMALL_DPI + 0.05))
  const small = shrinkByWholeFactor({ ...page, data }, factor)
  const pieces = letterPieces(small)
  if (pieces.reduce((sum, piece) => sum + piece.area, 0) < LEAST_AREA_SQUARE_INCHES * small.dpi ** 2) return undefined
  const frame = Math.round(FRAME_INCHES * page.dpi)
  const left = Math.max(0, Math.min(...pieces.map((piece) => piece.left)) * factor - frame)
  const top = Math.max(0, Math.min(...pieces.map((piece) => piece.top)) * factor - frame)
  const right = Math.min(page.width, (Math.max(...pieces.map((piece) => piece.right)) + 1) * factor + frame)
  const bottom = Math.min(page.height, (Math.max(...pieces.map((piece) => piece.bottom)) + 1) * factor + frame)
  const box: Box = [left / page.width, top / page.height, (right - left) / page.width, (bottom - top) / page.height]
  return { raster: cut({ ...page, data }, { left, top, right, bottom }), box }
}

interface Edges {
  readonly left: number
  readonly top: number
  /** Exclusive for a cut, inclusive for a piece. */
  readonly right: number
  readonly bottom: number
}

function cut(page: Raster, { left, top, right, bottom }: Edges): Raster {
  const width = right - left
  const data = new Uint8Array(width * (bottom - top))
  for (let y = top; y < bottom; y++) data.set(page.data.subarray(y * page.width + left, y * page.width + right), (y - top) * width)
  return { width, height: bottom - top, dpi: page.dpi, data }
}

function paintWhite(data: Uint8Array, { width, height }: Raster, [x, y, w, h]: Box, padding: number): void {
  const left = Math.max(0, Math.floor(x * width) - padding)
  const right = Math.min(width, Math.ceil((x + w) * width) + padding)
  const bottom = Math.min(height, Math.ceil((y + h) * height) + padding)
  for (let row = Math.max(0, Math.floor(y * height) - padding); row < bottom; row++) data.fill(255, row * width + left, row * width + right)
}

/** Connected pieces of ink (eight neighbours) of the height of letters. */
function letterPieces(small: Raster): (Edges & { readonly area: number })[] {
  const { width, data, dpi } = small
  const seen = new Uint8Array(data.length)
  const pieces: (Edges & { readonly area: number })[] = []
  for (let start = 0; start < data.length; start++) {
    if ((data[start] ?? 255) >= INK || seen[start] === 1) continue
    const piece = flood(small, start, seen)
    const height = piece.bottom - piece.top + 1
    if (height >= LEAST_LETTER_INCHES * dpi && height <= MOST_LETTER_INCHES * dpi && piece.right - piece.left < width / 4) pieces.push(piece)
  }
  return pieces
}

function flood({ width, data }: Raster, start: number, seen: Uint8Array): Edges & { readonly area: number } {
  seen[start] = 1
  const queue = [start]
  let [left, right, bottom] = [start % width, start % width, start]
  for (let next = 0; next < queue.length; next++) {
    const at = queue[next] ?? 0
    left = Math.min(left, at % width)
    right = Math.max(right, at % width)
    bottom = Math.max(bottom, at)
    for (const beside of [at - width - 1, at - width, at - width + 1, at - 1, at + 1, at + width - 1, at + width, at + width + 1]) {
      if ((data[beside] ?? 255) >= INK || seen[beside] === 1) continue
      seen[beside] = 1
      queue.push(beside)
    }
  }
  return { left, right, top: Math.floor(start / width), bottom: Math.floor(bottom / width), area: queue.length }
}
