/** A set page as recognition would read it, without drawing it: words where they are printed, damaged as models/training/noise.json says of real scans. */
import { readFileSync } from 'node:fs'
import type { Box } from '../../electron/shared/domain/geometry.ts'
import type { RecognizedPage, Word } from '../../electron/shared/domain/page.ts'
import { pick } from '../random/seeded.ts'
import { PAGE_HEIGHT, PAGE_WIDTH, type PlacedWord, type SheetOfWords } from '../render-scans/page-setter.ts'

interface Noise {
  /** Share of damaged words, one number for every twentieth of the pages. */
  readonly strengths: readonly number[]
  readonly damaged: number
  /** Share of words of which nothing is left, and of those with one or two letters that are not read at all. */
  readonly garbled: number
  readonly shortDropped: number
  /** What letters are taken for, with their shares. */
  readonly confusions: Readonly<Record<string, Readonly<Record<string, number>>>>
}

const NOISE = JSON.parse(readFileSync(new URL('../../models/training/noise.json', import.meta.url), 'utf8')) as Noise
/** Words on one printed line differ in height by less than this fraction of the page. */
const SAME_LINE = 0.006

export function imitateScan(sheet: SheetOfWords, random: () => number): RecognizedPage {
  const strength = pick(NOISE.strengths, random)
  const [shiftX, shiftY] = [(random() - 0.5) * 0.02, (random() - 0.5) * 0.012]
  const placed = sheet.words.map((word) => ({ word, box: boxOf(word, shiftX, shiftY) })).sort((a, b) => a.box[1] + a.box[3] - b.box[1] - b.box[3])
  const words: Word[] = []
  let line = -1
  for (const row of rowsOf(placed)) {
    const read = row.flatMap(({ word, box }) => misread(word.text, strength, random).map((text) => ({ text, box })))
    if (read.length === 0) continue
    line++
    for (const { text, box } of read) words.push({ text, box, confidence: 0.93, line })
  }
  return { number: 1, source: 'ocr', words, formValues: [], confidence: 0.93, turnedDegrees: 0, skewDegrees: 0, blank: words.length === 0, issues: [] }
}

interface Placed {
  readonly word: PlacedWord
  readonly box: Box
}

/** From the top, each from the left; boxes end at their base line. */
function rowsOf(placed: readonly Placed[]): Placed[][] {
  const rows: Placed[][] = []
  for (const one of placed) {
    const base = rows.at(-1)?.at(-1)
    if (base && Math.abs(base.box[1] + base.box[3] - one.box[1] - one.box[3]) < SAME_LINE) rows.at(-1)?.push(one)
    else rows.push([one])
  }
  return rows.map((row) => row.toSorted((a, b) => a.box[0] - b.box[0]))
}

function boxOf({ x, y, width, size, text }: PlacedWord, shiftX: number, shiftY: number): Box {
  const up = /[\p{Lu}\dbdfhkltßäöü]/u.test(text) ? 0.73 : 0.54
  const down = /[gjpqy,;]/u.test(text) ? 0.21 : 0.01
  return [x / PAGE_WIDTH + shiftX, (y - size * up) / PAGE_HEIGHT + shiftY, width / PAGE_WIDTH, (size * (up + down)) / PAGE_HEIGHT]
}

/** One word or none. */
function misread(text: string, strength: number, random: () => number): string[] {
  if (text.length <= 2 && random() < NOISE.shortDropped * (strength / NOISE.damaged)) return []
  if (random() >= strength) return [text]
  if (random() < NOISE.garbled / NOISE.damaged) return [[...text].map((letter) => pick([letter, 'n', 'r', 'e', 'I', 't'], random)).join('')]
  const letters = [...text]
  const at = Math.floor(random() * letters.length)
  const taken = Object.keys(NOISE.confusions[letters[at] ?? ''] ?? {})
  letters[at] = taken.length > 0 ? pick(taken, random) : ''
  const read = letters.join('')
  return read === '' ? [] : [read]
}
