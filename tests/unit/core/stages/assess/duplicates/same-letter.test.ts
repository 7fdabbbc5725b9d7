/** Two readings of one letter against two letters that look alike, without any text recognition: readings are damaged here as recognition damages them. */
import { describe, expect, it } from 'vitest'
import { printDocument } from '../../../../../../electron/core/stages/assess/duplicates/print-document.ts'
import { isSameLetter } from '../../../../../../electron/core/stages/assess/duplicates/same-letter.ts'
import { type DocumentPrint, FIRST_NUMBER_KEY, NUMBER_KEY_WEIGHT } from '../../../../../../electron/shared/domain/document-print.ts'
import type { RecognizedPage } from '../../../../../../electron/shared/domain/page.ts'

const LETTER = `Stadtwerke Musterberg GmbH Kundendienst Ringstraße 8 64646 Heppenheim
Frau Leonie Hartwig Lindenweg 3 64625 Bensheim
Kundennummer 4471 0098 Rechnung 2026-1187 vom 12.03.2026
Sehr geehrte Frau Hartwig, für den Abrechnungszeitraum vom 01.02.2026 bis 28.02.2026 berechnen wir Ihnen einen Betrag von 148,30 EUR.
Bitte überweisen Sie den Betrag bis zum 26.03.2026 auf unser Konto DE02 1203 0000 0000 2020 51.
Wird die Zahlung nicht fristgerecht geleistet, müssen wir die Versorgung unterbrechen. Mit freundlichen Grüßen Ihr Kundendienst`

/** `~` before a word: read doubtfully. */
function print(text: string): DocumentPrint {
  return printDocument([pageOf(text)])
}

function pageOf(text: string): RecognizedPage {
  const words = text.split(/\s+/).map((word) => ({
    text: word.replace('~', ''),
    box: [0, 0, 0.1, 0.1] as const,
    confidence: word.startsWith('~') ? 0.6 : 0.95,
    line: 0,
  }))
  return { number: 1, source: 'ocr', words, formValues: [], confidence: 0.9, turnedDegrees: 0, skewDegrees: 0, blank: false, issues: [] }
}

const changed = (...changes: readonly (readonly [string, string])[]) => changes.reduce((text, [from, to]) => text.replaceAll(from, to), LETTER)
const [HEAD = '', ...REST] = LETTER.split('\n')

/** What a scan does to some of the words, the same for the same seed. */
function rescanned(text: string, seed: number): string {
  let state = seed
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  return text
    .split(/\s+/)
    .map((word) => {
      const chance = next()
      const at = Math.floor(next() * word.length)
      if (chance > 0.08) return word
      if (/\d/.test(word)) return chance < 0.02 ? `~${word.replace(/0/, '8')}` : word
      return `${chance < 0.05 ? '~' : ''}${word.slice(0, at)}${'lirnc'.charAt(Math.floor(next() * 5))}${word.slice(at + 1)}`
    })
    .join(' ')
}

describe('one letter', () => {
  it.each([
    ['read twice alike', LETTER],
    ['with misread words', changed(['Versorgung', 'Versorqung'], ['Betrag', 'Betraq'], ['geleistet', 'qeleistet'])],
    ['with a doubtful digit', changed(['148,30', '~148,80'])],
    ['with numbers that run together or fall apart', changed(['DE02 1203 0000 0000 2020 51', 'DE0212030000 00002020 51'], ['12.03.2026', '12. 03.2026'])],
    ['with an entry stamp', `${LETTER} Eingegangen 16. März 2026 Kreisverwaltung Poststelle`],
    ['as a fax with its header', `16.03.2026 14:22 +49 6252 98765 Stadtwerke S. 1/1 ${LETTER}`],
    ['with its blocks in another order', [...REST, HEAD].join('\n')],
    ['without its last lines', LETTER.slice(0, LETTER.indexOf('Wird die Zahlung'))],
    ['with something left of a line', changed(['Sehr geehrte', '~7 Sehr geehrte'])],
    ['with words cut at the edge', changed(['Abrechnungszeitraum', 'Abrechnungszei'], ['unterbrechen', 'brechen'])],
  ])('%s', (_, again) => {
    expect(isSameLetter(print(LETTER), print(again))).toBe(true)
    expect(isSameLetter(print(again), print(LETTER))).toBe(true)
  })
})

