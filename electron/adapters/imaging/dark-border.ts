/** Removes what a scanner or a camera saw beside the sheet: dark areas that touch the edge of the image. */
import type { Raster } from '../../shared/domain/page.ts'
import type { InkMap } from './ink-map.ts'

/** Dark areas at the edge smaller than this share of the page stay: letters that are cut off (heuristic). */
const LEAST_AREA_FRACTION = 0.001
/** Ring around a removed area that goes with it (blurred edges), pixels of the ink map. */
const RING_PIXELS = 2

/** 1 for every pixel of the ink map beside the sheet; undefined if there is nothing to remove. */
export function darkBorder(ink: InkMap): Uint8Array | undefined {
  const { width, height } = ink
  const seen = new Uint8Array(width * height)
  const border = new Uint8Array(width * height)
  let found = false
  const visit = (start: number) => {
    if (ink.data[start] !== 1 || seen[start] === 1) return
    const area = flood(ink, start, seen)
    if (area.length < width * height * LEAST_AREA_FRACTION) return
    found = true
    for (const at of area) markRing(border, width, height, at)
  }
  for (let x = 0; x < width; x++) for (const y of [0, height - 1]) visit(y * width + x)
  for (let y = 0; y < height; y++) for (const x of [0, width - 1]) visit(y * width + x)
  return found ? border : undefined
}

/** The ink map without what `border` marks. */
export function inkWithoutBorder(ink: InkMap, border: Uint8Array): InkMap {
  return { ...ink, data: ink.data.map((value, at) => (border[at] === 1 ? 0 : value)) }
}

/** The page with the marked area painted white. `factor`: pixels of the raster per pixel of the ink map. */
export function paintBorderWhite(raster: Raster, ink: InkMap, border: Uint8Array, factor: number): Raster {
  const data = raster.data.slice()
  for (let y = 0; y < raster.height; y++) {
    const row = Math.min(ink.height - 1, Math.floor(y / factor)) * ink.width
    for (let x = 0; x < raster.width; x++) {
      if (border[row + Math.min(ink.width - 1, Math.floor(x / factor))] === 1) data[y * raster.width + x] = 255
    }
  }
  return { ...raster, data }
}

/** All ink pixels connected with `start` (four neighbours). */
function flood(ink: InkMap, start: number, seen: Uint8Array): number[] {
  const { width, data } = ink
  const area = [start]
  seen[start] = 1
  for (let next = 0; next < area.length; next++) {
    const at = area[next] ?? 0
    const x = at % width
    for (const beside of [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width]) {
      if (beside < 0 || beside >= data.length || data[beside] !== 1 || seen[beside] === 1) continue
      seen[beside] = 1
      area.push(beside)
    }
  }
  return area
}

function markRing(border: Uint8Array, width: number, height: number, at: number): void {
  const x = at % width
  const y = Math.floor(at / width)
  for (let row = Math.max(0, y - RING_PIXELS); row <= Math.min(height - 1, y + RING_PIXELS); row++) {
    border.fill(1, row * width + Math.max(0, x - RING_PIXELS), row * width + Math.min(width, x + RING_PIXELS + 1))
  }
}
