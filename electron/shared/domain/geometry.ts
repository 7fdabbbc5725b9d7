/** Geometry of a page. One convention everywhere: fractions of the page (0..1), origin top left, y down. */

/** [x, y, width, height] as fractions of the upright page, e.g. [0.12, 0.08, 0.3, 0.015]. */
export type Box = readonly [x: number, y: number, width: number, height: number]

/** Smallest box around all given ones, however many; undefined for an empty list. */
export function unionBox(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const [x, y, width, height] of boxes) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
  }
  return [left, top, right - left, bottom - top]
}

/** The box with every number cut to 0..1 and rounded to four places (0.1 mm on A4), as the result contract wants it. */
export function tidyBox(box: Box): Box {
  const cut = (n: number) => Math.round(Math.min(1, Math.max(0, n)) * 10_000) / 10_000
  const x = cut(box[0])
  const y = cut(box[1])
  return [x, y, cut(Math.min(box[2], 1 - x)), cut(Math.min(box[3], 1 - y))]
}
