/** The OCR engine: page image → upright, straight, clean image → words, and the codes on it. Runs in a process of its own; keeps nothing from page to page. */
import { createZxingBarcodeReader } from '../../adapters/barcodes/zxing-barcode-reader.ts'
import { denseBand } from '../../adapters/imaging/dense-band.ts'
import { type PreparedPage, preparePage } from '../../adapters/imaging/prepare-page.ts'
import { removeRules } from '../../adapters/imaging/remove-rules.ts'
import { type QuarterTurn, rotateRaster, turnRaster } from '../../adapters/imaging/turn-raster.ts'
import { unreadInk } from '../../adapters/imaging/unread-ink.ts'
import { insertWords } from '../../adapters/tesseract/insert-words.ts'
import { createTesseractReader, type TesseractReader } from '../../adapters/tesseract/tesseract-reader.ts'
import type { BarcodeReader } from '../../core/ports/barcode-reader.ts'
import type { CancelSignal } from '../../core/ports/cancel-signal.ts'
import type { OcrEngine, OcrPage } from '../../core/ports/ocr-engine.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import { type Box, tidyBox } from '../../shared/domain/geometry.ts'
import type { PageCode, Raster, Word } from '../../shared/domain/page.ts'
import type { CreateEngine } from './engine-contract.ts'

/** Below this fraction of ink nothing is read: not even one short line of 8 pt type on A4 has so little (heuristic). */
const LEAST_INK_FRACTION = 0.00005
/** Readability 0..1 from which a page is believed to stand upright without looking at it turned (heuristic; upside-down pages that were looked at gave at most 0.5). */
const CLEARLY_UPRIGHT = 0.7
/** Readability below which even the direction of the lines is doubted. */
const HARDLY_READABLE = 0.4
/** How much better a band must read when turned before the page is turned. */
const TURN_ADVANTAGE = 0.1
/** Upright score of a standing page below which it is first read upside down; a little below the middle, as most pages stand upright. */
const PROBABLY_UPSIDE_DOWN = 0.46
/** Confidence 0..1 from which words of the second look are believed: it also looks at logos and signatures. */
const LEAST_SECOND_CONFIDENCE = 0.6

const TURNS: readonly QuarterTurn[] = [0, 90, 180, 270]

export const createEngine: CreateEngine<'ocr'> = async (config) => {
  const reader = await createTesseractReader(config.ocrFolder)
  const barcodes = createZxingBarcodeReader()
  return {
    recognize: (raster, signal) => recognize({ reader, barcodes }, raster, signal),
    readCodes: (raster, signal) => barcodes.readCodes(raster, signal),
  } satisfies OcrEngine & BarcodeReader
}

interface Tools {
  readonly reader: TesseractReader
  readonly barcodes: BarcodeReader
}

const recognize = async ({ reader, barcodes }: Tools, raster: Raster, signal: CancelSignal): Promise<OcrPage> => {
  if (raster.width < 1 || raster.height < 1 || raster.data.length !== raster.width * raster.height) {
    throw new PostlotseError('page-unreadable', `${raster.width} × ${raster.height} pixels, but ${raster.data.length} bytes`)
  }
  const page = preparePage(raster)
  if (page.inkFraction < LEAST_INK_FRACTION) return { words: [], confidence: 0, turnedDegrees: 0, skewDegrees: 0, inkFraction: page.inkFraction }
  const codes = await codesOn(barcodes, raster, signal)
  const { words, turn } = await readTurned(reader, page, signal)
  const { inkFraction, skewDegrees } = page
  return { words, confidence: meanConfidence(words), turnedDegrees: turn, skewDegrees, inkFraction, ...(codes.length === 0 ? {} : { codes }) }
}

/** A code that cannot be looked for costs no words. */
async function codesOn(barcodes: BarcodeReader, raster: Raster, signal: CancelSignal): Promise<readonly PageCode[]> {
  try {
    return await barcodes.readCodes(raster, signal)
  } catch {
    return []
  }
}

