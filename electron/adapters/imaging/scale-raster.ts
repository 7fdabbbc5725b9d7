/** Changing the resolution of a page image. Pure functions on grey pixels. */
import type { Raster } from '../../shared/domain/page.ts'

/** Averages whole squares of `factor` × `factor` pixels; what is left over at the right and lower edge is dropped. The cheap way to a small working copy. */
export function shrinkByWholeFactor(raster: Raster, factor: number): Raster {
  if (factor <= 1) return raster
  const width = Math.max(1, Math.floor(raster.width / factor))
  const height = Math.max(1, Math.floor(raster.height / factor))
  const data = new Uint8Array(width * height)
  const sums = new Uint32Array(width)
  const area = Math.min(factor, raster.width) * Math.min(factor, raster.height)
  for (let y = 0; y < height; y++) {
    sums.fill(0)
    for (let row = y * factor; row < Math.min((y + 1) * factor, raster.height); row++) addRow(raster, row, factor, sums)
    for (let x = 0; x < width; x++) data[y * width + x] = Math.round((sums[x] ?? 0) / area)
  }
  return { width, height, dpi: raster.dpi / factor, data }
}

/** Scales by any positive factor: area average when shrinking, bilinear when enlarging. */
export function scaleRaster(raster: Raster, factor: number): Raster {
  const width = Math.max(1, Math.round(raster.width * factor))
  const height = Math.max(1, Math.round(raster.height * factor))
  if (width === raster.width && height === raster.height) return raster
  const columns = weightsOf(raster.width, width)
  const rows = weightsOf(raster.height, height)
  const data = new Uint8Array(width * height)
  const line = new Float32Array(raster.width)
  for (let y = 0; y < height; y++) {
    mixRows(raster, rows, y, line)
    mixColumns(line, columns, data.subarray(y * width, (y + 1) * width))
  }
  return { width, height, dpi: raster.dpi * factor, data }
}

/** For every target position the first source position and the `taps` weights (sum 1) from there on. */
interface Weights {
  readonly taps: number
  readonly first: Int32Array
  readonly weight: Float32Array
}

function addRow(raster: Raster, row: number, factor: number, sums: Uint32Array): void {
  const { data, width } = raster
  let at = row * width
  for (let x = 0; x < sums.length; x++) {
    let sum = 0
    const end = Math.min(at + factor, (row + 1) * width)
    for (; at < end; at++) sum += data[at] ?? 0
    sums[x] = (sums[x] ?? 0) + sum
  }
}

function weightsOf(from: number, to: number): Weights {
  const step = from / to
  const reach = Math.max(1, step) // half width of the triangle (enlarging) or of the box (shrinking)
  const half = step > 1 ? step / 2 : reach
  const taps = Math.min(from, Math.ceil(2 * half) + 1)
  const first = new Int32Array(to)
  const weight = new Float32Array(to * taps)
  for (let i = 0; i < to; i++) {
    const centre = (i + 0.5) * step
    const start = Math.max(0, Math.min(from - taps, Math.floor(centre - half)))
    first[i] = start
    let sum = 0
    for (let tap = 0; tap < taps; tap++) {
      const share = step > 1 ? overlap(start + tap, centre - half, centre + half) : Math.max(0, 1 - Math.abs(start + tap + 0.5 - centre))
      weight[i * taps + tap] = share
      sum += share
    }
    for (let tap = 0; tap < taps; tap++) weight[i * taps + tap] = (weight[i * taps + tap] ?? 0) / sum
  }
  return { taps, first, weight }
}

/** Length of the part of pixel [at, at + 1) that lies in [from, to). */
function overlap(at: number, from: number, to: number): number {
  return Math.max(0, Math.min(at + 1, to) - Math.max(at, from))
}

function mixRows(raster: Raster, rows: Weights, y: number, line: Float32Array): void {
  const { width, data } = raster
  line.fill(0)
  for (let tap = 0; tap < rows.taps; tap++) {
    const share = rows.weight[y * rows.taps + tap] ?? 0
    if (share === 0) continue
    const start = ((rows.first[y] ?? 0) + tap) * width
    for (let x = 0; x < width; x++) line[x] = (line[x] ?? 0) + share * (data[start + x] ?? 0)
  }
}

function mixColumns(line: Float32Array, columns: Weights, target: Uint8Array): void {
  const { taps, first, weight } = columns
  for (let x = 0; x < target.length; x++) {
    const start = first[x] ?? 0
    let sum = 0
    for (let tap = 0; tap < taps; tap++) sum += (weight[x * taps + tap] ?? 0) * (line[start + tap] ?? 0)
    target[x] = sum + 0.5
  }
}
