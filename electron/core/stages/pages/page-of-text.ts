/**
 * A page made of plain text (e-mail body, office text). It has no layout, so words get the place they would have in a fixed-width print:
 * left edge and width by characters, top by line number, height zero, which tells everyone that distances mean nothing here.
 */
import type { InspectedPage, Word } from '../../../shared/domain/page.ts'

/** DIN A4 in points. */
const WIDTH_PT = 595
const HEIGHT_PT = 842
/** Columns and rows of the imagined print; longer texts are compressed into the page. */
const COLUMNS = 100
const ROWS = 60

export function pageOfText(text: string, number: number): InspectedPage {
  const rows = text.normalize('NFC').split(/\r\n|[\n\r\f\u2028\u2029]/)
  const columns = Math.max(COLUMNS, ...rows.map((row) => row.length))
  const words: Word[] = []
  let line = 0
  rows.forEach((row, i) => {
    const y = i / Math.max(ROWS, rows.length)
    const found = [...row.matchAll(/\S+/g)]
    for (const { 0: word, index } of found) words.push({ text: word, box: [index / columns, y, word.length / columns, 0], confidence: 1, line })
    if (found.length > 0) line++
  })
  return { number, widthPt: WIDTH_PT, heightPt: HEIGHT_PT, words, formValues: [], imageFraction: 0, hasMarks: false, invisibleText: false }
}