describe('two letters', () => {
  it.each<[name: string, other: string, one?: string]>([
    ['a reminder: other dates', changed(['12.03.2026', '09.04.2026'], ['26.03.2026', '23.04.2026'])],
    ['one day later', changed(['12.03.2026', '13.03.2026'])],
    ['the same a year later', changed(['2026', '2027'])],
    ['the same a year earlier, its day read doubtfully', changed(['12.03.2026', '~07.03.2025'])],
    ['another month of the bill', changed(['01.02.2026', '01.03.2026'], ['28.02.2026', '31.03.2026'])],
    ['another amount', changed(['148,30', '162,75'])],
    ['another customer number', changed(['4471 0098', '4471 0112'])],
    ['another bill on the same day', changed(['2026-1187', '2026-1188'])],
    ['another account, read doubtfully', changed(['DE02 1203 0000 0000 2020 51', '~DE75 ~5125 ~0000 ~0044 ~1708 ~99'])],
    ['another date, read doubtfully', changed(['12.03.2026', '~09.04.2026'])],
    ['another person', changed(['Leonie Hartwig', 'Mehmet Demir'], ['Frau Hartwig', 'Herr Demir'])],
    ['another month by name', changed(['12.03.2026', '12. Mai 2026']), changed(['12.03.2026', '12. März 2026'])],
    ['another letter', 'Hiermit lege ich Widerspruch gegen Ihren Bescheid ein. '.repeat(12)],
    ['only its beginning', LETTER.split(/\s+/).slice(0, 30).join(' ')],
  ])('%s', (_, other, one = LETTER) => {
    expect(isSameLetter(print(one), print(other))).toBe(false)
    expect(isSameLetter(print(other), print(one))).toBe(false)
  })
})

describe('many readings', () => {
  const COUNT = 30
  const billOf = (i: number) =>
    changed(['4471 0098', `44${String(71 + i)} ${String(1000 + 37 * i)}`], ['2026-1187', `2026-${1187 + 13 * i}`], ['148,30', `${101 + i},${20 + i}`])
  const first = Array.from({ length: COUNT }, (_, i) => print(rescanned(billOf(i), 2 * i + 1)))
  const second = Array.from({ length: COUNT }, (_, i) => print(rescanned(billOf(i), 2 * i + 2)))

  it('of one template: nearly every letter is known again, no two are taken for one', () => {
    const known = first.filter((one, i) => isSameLetter(one, second[i] ?? one)).length
    const mistaken = first.flatMap((one, i) => second.filter((other, j) => i !== j && isSameLetter(one, other))).length
    expect(known / COUNT).toBeGreaterThanOrEqual(0.95)
    expect(mistaken).toBe(0)
  })

  it('share more keys with their own letter than with any other of the template', () => {
    const weightOf = (key: number) => (key < FIRST_NUMBER_KEY ? 1 : NUMBER_KEY_WEIGHT)
    const common = (a: DocumentPrint, b: DocumentPrint) => a.keys.reduce((sum, key) => sum + (b.keys.includes(key) ? weightOf(key) : 0), 0)
    const right = first.filter((one, i) => second.every((other, j) => i === j || common(one, other) < common(one, second[i] ?? one))).length
    expect(right / COUNT).toBeGreaterThanOrEqual(0.95)
  })
})

describe('pages with little text', () => {
  const withLook = (look: string | undefined, text = 'Skizze'): DocumentPrint => printDocument([{ ...pageOf(text), ...(look === undefined ? {} : { look }) }])
  it.each([
    ['the same picture', 'f0f0a5a500ff1234', 'f0f0a5a500ff1234', true],
    ['nearly the same picture', 'f0f0a5a500ff1234', 'f0f1a5a400ff1230', true],
    ['another picture', 'f0f0a5a500ff1234', '0f0f5a5aff00edcb', false],
    ['no picture to compare', 'f0f0a5a500ff1234', undefined, false],
  ])('%s', (_, one, other, expected) => {
    expect(isSameLetter(withLook(one), withLook(other))).toBe(expected)
  })
  it('are two where what can be read differs', () => {
    expect(isSameLetter(withLook('f0f0a5a500ff1234', 'Zimmer 12 am 4711'), withLook('f0f0a5a500ff1234', 'Zimmer 12 am 4893'))).toBe(false)
  })
})
