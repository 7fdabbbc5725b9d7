/**
 * Puts what was entered into form fields among the printed words, where a person sees it. Viewers draw field contents in many ways, or not at
 * all; afterwards every value stands in the words exactly once.
 */
import type { Box } from '../../../shared/domain/geometry.ts'
import { unionBox } from '../../../shared/domain/geometry.ts'
import type { FormValue, Word } from '../../../shared/domain/page.ts'

export interface MergedWords {
  readonly words: readonly Word[]
  /** How many of the words came from form fields. */
  readonly formWords: number
}

/** Height of one entered line as a fraction of the page: 12 pt on A4. A taller box of one line is filled in its middle. */
const LINE_HEIGHT = 0.0143
/** Width of an entered character as a fraction of the page: 5 pt on A4. */
const CHARACTER_WIDTH = 0.0084
/** Share of equal characters from which recognised text is a misreading of the value. */
const RESEMBLANCE = 0.7
const CHECKED = '☒'
const UNCHECKED = '☐'

export function mergeFormValues(words: readonly Word[], values: readonly FormValue[]): MergedWords {
  const lines: Word[][] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last?.[0]?.line === word.line) last.push(word)
    else lines.push([word])
  }
  let formWords = 0
  for (const value of values) formWords += placeValue(lines, value)
  return { words: lines.filter((line) => line.length > 0).flatMap((line, i) => line.map((word) => ({ ...word, line: i }))), formWords }
}

/** Changes `lines`; returns the number of words that now stand for the value. */
function placeValue(lines: Word[][], value: FormValue): number {
  const drawn = lines.flatMap((line) => line.filter((word) => isInside(word.box, value.box)))
  const entered = value.kind === 'checkbox' ? (value.checked ? CHECKED : UNCHECKED) : value.value
  const isDrawn = drawn.map((word) => word.text).join(' ') === entered.trim().split(/\s+/).join(' ')
  if (isDrawn) return drawn.length
  if (value.kind === 'checkbox' || standsFor(drawn.map((word) => word.text).join(''), entered)) remove(lines, drawn)
  const placed = layOut(entered, value.box)
  for (const row of placed) insertRow(lines, row)
  return placed.flat().length
}

/** Whether what is seen inside the field is the value: clipped, one character a cell, or misread. A printed caption inside the box is not. */
function standsFor(drawn: string, entered: string): boolean {
  const [seen, value] = [squeeze(drawn), squeeze(entered)]
  if (value.includes(seen)) return true
  const rest = [...value]
  const shared = [...seen].filter((character) => {
    const at = rest.indexOf(character)
    if (at >= 0) rest.splice(at, 1)
    return at >= 0
  })
  return shared.length >= RESEMBLANCE * Math.max([...seen].length, [...value].length)
}

function remove(lines: Word[][], words: readonly Word[]): void {
  lines.forEach((line, i) => {
    lines[i] = line.filter((word) => !words.includes(word))
  })
}

/** The words of a value, line by line, as wide as they are usually printed but inside the box. */
function layOut(text: string, box: Box): Word[][] {
  const rows = text.split(/\r\n|\r|\n/).filter((row) => row.trim() !== '')
  const longest = Math.max(1, ...rows.map((row) => row.length))
  const unit = Math.min(CHARACTER_WIDTH, box[2] / longest)
  const height = Math.min(LINE_HEIGHT, box[3] / Math.max(1, rows.length))
  const top = rows.length === 1 ? box[1] + (box[3] - height) / 2 : box[1]
  return rows.map((row, i) =>
    [...row.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
      text: word.normalize('NFC'),
      box: [box[0] + index * unit, top + i * height, word.length * unit, height],
      confidence: 1,
      line: 0,
    })),
  )
}

/** Adds the row to the printed line at its height, or as a line of its own in order of height. */
function insertRow(lines: Word[][], row: readonly Word[]): void {
  const middle = middleOf(row)
  const nearest = lines.reduce<Word[] | undefined>(
    (best, line) => (line.length > 0 && distance(line, middle) < (best ? distance(best, middle) : Infinity) ? line : best),
    undefined,
  )
  if (nearest && distance(nearest, middle) < LINE_HEIGHT * 0.6) {
    nearest.push(...row)
    nearest.sort((a, b) => a.box[0] - b.box[0])
    return
  }
  const after = lines.findIndex((line) => line.length > 0 && middleOf(line) > middle)
  lines.splice(after === -1 ? lines.length : after, 0, [...row])
}

function distance(line: readonly Word[], middle: number): number {
  return Math.abs(middleOf(line) - middle)
}

function middleOf(line: readonly Word[]): number {
  const box = unionBox(line.map((word) => word.box))
  return box ? box[1] + box[3] / 2 : 0
}

function isInside(word: Box, box: Box): boolean {
  const x = word[0] + word[2] / 2
  const y = word[1] + word[3] / 2
  return x >= box[0] && x <= box[0] + box[2] && y >= box[1] && y <= box[1] + box[3]
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '')
}
