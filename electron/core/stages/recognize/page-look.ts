/**
 * Picture hash of a page, for pages whose text says too little to know them again (photos, drawings, handwriting): which of the lowest spatial
 * frequencies are above their median, as «pHash» (Zauner 2010) does it. Resolution, noise and a little skew hardly change them.
 */
import type { Raster } from '../../../shared/domain/page.ts'

/** How the page was turned and straightened before it was read, degrees clockwise. */
interface Posture {
  readonly turnedDegrees: number
  readonly skewDegrees: number
}

/** The page is reduced to so many cells a side; its outermost cells are left out, there lie shadows and the edge of the sheet. */
const CELLS = 32
const MARGIN = 0.04
/** Frequencies a side; the constant and the slowest ones are brightness and shadows. */
const WAVES = 8
/** Points looked at a cell and side. */
const POINTS = 12
/** Least standard deviation of the cells' grey values; below, the page is empty and its frequencies are noise (heuristic). */
const LEAST_CONTRAST = 1

/** 16 hex digits; undefined for a page that is as good as empty. */
export function pageLook(raster: Raster, posture: Posture): string | undefined {
  const cells = greyCells(raster, posture)
  const mean = cells.reduce((sum, grey) => sum + grey, 0) / cells.length
  const deviation = Math.sqrt(cells.reduce((sum, grey) => sum + (grey - mean) ** 2, 0) / cells.length)
  if (deviation < LEAST_CONTRAST) return undefined
  const strengths = lowWaves(cells)
  const median = [...strengths].sort((a, b) => a - b)[strengths.length / 2] ?? 0
  const bits = strengths.map((strength) => (strength > median ? '1' : '0')).join('')
  return (bits.match(/.{4}/g) ?? []).map((four) => Number.parseInt(four, 2).toString(16)).join('')
}

/** Mean grey of the cells of the upright page, row by row. */
function greyCells({ width, height, data }: Raster, { turnedDegrees, skewDegrees }: Posture): number[] {
  const [sin, cos] = [Math.sin((-skewDegrees * Math.PI) / 180), Math.cos((skewDegrees * Math.PI) / 180)]
  const isSideways = turnedDegrees % 180 !== 0
  const ratio = isSideways ? width / height : height / width
  const greyAt = (x: number, y: number): number => {
    const [dx, dy] = [x - 0.5, (y - 0.5) * ratio]
    const [u, v] = turnedBack(0.5 + dx * cos - dy * sin, 0.5 + (dx * sin + dy * cos) / ratio, turnedDegrees)
    const [column, row] = [Math.floor(u * width), Math.floor(v * height)]
    return column < 0 || row < 0 || column >= width || row >= height ? 255 : (data[row * width + column] ?? 255)
  }
  const step = (1 - 2 * MARGIN) / (CELLS * POINTS)
  return Array.from({ length: CELLS * CELLS }, (_, cell) => {
    const [left, top] = [(cell % CELLS) * POINTS, Math.floor(cell / CELLS) * POINTS]
    let sum = 0
    for (let y = 0; y < POINTS; y++) for (let x = 0; x < POINTS; x++) sum += greyAt(MARGIN + (left + x + 0.5) * step, MARGIN + (top + y + 0.5) * step)
    return sum / POINTS ** 2
  })
}

/** From a place on the upright page to the place in the picture, both as fractions. */
function turnedBack(x: number, y: number, degrees: number): readonly [number, number] {
  if (degrees === 90) return [y, 1 - x]
  if (degrees === 180) return [1 - x, 1 - y]
  return degrees === 270 ? [1 - y, x] : [x, y]
}

/** Strengths of the waves 1 … WAVES in both directions (discrete cosine transform, type II). */
function lowWaves(cells: readonly number[]): number[] {
  const wave = (frequency: number, place: number) => Math.cos((Math.PI / CELLS) * (place + 0.5) * frequency)
  return Array.from({ length: WAVES * WAVES }, (_, i) => {
    const [across, down] = [(i % WAVES) + 1, Math.floor(i / WAVES) + 1]
    return cells.reduce((sum, grey, cell) => sum + grey * wave(across, cell % CELLS) * wave(down, Math.floor(cell / CELLS)), 0)
  })
}
