/** How large the print is: the height of connected ink, which is mostly single letters and short runs of them. */
import type { InkMap } from './ink-map.ts'

/** Fewer pieces than this say nothing. */
const LEAST_PIECES = 30
/** Pieces lower than this are dots, dashes and noise; pixels of the ink map. */
const LEAST_HEIGHT_PIXELS = 3

/** Height in pixels of the ink map below which `share` (0..1) of all pieces lie; undefined if there is too little text. */
export function letterHeight(ink: InkMap, share: number): number | undefined {
  const heights = pieceHeights(ink).filter((height) => height >= LEAST_HEIGHT_PIXELS)
  if (heights.length < LEAST_PIECES) return undefined
  heights.sort((a, b) => a - b)
  return heights[Math.floor(heights.length * share)]
}

/** Heights of all pieces of connected ink (eight neighbours), in the order in which their topmost pixels are met. */
function pieceHeights(ink: InkMap): number[] {
  const { width, data } = ink
  const seen = new Uint8Array(data.length)
  const heights: number[] = []
  const queue: number[] = []
  for (let start = 0; start < data.length; start++) {
    if (data[start] !== 1 || seen[start] === 1) continue
    seen[start] = 1
    queue.length = 0
    queue.push(start)
    let bottom = start
    for (let next = 0; next < queue.length; next++) {
      const at = queue[next] ?? 0
      bottom = Math.max(bottom, at)
      for (const beside of [at - width - 1, at - width, at - width + 1, at - 1, at + 1, at + width - 1, at + width, at + width + 1]) {
        if (data[beside] !== 1 || seen[beside] === 1) continue
        seen[beside] = 1
        queue.push(beside)
      }
    }
    heights.push(Math.floor(bottom / width) - Math.floor(start / width) + 1)
  }
  return heights
}
