/** The OCR engine: page image → upright, straight, clean image → words. Runs in a process of its own; keeps nothing from page to page. */
import type { OcrEngine, OcrPage } from '../../core/ports/ocr-engine.ts'
import { denseBand } from '../../adapters/imaging/dense-band.ts'
import { preparePage, type PreparedPage } from '../../adapters/imaging/prepare-page.ts'
import { rotateRaster, turnRaster, type QuarterTurn } from '../../adapters/imaging/turn-raster.ts'
import { createTesseractReader, type TesseractReader } from '../../adapters/tesseract/tesseract-reader.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { Raster, Word } from '../../shared/domain/page.ts'
import type { CreateEngine } from './engine-contract.ts'

/** Below this fraction of ink nothing is read: not even one short line of 8 pt type on A4 has so little (heuristic). */
const LEAST_INK_FRACTION = 0.00005
/** Text quality 0..1 (see `readability`) from which a page is believed to stand upright without looking at it upside down. */
const CLEARLY_UPRIGHT = 0.7
/** How much better a page must read when turned before it is turned. */
const TURN_ADVANTAGE = 0.1

export const createEngine: CreateEngine<'ocr'> = async (config) => {
  const reader = await createTesseractReader(config.ocrFolder)
  return { recognize: (raster, signal) => recognize(reader, raster, signal) } satisfies OcrEngine
}

const recognize = async (reader: TesseractReader, raster: Raster, signal: { throwIfAborted(): void }): Promise<OcrPage> => {
  if (raster.width < 1 || raster.height < 1 || raster.data.length !== raster.width * raster.height) {
    throw new PostlotseError('page-unreadable', `${raster.width} × ${raster.height} pixels, but ${raster.data.length} bytes`)
  }
  const page = preparePage(raster)
  if (page.inkFraction < LEAST_INK_FRACTION) return { words: [], confidence: 0, turnedDegrees: 0, skewDegrees: 0, inkFraction: page.inkFraction }
  const { words, turn } = page.lying ? await readLying(reader, page, signal) : await readStanding(reader, page, signal)
  return { words, confidence: meanConfidence(words), turnedDegrees: turn, skewDegrees: page.skewDegrees, inkFraction: page.inkFraction }
}

interface Reading {
  readonly words: Word[]
  readonly turn: QuarterTurn
}

async function readStanding(reader: TesseractReader, page: PreparedPage, signal: { throwIfAborted(): void }): Promise<Reading> {
  const words = await reader.read(upright(page, 0))
  if (readability(words) >= CLEARLY_UPRIGHT) return { words, turn: 0 }
  signal.throwIfAborted()
  const turn = await bestTurn(reader, page, [0, 180])
  return turn === 0 ? { words, turn } : { words: await reader.read(upright(page, turn)), turn }
}

async function readLying(reader: TesseractReader, page: PreparedPage, signal: { throwIfAborted(): void }): Promise<Reading> {
  const turn = await bestTurn(reader, page, [90, 270])
  signal.throwIfAborted()
  return { words: await reader.read(upright(page, turn)), turn }
}

/** Reads the densest band of lines in each of the given positions and says which one is text; the first one if they are alike. */
async function bestTurn(reader: TesseractReader, page: PreparedPage, turns: readonly [QuarterTurn, QuarterTurn]): Promise<QuarterTurn> {
  const [first, second] = turns
  const band = denseBand(upright(page, first))
  const before = readability(await reader.read(band))
  const after = readability(await reader.read(turnRaster(band, 180)))
  return after > before + TURN_ADVANTAGE ? second : first
}

function upright(page: PreparedPage, turn: QuarterTurn): Raster {
  return rotateRaster(turnRaster(page.raster, turn), page.skewDegrees)
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
