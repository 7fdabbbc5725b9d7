/**
 * PageReader for PDF files over pdf.js. Runs inside an engine process, one call at a time; the last file stays open, so that a document is parsed
 * once for all its pages.
 */
import { stat } from 'node:fs/promises'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { InspectedFile, PageReader } from '../../core/ports/page-reader.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { InspectedPage, Raster } from '../../shared/domain/page.ts'
import type { Limits } from '../../shared/settings/settings.ts'
import { type ParseInvoice, readEmbeddedInvoice } from './embedded-invoice.ts'
import { extractPages } from './extract-pages.ts'
import { coverage } from './image-coverage.ts'
import { inspectPage, unreadablePage } from './inspect-page.ts'
import { decodedImage, isBrokenImage, type LoadedPage, loadPage } from './load-page.ts'
import { type OpenPdf, openPdf } from './open-pdf.ts'
import { rasterOfScan, renderPage, scanOf } from './page-raster.ts'

/** An image from this share of the page on must be decodable, or the page is unreadable rather than empty. */
const ESSENTIAL_IMAGE = 0.2
/** The page that stands in for a form only Adobe Reader can show; in the languages Adobe ships it for (heuristic). */
const XFA_PLACEHOLDER = /please wait|bitte warten|adobe reader/i

interface OpenFile extends OpenPdf {
  readonly key: string
}

/** `parseInvoice` reads the XML of a ZUGFeRD or Factur-X attachment; it throws nothing for XML it does not know. */
export function createPdfjsPageReader(limits: Limits, parseInvoice: ParseInvoice): PageReader {
  let open: OpenFile | undefined
  let last: Promise<unknown> = Promise.resolve()

  const oneByOne = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work)
    last = result.catch(() => undefined)
    return result
  }

  const opened = async (file: string): Promise<OpenFile> => {
    const key = await versionOf(file)
    if (open?.key === key) return open
    const before = open
    open = undefined
    await before?.close()
    open = { ...(await openPdf(file, limits.pagePixels)), key }
    return open
  }

  return {
    inspect: (content, signal) =>
      oneByOne(async () => {
        signal.throwIfAborted()
        return inspectFile(await opened(content.file), limits, parseInvoice)
      }),
    rasterize: (content, page, signal) =>
      oneByOne(async () => {
        signal.throwIfAborted()
        return rasterizePage(await opened(content.file), page, limits)
      }),
    extract: (content, firstPage, lastPage, signal) =>
      oneByOne(async () => {
        signal.throwIfAborted()
        const { drawable } = await opened(content.file)
        return extractPages(await drawable(), firstPage, lastPage)
      }),
  }
}

async function inspectFile(open: OpenFile, limits: Limits, parseInvoice: ParseInvoice): Promise<InspectedFile> {
  const { document, isCutOff } = open
  if (document.numPages > limits.pages) throw new PostlotseError('too-many-pages', `${document.numPages} pages`)
  const { info } = (await document.getMetadata().catch(() => ({ info: {} }))) as { info: { IsXFAPresent?: boolean; IsAcroFormPresent?: boolean } }
  if (info.IsXFAPresent && !info.IsAcroFormPresent) throw new PostlotseError('xfa-form')

  const pages: InspectedPage[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const loaded = await loadPage(document, number).catch(() => undefined)
    if (!loaded && isCutOff) throw new PostlotseError('truncated', `page ${number} is incomplete`)
    pages.push(loaded ? await inspectPage(loaded, number) : unreadablePage(number))
    loaded?.proxy.cleanup()
  }
  if (info.IsXFAPresent && isXfaPlaceholder(pages)) throw new PostlotseError('xfa-form')
  return { pages, embedded: await readEmbeddedInvoice(document, parseInvoice) }
}

async function rasterizePage(open: OpenFile, number: number, limits: Limits): Promise<Raster> {
  const looked = await loadPage(open.document, number).catch((cause: unknown) => {
    throw new PostlotseError('page-unreadable', `page ${number}`, { cause })
  })
  looked.proxy.cleanup()
  const document = await open.drawable()
  const page = await document.getPage(number)
  try {
    const scan = scanOf(looked.painted, looked) && (await scanPixels(await loadPage(document, number), number))
    return scan ?? (await drawPage(document, page, looked, limits))
  } finally {
    page.cleanup()
  }
}

/** The raster of a scanned page in its own resolution, undefined if it has to be drawn. Throws page-unreadable if its image is broken. */
async function scanPixels(page: LoadedPage, number: number): Promise<Raster | undefined> {
  const scan = scanOf(page.painted, page)
  if (scan?.objectId === undefined) return undefined
  const decoded = await decodedImage(page.proxy, scan.objectId)
  if (!decoded) throw new PostlotseError('page-unreadable', `the image of page ${number} cannot be decoded`)
  return rasterOfScan(decoded, scan.matrix, page)
}

/** pdf.js leaves out what it cannot decode without a word; a page must not look empty because of that. */
async function drawPage(document: PDFDocumentProxy, page: PDFPageProxy, looked: LoadedPage, limits: Limits): Promise<Raster> {
  const raster = await renderPage(document, page, limits.pagePixels)
  for (const image of looked.painted.images) {
    if (image.objectId !== undefined && coverage(image, looked) >= ESSENTIAL_IMAGE && isBrokenImage(page, image.objectId))
      throw new PostlotseError('page-unreadable', `an image of page ${page.pageNumber} cannot be decoded`)
  }
  return raster
}

/** Dynamic XFA forms keep the fields' names in the AcroForm but show a single page that asks for another viewer. */
function isXfaPlaceholder(pages: readonly InspectedPage[]): boolean {
  const [page] = pages
  return pages.length === 1 && page?.formValues.length === 0 && XFA_PLACEHOLDER.test(page.words.map((word) => word.text).join(' '))
}

/** Changes whenever the file's contents may have changed. Throws vanished, no-permission through the opening that follows. */
async function versionOf(file: string): Promise<string> {
  const info = await stat(file).catch(() => undefined)
  return `${file}|${info?.mtimeMs}|${info?.size}|${info?.ino}`
}
