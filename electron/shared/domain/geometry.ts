/** Geometry of a page. One convention everywhere: fractions of the page (0..1), origin top left, y down. */

/** [x, y, width, height] as fractions of the upright page, e.g. [0.12, 0.08, 0.3, 0.015]. */
export type Box = readonly [x: number, y: number, width: number, height: number]

/** Smallest box around all given ones; undefined for an empty list. */
export function unionBox(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined
  const left = Math.min(...boxes.map((b) => b[0]))
  const top = Math.min(...boxes.map((b) => b[1]))
  const right = Math.max(...boxes.map((b) => b[0] + b[2]))
  const bottom = Math.max(...boxes.map((b) => b[1] + b[3]))
  return [left, top, right - left, bottom - top]
}

/** The box with every number cut to 0..1 and rounded to four places (0.1 mm on A4), as the result contract wants it. */
export function tidyBox(box: Box): Box {
  const cut = (n: number) => Math.round(Math.min(1, Math.max(0, n)) * 10_000) / 10_000
  const x = cut(box[0])
  const y = cut(box[1])
  return [x, y, cut(Math.min(box[2], 1 - x)), cut(Math.min(box[3], 1 - y))]
}
