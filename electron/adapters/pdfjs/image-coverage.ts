/** How much of a page its images cover. */
import { boundsOf, type Matrix } from './matrix.ts'

export interface PageSize {
  readonly widthPt: number
  readonly heightPt: number
}

export interface PaintedImage {
  /** Maps the unit square (image bottom left at 0,0) to points of the upright page. */
  readonly matrix: Matrix
  /** Key of the decoded image; undefined for stencil masks and inline images. */
  readonly objectId: string | undefined
}

/** An image from this share of the page on hides the text painted before it (heuristic: scans with an OCR layer underneath). */
export const FULL_PAGE = 0.9
/** Cells per side of the grid on which the area covered by images is counted. */
const GRID = 50

/** Fraction 0..1 of the page that one image covers. */
export function coverage(image: PaintedImage, page: PageSize): number {
  const [left, top, right, bottom] = boundsOf(image.matrix, [0, 0, 1, 1])
  const width = Math.min(page.widthPt, right) - Math.max(0, left)
  const height = Math.min(page.heightPt, bottom) - Math.max(0, top)
  return width <= 0 || height <= 0 ? 0 : (width * height) / (page.widthPt * page.heightPt)
}

/** Fraction 0..1 of the page that all images cover together. */
export function imageFraction(images: readonly PaintedImage[], page: PageSize): number {
  const covered = new Set<number>()
  for (const image of images) {
    const [left, top, right, bottom] = boundsOf(image.matrix, [0, 0, 1, 1])
    const [firstColumn, lastColumn] = cells(left, right, page.widthPt)
    const [firstRow, lastRow] = cells(top, bottom, page.heightPt)
    for (let row = firstRow; row < lastRow; row++) for (let column = firstColumn; column < lastColumn; column++) covered.add(row * GRID + column)
  }
  return covered.size / (GRID * GRID)
}

/** Grid cells from..to (exclusive) whose middles lie within the extent. */
function cells(from: number, to: number, extent: number): [number, number] {
  const cell = (at: number) => Math.min(GRID, Math.max(0, Math.round((at / extent) * GRID)))
  return [cell(from), cell(to)]
}
