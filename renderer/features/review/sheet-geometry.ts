/** Page fractions and pointer positions under zoom and a turned view. */
import type { Box } from '../../../electron/shared/domain/geometry.ts'

export type ViewTurn = 0 | 90 | 180 | 270

export interface Rectangle {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** How wide a page is drawn: to the pane's width, as a whole, or at a share of its natural width (1 = 100 %, A4 at 96 dpi). */
export type Zoom = { readonly kind: 'width' } | { readonly kind: 'page' } | { readonly kind: 'factor'; readonly factor: number }

/** CSS pixels of the width of A4 at 96 dpi. */
const NATURAL_WIDTH = 794
const STEPS: readonly number[] = [0.25, 0.35, 0.5, 0.7, 0.85, 1, 1.25, 1.5, 2, 2.5, 3, 4]

/** Width in CSS pixels of the page before the view is turned. `ratio`: height by width of the upright page. */
export function sheetWidth(zoom: Zoom, pane: { readonly width: number; readonly height: number }, ratio: number, turn: ViewTurn): number {
  const isSideways = turn % 180 !== 0
  if (zoom.kind === 'factor') return NATURAL_WIDTH * zoom.factor
  const byWidth = isSideways ? pane.width / ratio : pane.width
  if (zoom.kind === 'width') return byWidth
  const byHeight = isSideways ? pane.height : pane.height / ratio
  return Math.min(byWidth, byHeight)
}

/** The next larger or smaller step from the present width. */
export function zoomStep(width: number, direction: 1 | -1): Zoom {
  const present = width / NATURAL_WIDTH
  const next = direction > 0 ? STEPS.find((step) => step > present * 1.02) : STEPS.findLast((step) => step < present * 0.98)
  return { kind: 'factor', factor: next ?? (direction > 0 ? (STEPS.at(-1) as number) : (STEPS[0] as number)) }
}

export function zoomPercent(width: number): number {
  return Math.round((100 * width) / NATURAL_WIDTH)
}

/** Position in fractions of the upright page. `shown`: the page as it lies on the screen, turned. */
export function pageFraction(x: number, y: number, shown: Rectangle, turn: ViewTurn): readonly [x: number, y: number] {
  const across = clamp((x - shown.left) / shown.width)
  const down = clamp((y - shown.top) / shown.height)
  if (turn === 90) return [down, 1 - across]
  if (turn === 180) return [1 - across, 1 - down]
  if (turn === 270) return [1 - down, across]
  return [across, down]
}

/** The box between two corners, in whatever order they were drawn. */
export function boxBetween([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]): Box {
  return [Math.min(ax, bx), Math.min(ay, by), Math.abs(ax - bx), Math.abs(ay - by)]
}

/** Too small to have been meant: a click. */
export function isClick([, , width, height]: Box): boolean {
  return width < 0.008 && height < 0.006
}

/** Height given to boxes of plain text, whose words have none (one of 60 rows). */
export const TEXT_ROW = 1 / 60

export function visibleBox([x, y, width, height]: Box): Box {
  return height === 0 ? [x, y, width, TEXT_ROW] : [x, y, width, height]
}

/** Which of the boxes lies under the position, the smallest of several. */
export function boxAt<T extends { readonly box: Box }>(boxes: readonly T[], [x, y]: readonly [number, number]): T | undefined {
  const hits = boxes.filter(({ box }) => {
    const [left, top, width, height] = visibleBox(box)
    return x >= left - 0.004 && x <= left + width + 0.004 && y >= top - 0.003 && y <= top + height + 0.003
  })
  return hits.toSorted((a, b) => a.box[2] * a.box[3] - b.box[2] * b.box[3])[0]
}

function clamp(fraction: number): number {
  return Math.min(1, Math.max(0, fraction))
}
