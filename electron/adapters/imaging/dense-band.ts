/** The part of a page with the most text in it, for a cheap look at whether it reads. */
import type { Raster } from '../../shared/domain/page.ts'

/** Height of the band: three to five lines. */
const BAND_INCHES = 0.7
const DARK = 160

/** The full-width band of an upright page with the most changes between dark and light. */
export function denseBand(raster: Raster): Raster {
  const { width, height, dpi, data } = raster
  const rows = Math.max(1, Math.min(height, Math.round(dpi * BAND_INCHES)))
  const changes = new Float64Array(height + 1) // running sum over rows
  for (let y = 0; y < height; y++) changes[y + 1] = (changes[y] ?? 0) + changesInRow(data.subarray(y * width, (y + 1) * width))
  let top = 0
  for (let y = 1; y + rows <= height; y++) if (between(changes, y, rows) > between(changes, top, rows)) top = y
  return { width, height: rows, dpi, data: data.slice(top * width, (top + rows) * width) }
}

function between(sums: Float64Array, from: number, count: number): number {
  return (sums[from + count] ?? 0) - (sums[from] ?? 0)
}

function changesInRow(row: Uint8Array): number {
  let changes = 0
  for (let x = 3; x < row.length; x += 3) if ((row[x] ?? 255) < DARK !== (row[x - 3] ?? 255) < DARK) changes++
  return changes
}
