/** The paper of a page image: its brightness from place to place, and how to make it evenly white. */
import type { Raster } from '../../shared/domain/page.ts'

/** Brightness of the paper in square cells of a working copy. */
export interface Background {
  readonly cellPixels: number
  readonly columns: number
  readonly rows: number
  /** 1..255, one value a cell, row-major. */
  readonly levels: Float32Array
  /** Difference 0..255 between the brightest and the darkest tenth of the paper. */
  readonly unevenness: number
}

/** Side of a cell in pixels of the working copy (about 100 dpi): 8 mm, larger than a letter and smaller than most shadows (heuristic). */
const CELL_PIXELS = 32
/** The paper's brightness is the grey level that this share of a cell's pixels does not reach. */
const PAPER_PERCENTILE = 0.85
/** Cells darker than this share of the typical paper show no paper (table top, scanner lid, large picture); their neighbours decide. */
const LEAST_PAPER_SHARE = 0.5

/** Looks at a small working copy (see `shrinkByWholeFactor`). */
export function estimateBackground(small: Raster): Background {
  const columns = Math.max(1, Math.ceil(small.width / CELL_PIXELS))
  const rows = Math.max(1, Math.ceil(small.height / CELL_PIXELS))
  const raw = new Float32Array(columns * rows)
  for (let row = 0; row < rows; row++) for (let column = 0; column < columns; column++) raw[row * columns + column] = paperLevel(small, column, row)
  const typical = percentile(raw, 0.5)
  const known = raw.map((level) => (level >= typical * LEAST_PAPER_SHARE ? level : 0))
  const levels = smooth(fillGaps(known, columns, rows, typical), columns, rows)
  return { cellPixels: CELL_PIXELS, columns, rows, levels, unevenness: percentile(levels, 0.9) - percentile(levels, 0.1) }
}

/** The page with paper brought to white. `factor`: pixels of the raster per pixel of the working copy. */
export function whitenBackground(raster: Raster, background: Background, factor: number): Raster {
  const { width, height, dpi, data } = raster
  const target = new Uint8Array(data.length)
  const gains = new Float32Array(width)
  const cell = background.cellPixels * factor
  for (let y = 0; y < height; y++) {
    // The paper changes slowly: one row of gains serves a few rows of pixels.
    if (y % Math.max(1, Math.floor(cell / 8)) === 0) for (let x = 0; x < width; x++) gains[x] = 255 / levelAt(background, x / cell, y / cell)
    for (let at = y * width, x = 0; x < width; x++, at++) target[at] = Math.min(255, (data[at] ?? 255) * (gains[x] ?? 1))
  }
  return { width, height, dpi, data: target }
}

/** Bilinear between cell centres; `column` and `row` in cells. */
export function levelAt(background: Background, column: number, row: number): number {
  const { columns, rows, levels } = background
  const x = Math.max(0, Math.min(columns - 1, column - 0.5))
  const y = Math.max(0, Math.min(rows - 1, row - 0.5))
  const left = Math.floor(x)
  const top = Math.floor(y)
  const right = Math.min(columns - 1, left + 1)
  const bottom = Math.min(rows - 1, top + 1)
  const upper = mix(levels[top * columns + left], levels[top * columns + right], x - left)
  const lower = mix(levels[bottom * columns + left], levels[bottom * columns + right], x - left)
  return Math.max(1, mix(upper, lower, y - top))
}

function mix(a = 255, b = 255, share = 0): number {
  return a + (b - a) * share
}

function paperLevel(small: Raster, column: number, row: number): number {
  const histogram = new Uint32Array(256)
  const right = Math.min(small.width, (column + 1) * CELL_PIXELS)
  const bottom = Math.min(small.height, (row + 1) * CELL_PIXELS)
  let count = 0
  for (let y = row * CELL_PIXELS; y < bottom; y++) {
    for (let x = column * CELL_PIXELS; x < right; x++, count++) {
      const level = small.data[y * small.width + x] ?? 255
      histogram[level] = (histogram[level] ?? 0) + 1
    }
  }
  let seen = 0
  for (let level = 0; level < 256; level++) {
    seen += histogram[level] ?? 0
    if (seen >= count * PAPER_PERCENTILE) return level
  }
  return 255
}

/** Empty cells take the mean of their filled neighbours, ring by ring. */
function fillGaps(levels: Float32Array, columns: number, rows: number, fallback: number): Float32Array {
  let current = levels
  for (let pass = 0; pass < columns + rows && current.includes(0); pass++) {
    const before = current
    current = before.map((level, at) => level || neighbourMean(before, columns, rows, at))
  }
  return current.map((level) => level || fallback)
}

function smooth(levels: Float32Array, columns: number, rows: number): Float32Array {
  return levels.map((level, at) => (level + neighbourMean(levels, columns, rows, at)) / 2)
}

/** Mean of the up to eight non-empty neighbours, 0 if there is none. */
function neighbourMean(levels: Float32Array, columns: number, rows: number, at: number): number {
  const column = at % columns
  const row = Math.floor(at / columns)
  let sum = 0
  let count = 0
  for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
    for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
      const level = levels[y * columns + x] ?? 0
      if (level === 0 || y * columns + x === at) continue
      sum += level
      count++
    }
  }
  return count === 0 ? 0 : sum / count
}

function percentile(values: Float32Array, share: number): number {
  const sorted = values.slice().sort()
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 255
}