/** Looks at bands in the possible positions if the page seems to be turned, or if it reads badly, and reads the page in the best one. */
async function readTurned(reader: TesseractReader, page: PreparedPage, signal: CancelSignal): Promise<{ words: Word[]; turn: QuarterTurn }> {
  const guess = guessTurn(page)
  const first = guess === 0 ? 0 : await bestTurn(reader, page, [guess, opposite(guess)], signal)
  signal.throwIfAborted()
  const raster = upright(page, first)
  const words = await reader.read(raster)
  const score = readability(words)
  if (score < (guess === 0 ? CLEARLY_UPRIGHT : HARDLY_READABLE)) {
    const others = TURNS.filter((turn) => turn !== first && (score < HARDLY_READABLE || turn === opposite(first)))
    const turn = await bestTurn(reader, page, [first, ...others], signal)
    if (turn !== first) {
      const turned = upright(page, turn)
      return { words: await withLeftOver(reader, turned, await reader.read(turned)), turn }
    }
  }
  return { words: await withLeftOver(reader, raster, words), turn: first }
}

/** The words, and those of a second look at what is left of the page when they are wiped out. */
async function withLeftOver(reader: TesseractReader, page: Raster, words: Word[]): Promise<Word[]> {
  const boxes = words.map((word) => word.box)
  const rest = unreadInk(page, boxes)
  if (!rest) return words
  const found = await reader.read(rest.raster, 'sparse')
  const believed = found.filter((word) => word.confidence >= LEAST_SECOND_CONFIDENCE)
  return insertWords(
    words,
    believed.map((word) => ({ ...word, box: placed(word.box, rest.box) })),
  )
}

/** A box given in fractions of a part, in fractions of the page the part was cut from. */
function placed([x, y, width, height]: Box, part: Box): Box {
  return tidyBox([part[0] + x * part[2], part[1] + y * part[3], width * part[2], height * part[3]])
}

function opposite(turn: QuarterTurn): QuarterTurn {
  return ((turn + 180) % 360) as QuarterTurn
}

function guessTurn(page: PreparedPage): QuarterTurn {
  if (page.lying) return page.uprightScore < 0.5 ? 270 : 90
  return page.uprightScore < PROBABLY_UPSIDE_DOWN ? 180 : 0
}

/** Reads the densest band of lines in each of the given positions; the first one stays unless another is clearly better. */
async function bestTurn(reader: TesseractReader, page: PreparedPage, turns: readonly QuarterTurn[], signal: CancelSignal): Promise<QuarterTurn> {
  let best = { turn: turns[0] ?? 0, score: -1 }
  for (const turn of turns) {
    signal.throwIfAborted()
    const score = readability(await reader.read(denseBand(upright(page, turn))))
    if (best.score < 0 || score > best.score + TURN_ADVANTAGE) best = { turn, score }
  }
  return best.turn
}

/** The page turned, straightened and without ruled lines: what the boxes of its words refer to. */
function upright(page: PreparedPage, turn: QuarterTurn): Raster {
  return removeRules(rotateRaster(turnRaster(page.raster, turn), page.skewDegrees))
}

/** 0..1: mean confidence by characters, where what does not look like a word counts as nothing. */
function readability(words: readonly Word[]): number {
  let sum = 0
  let characters = 0
  for (const { text, confidence } of words) {
    characters += text.length
    if (/^[\p{P}\p{S}]*(\p{Lu}?\p{Ll}{2,}|\p{Lu}{2,}|\d[\d.,/]*)([-./]?(\p{L}+|\d+))*[\p{P}\p{S}]*$/u.test(text)) sum += confidence * text.length
  }
  return characters === 0 ? 0 : sum / characters
}

function meanConfidence(words: readonly Word[]): number {
  const characters = words.reduce((sum, word) => sum + word.text.length, 0)
  return characters === 0 ? 0 : words.reduce((sum, word) => sum + word.confidence * word.text.length, 0) / characters
}
