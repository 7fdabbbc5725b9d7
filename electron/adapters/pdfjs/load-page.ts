/** One page of an open PDF with everything it paints; the bridge from pdf.js objects to plain values. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PaintedFont } from './graphics-state.ts'
import type { DecodedImage } from './grey-pixels.ts'
import { IDENTITY, type Matrix, toMatrix } from './matrix.ts'
import { type PaintedPage, paintPage } from './painted-page.ts'

export interface LoadedPage {
  readonly proxy: PDFPageProxy
  readonly widthPt: number
  readonly heightPt: number
  /** Maps PDF user space to points of the upright page, origin top left. */
  readonly viewport: Matrix
  readonly painted: PaintedPage
}

/** Rejects with whatever pdf.js throws if the page object or all of its contents cannot be read. */
export async function loadPage(document: PDFDocumentProxy, number: number): Promise<LoadedPage> {
  const proxy = await document.getPage(number)
  const { width, height, transform } = proxy.getViewport({ scale: 1 })
  const [operators, layers] = await Promise.all([proxy.getOperatorList(), document.getOptionalContentConfig()])
  const viewport = toMatrix(transform) ?? IDENTITY
  const fonts = new Map<string, PaintedFont | undefined>()
  const painted = paintPage({
    fnArray: operators.fnArray,
    argsArray: operators.argsArray,
    viewport,
    widthPt: width,
    heightPt: height,
    fontOf: (id) => {
      if (!fonts.has(id)) fonts.set(id, fontOf(proxy, id))
      return fonts.get(id)
    },
    isLayerVisible: (properties) => layers.isVisible(properties as never),
  })
  // Broken contents end the operator list early without an error; the text content does report it.
  if (isEmpty(painted)) await proxy.getTextContent()
  return { proxy, widthPt: width, heightPt: height, viewport, painted }
}

function isEmpty(painted: PaintedPage): boolean {
  return painted.glyphs.length === 0 && painted.images.length === 0 && !painted.hasDrawings
}

/** The decoded pixels of an image of a loaded page; undefined if they cannot be decoded. */
export async function decodedImage(page: PDFPageProxy, objectId: string): Promise<DecodedImage | undefined> {
  const objects = objectsOf(page, objectId)
  const image = await new Promise<DecodedImage | null | undefined>((resolve) => objects.get(objectId, resolve as never))
  return image?.data ? image : undefined
}

/** Whether an image of a page that was drawn could not be decoded. */
export function isBrokenImage(page: PDFPageProxy, objectId: string): boolean {
  const objects = objectsOf(page, objectId)
  return objects.has(objectId) && !objects.get(objectId)
}

function fontOf(page: PDFPageProxy, id: string): PaintedFont | undefined {
  const objects = objectsOf(page, id)
  return objects.has(id) ? (objects.get(id) as PaintedFont) : undefined
}

/** pdf.js prefixes what pages share (fonts, repeated images) with `g_`. */
function objectsOf(page: PDFPageProxy, objectId: string): PDFPageProxy['objs'] {
  return objectId.startsWith('g_') ? page.commonObjs : page.objs
}
