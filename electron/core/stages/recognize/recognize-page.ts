/** Decides for one page where its words come from, and gets them. */
import { ERROR_TABLE, PostlotseError } from '../../../shared/domain/errors.ts'
import type { Issue } from '../../../shared/domain/issue.ts'
import type { InspectedPage, PageCode, Raster, RecognizedPage, TextSource, Word } from '../../../shared/domain/page.ts'
import type { BarcodeReader } from '../../ports/barcode-reader.ts'
import type { CancelSignal } from '../../ports/cancel-signal.ts'
import type { OcrEngine, OcrPage } from '../../ports/ocr-engine.ts'
import type { PagedContent, PageReader } from '../../ports/page-reader.ts'
import { mergeFormValues } from './merge-form-values.ts'
import { pageLook } from './page-look.ts'
import { judgeTextLayer, plausibleLetters, type TextLayerVerdict, textQuality } from './text-layer-quality.ts'
import { tidyWords } from './tidy-words.ts'
import { turnedPage, uprightPage } from './upright-page.ts'

export interface PageTools {
  readonly pages: PageReader
  readonly ocr: OcrEngine
  /** Absent: codes are found only on pages that go through OCR. */
  readonly barcodes?: BarcodeReader
  readonly signal: CancelSignal
}

/** A page without words is blank up to this share of dark pixels: specks, punch holes, print showing through (heuristic). */
const BLANK_INK = 0.005
/** So few characters, read this badly, are specks and no words. */
const SPECK_LETTERS = 3
const SPECK_CONFIDENCE = 0.5
/** A page whose text is so short (words) may be a sheet that lies between documents: it is looked at for codes though it needs no OCR. Its picture says more than its text. */
const NEARLY_EMPTY = 60
/** OCR replaces a poor text layer unless it finds clearly less (share of plausible letters). */
const OCR_LOSES_BELOW = 0.7

/** Throws everything but page failures, which become an issue of the page. */
export async function recognizePage(content: PagedContent, page: InspectedPage, tools: PageTools): Promise<RecognizedPage> {
  const verdict = judgeTextLayer(page)
  if (verdict === 'good') return withCodes(fromTextLayer(page), content, page, tools)
  if (verdict === 'none' && !page.hasMarks) return { ...fromTextLayer(page), blank: page.formValues.length === 0 }
  const issues: Issue[] =
    verdict === 'poor' ? [{ code: 'poor-text-layer', page: page.number, detail: page.invisibleText ? 'invisible text' : 'visible text' }] : []
  try {
    const raster = await tools.pages.rasterize(content, page.number, tools.signal)
    tools.signal.throwIfAborted()
    const read = await tools.ocr.recognize(raster, tools.signal)
    if (!prefersTextLayer(page.words, verdict, read)) return withLook(fromOcr(page, read, issues), raster)
    return { ...fromTextLayer(page), ...codesOf(read.codes), confidence: verdict === 'poor' ? textQuality(page.words) : 1, issues }
  } catch (error) {
    const layer = fromTextLayer(page)
    return { ...layer, source: layer.words.length === 0 ? 'ocr' : layer.source, confidence: 0, issues: [...issues, failureOf(error, page.number)] }
  }
}

function withLook(page: RecognizedPage, raster: Raster): RecognizedPage {
  const look = page.blank || page.words.length > NEARLY_EMPTY ? undefined : pageLook(raster, page)
  return look === undefined ? page : { ...page, look }
}

/** A code that cannot be looked for costs no page. */
async function withCodes(read: RecognizedPage, content: PagedContent, page: InspectedPage, { pages, barcodes, signal }: PageTools): Promise<RecognizedPage> {
  if (!barcodes || !page.hasMarks || page.words.length > NEARLY_EMPTY) return read
  try {
    return { ...read, ...codesOf(await barcodes.readCodes(await pages.rasterize(content, page.number, signal), signal)) }
  } catch (error) {
    failureOf(error, page.number)
    return read
  }
}

function codesOf(codes: readonly PageCode[] | undefined): { readonly codes?: readonly PageCode[] } {
  return codes === undefined || codes.length === 0 ? {} : { codes }
}

function fromTextLayer(inspected: InspectedPage): RecognizedPage {
  const { page, turnedDegrees } = uprightPage(inspected)
  const { words, formWords } = mergeFormValues(page.words, page.formValues)
  return { ...plain(page), turnedDegrees, source: sourceOf('pdf-text', formWords, words), words, confidence: 1, issues: [] }
}

function fromOcr(inspected: InspectedPage, read: OcrPage, issues: readonly Issue[]): RecognizedPage {
  const { turnedDegrees, skewDegrees } = read
  const page = turnedPage(inspected, turnedDegrees)
  const recognized = { ...plain(page), ...codesOf(read.codes), turnedDegrees, skewDegrees, issues }
  const isEmpty = recognized.codes === undefined && page.words.length === 0 && page.formValues.length === 0 && isSpecks(read.words)
  if (isEmpty && read.inkFraction <= BLANK_INK) return { ...recognized, source: 'ocr', words: [], confidence: 1, blank: true }
  const { words, formWords } = mergeFormValues(tidyWords(read.words), page.formValues)
  const confidence = formWords === 0 ? read.confidence : words.reduce((sum, word) => sum + word.confidence, 0) / words.length
  return { ...recognized, source: sourceOf('ocr', formWords, words), words, confidence }
}

function sourceOf(otherwise: TextSource, formWords: number, words: readonly Word[]): TextSource {
  return formWords * 2 > words.length ? 'form' : otherwise
}

function plain(page: InspectedPage): Pick<RecognizedPage, 'number' | 'formValues' | 'turnedDegrees' | 'skewDegrees' | 'blank'> {
  return { number: page.number, formValues: page.formValues, turnedDegrees: 0, skewDegrees: 0, blank: false }
}

function isSpecks(words: readonly Word[]): boolean {
  const letters = words.reduce((sum, word) => sum + word.text.length, 0)
  return letters <= SPECK_LETTERS && words.every((word) => word.confidence < SPECK_CONFIDENCE)
}

function prefersTextLayer(words: readonly Word[], verdict: TextLayerVerdict, read: OcrPage): boolean {
  if (verdict === 'none') return false
  const layer = plausibleLetters(words)
  const seen = plausibleLetters(read.words)
  return verdict === 'partial' ? seen <= layer : seen < OCR_LOSES_BELOW * layer
}

function failureOf(error: unknown, page: number): Issue {
  if (!(error instanceof PostlotseError)) throw error
  if (ERROR_TABLE[error.code].scope !== 'page' && error.code !== 'engine-crashed') throw error
  return { code: error.code, page, detail: error.detail }
}
