/**
 * Grey pixels of a page. A scan, that is a page of nothing but one page-sized image, is taken from the image itself, pixel by pixel, because
 * resampling costs OCR accuracy; everything else is drawn at 300 dpi.
 */
import { ImageKind, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { Raster } from '../../shared/domain/page.ts'
import { type DecodedImage, greyOf } from './grey-pixels.ts'
import { coverage, FULL_PAGE, type PageSize, type PaintedImage } from './image-coverage.ts'
import type { Matrix } from './matrix.ts'
import type { PaintedPage } from './painted-page.ts'

const RENDER_DPI = 300
/** Pages larger than DIN A3 (plans, posters) are drawn with about this many pixels instead: their print is larger too, and memory is not. */
const MOST_DRAWN_PIXELS = 40_000_000
const LEAST_RENDER_DPI = 100
/** Rows that are fetched from the canvas at a time, to spare memory. */
const BAND_ROWS = 512
/** Scans outside of this range are drawn at 300 dpi instead: too coarse for OCR as they are, or needlessly large. */
const LEAST_SCAN_DPI = 100
const MOST_SCAN_DPI = 600
/** Largest difference between horizontal and vertical resolution of a scan; fax pages (204 × 98 dpi) are drawn. */
const SQUARE_PIXELS = 0.03
/** Largest slope of an image side that still counts as upright. */
const UPRIGHT = 0.001

/** The image of a page that is a scan and nothing else, whatever invisible text lies under it. */
export function scanOf(painted: PaintedPage, page: PageSize): PaintedImage | undefined {
  const [image] = painted.images
  if (!image?.objectId || painted.images.length > 1 || painted.hasDrawings || painted.glyphs.some((glyph) => glyph.visible)) return undefined
  return coverage(image, page) >= FULL_PAGE ? image : undefined
}

/** The scan laid on its page; undefined if its pixels do not stand straight, square and within the useful range. */
export function rasterOfScan(decoded: DecodedImage, matrix: Matrix, page: PageSize): Raster | undefined {
  const placed = placeOnPage(decoded, matrix, page)
  const grey = placed && greyOf(decoded)
  if (!placed || !grey) return undefined
  const { width, height, left, top, start, stepX, stepY, columns, rows, dpi } = placed
  if (stepX === 1 && left === 0 && top === 0 && width === decoded.width && height === decoded.height) return { width, height, dpi, data: grey }
  const data = new Uint8Array(width * height).fill(255)
  for (let y = Math.max(0, -top); y < rows && y + top < height; y++) {
    for (let x = Math.max(0, -left); x < columns && x + left < width; x++) data[(y + top) * width + x + left] = grey[start + x * stepX + y * stepY] ?? 255
  }
  return { width, height, dpi, data }
}

/** Draws the page at 300 dpi, larger ones than DIN A3 with as many pixels as that has. Throws image-bomb, page-unreadable. */
export async function renderPage(document: PDFDocumentProxy, page: PDFPageProxy, maxPixels: number): Promise<Raster> {
  const size = page.getViewport({ scale: 1 })
  const fitting = 72 * Math.sqrt(MOST_DRAWN_PIXELS / (size.width * size.height))
  const dpi = Math.max(LEAST_RENDER_DPI, Math.min(RENDER_DPI, fitting))
  const viewport = page.getViewport({ scale: dpi / 72 })
  const width = Math.max(1, Math.round(viewport.width))
  const height = Math.max(1, Math.round(viewport.height))
  if (width * height > maxPixels) throw new PostlotseError('image-bomb', `${width} x ${height} pixels`)
  const factory = document.canvasFactory as CanvasFactory
  const surface = factory.create(width, height)
  try {
    await page.render({ canvas: surface.canvas as never, viewport, background: '#ffffff' }).promise
    return { width, height, dpi, data: greyOfSurface(surface, width, height) }
  } catch (error) {
    throw new PostlotseError('page-unreadable', error instanceof Error ? error.name : '', { cause: error })
  } finally {
    factory.destroy(surface)
  }
}

function greyOfSurface(surface: Surface, width: number, height: number): Uint8Array {
  const data = new Uint8Array(width * height)
  for (let top = 0; top < height; top += BAND_ROWS) {
    const rows = Math.min(BAND_ROWS, height - top)
    const band = surface.context.getImageData(0, top, width, rows)
    const grey = greyOf({ width, height: rows, kind: ImageKind.RGBA_32BPP, data: band.data })
    if (grey) data.set(grey, top * width)
  }
  return data
}

interface CanvasFactory {
  create(width: number, height: number): Surface
  destroy(surface: Surface): void
}

interface Surface {
  readonly canvas: unknown
  readonly context: { getImageData(x: number, y: number, width: number, height: number): { readonly data: Uint8ClampedArray } }
}

interface Placement {
  /** Pixels of the page. */
  readonly width: number
  readonly height: number
  /** Pixels from the page's corner to the image's corner; negative where the image is cut. */
  readonly left: number
  readonly top: number
  /** Pixels of the image as it lies on the page. */
  readonly columns: number
  readonly rows: number
  /** Page pixel (x, y) of the image is its own pixel number start + x · stepX + y · stepY. */
  readonly start: number
  readonly stepX: number
  readonly stepY: number
  readonly dpi: number
}

function placeOnPage(image: DecodedImage, matrix: Matrix, page: PageSize): Placement | undefined {
  const [a, b, c, d, e, f] = matrix
  const isSideways = Math.abs(b) > Math.abs(a)
  const skew = isSideways ? Math.max(Math.abs(a / b), Math.abs(d / c)) : Math.max(Math.abs(b / a), Math.abs(c / d))
  const dpi = (72 * image.width) / Math.hypot(a, b)
  const dpiDown = (72 * image.height) / Math.hypot(c, d)
  const isUseful = dpi >= LEAST_SCAN_DPI && dpi <= MOST_SCAN_DPI
  if (!(skew <= UPRIGHT) || !isUseful || Math.abs(dpi / dpiDown - 1) > SQUARE_PIXELS) return undefined

  const columns = isSideways ? image.height : image.width
  const rows = isSideways ? image.width : image.height
  const left = Math.round((Math.min(e, e + a, e + c, e + a + c) * dpi) / 72)
  const top = Math.round((Math.min(f, f + b, f + d, f + b + d) * dpi) / 72)
  // Image rows run against the unit square's y axis, so its downward vector is (-c, -d).
  const forwardAcross = isSideways ? b > 0 : a > 0
  const forwardDown = isSideways ? c < 0 : d < 0
  const start = (forwardAcross ? 0 : image.width - 1) + (forwardDown ? 0 : (image.height - 1) * image.width)
  const across = forwardAcross ? 1 : -1
  const down = forwardDown ? image.width : -image.width
  const steps = isSideways ? { stepX: down, stepY: across } : { stepX: across, stepY: down }
  return {
    ...snapToPage(columns, left, (page.widthPt * dpi) / 72, 'width', 'left'),
    ...snapToPage(rows, top, (page.heightPt * dpi) / 72, 'height', 'top'),
    columns,
    rows,
    start,
    ...steps,
    dpi,
  } as Placement
}

/** The page's extent in pixels and the image's offset; an image that fits to within two pixels is the page. */
function snapToPage(pixels: number, offset: number, extent: number, extentName: string, offsetName: string): Record<string, number> {
  const isPage = Math.abs(offset) <= 2 && Math.abs(offset + pixels - extent) <= 2
  return { [extentName]: isPage ? pixels : Math.max(1, Math.round(extent)), [offsetName]: isPage ? 0 : offset }
}
