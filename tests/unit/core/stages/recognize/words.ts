/** Words and pages for the tests of this folder. */
import type { InspectedPage, Word } from '../../../../../electron/shared/domain/page.ts'

/** Words of the given lines in a plain layout: 12 pt lines on A4 from the top left. */
export function wordsOf(lines: readonly string[], confidence = 1): Word[] {
  return lines.flatMap((text, line) =>
    [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
      text: word,
      box: [0.1 + index * 0.008, 0.1 + line * 0.02, word.length * 0.008, 0.0143] as const,
      confidence,
      line,
    })),
  )
}

export function inspectedPage(changes: Partial<InspectedPage> = {}): InspectedPage {
  return { number: 1, widthPt: 595, heightPt: 842, words: [], formValues: [], imageFraction: 0, hasMarks: false, invisibleText: false, ...changes }
}

/** The printed lines of words, joined by blanks. */
export function linesIn(words: readonly Word[]): string[] {
  return [...Map.groupBy(words, (word) => word.line).values()].map((line) => line.map((word) => word.text).join(' '))
}

export const LETTER = [
  'Sehr geehrte Damen und Herren,',
  'gegen Ihren Bescheid vom 12.03.2026, mir zugegangen am 16.03.2026, lege ich hiermit Widerspruch ein.',
  'Die Kosten der Unterkunft wurden nicht in voller Höhe übernommen, obwohl die Miete angemessen ist.',
  'Mit freundlichen Grüßen, Erika Mustermann, Bürger:innenbüro, GmbH & Co. KG, BG 12345//0012345',
]
