/** Pairs of readings of one letter and of two letters, made from own rendered scans; the figures and the weights of duplicates come from them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { printDocument } from '../../electron/core/stages/assess/duplicates/print-document.ts'
import { tidyWords } from '../../electron/core/stages/recognize/tidy-words.ts'
import type { DocumentPrint } from '../../electron/shared/domain/document-print.ts'
import type { RecognizedPage } from '../../electron/shared/domain/page.ts'
import { seeded } from '../random/seeded.ts'
import type { ScanTruth } from '../render-scans.ts'
import { OTHER_LETTERS, withOtherValues } from './other-values.ts'
import type { SecondScan } from './scan-again.ts'

export interface LetterPair {
  readonly relation: 'same' | 'template' | 'unrelated'
  /** More closely: which readings, or what differs. */
  readonly kind: string
  readonly name: string
  readonly a: DocumentPrint
  readonly b: DocumentPrint
}

export interface Letter {
  readonly id: string
  readonly truth: ScanTruth
  /** One of its scans is poor or a fax. */
  readonly isHard: boolean
  /** The file it was printed from, its scan, and a second one if there is one. */
  readonly readings: readonly (readonly RecognizedPage[])[]
  readonly prints: readonly DocumentPrint[]
}

/** Letters made from one letter for each kind of other letter. */
const VARIANTS = 8

/** `half`: every other letter in the order of their names, or all. */
export function readLetters(scans: string, secondScans: string, half: 'first' | 'second' | 'all'): Letter[] {
  const ids = readdirSync(scans).filter((id) => existsSync(path.join(scans, id, 'truth.json')))
  return ids
    .sort()
    .filter((_, i) => half === 'all' || (i % 2 === 0) === (half === 'first'))
    .map((id) => {
      const truth = readJson<ScanTruth>(path.join(scans, id, 'truth.json'))
      const second = path.join(secondScans, `${id}.json`)
      const scan = readJson<RecognizedPage[]>(path.join(scans, id, 'pages.json')).map((page) => ({ ...page, words: tidyWords(page.words) }))
      const again = existsSync(second) ? readJson<SecondScan>(second) : undefined
      const isHard = [truth.damage, again?.damage].some((damage) => damage?.level === 'poor' || damage?.level === 'fax')
      const readings = [filePages(truth), scan, ...(again ? [again.pages] : [])]
      return { id, truth, isHard, readings, prints: readings.map(printDocument) }
    })
}

export function* letterPairs(letters: readonly Letter[]): Generator<LetterPair> {
  for (const [i, letter] of letters.entries()) {
    yield* sameLetter(letter)
    yield* sameTemplate(letter)
    for (const other of letters.slice(0, i)) {
      const kind = other.truth.type === letter.truth.type ? 'of one type' : 'any two'
      const [a, b] = [letter.prints[1], other.prints.at(-1)]
      if (a && b) yield { relation: 'unrelated', kind, name: `${letter.id} ${other.id}`, a, b }
    }
  }
}

function* sameLetter({ id, isHard, prints: [file, scan, again] }: Letter): Generator<LetterPair> {
  if (!file || !scan) return
  yield { relation: 'same', kind: 'file and scan', name: id, a: file, b: scan }
  if (!again) return
  yield { relation: 'same', kind: 'file and scan', name: id, a: file, b: again }
  yield { relation: 'same', kind: `two scans, ${isHard ? 'one poor or a fax' : 'good or fair'}`, name: id, a: scan, b: again }
}

/** The last reading with other values beside the one before it. */
function* sameTemplate({ id, truth, readings, prints }: Letter): Generator<LetterPair> {
  const [read, a] = [readings.at(-1), prints.at(-2)]
  if (!read || !a) return
  for (const [kind, changes] of Object.entries(OTHER_LETTERS)) {
    const random = seeded(`${kind}:${id}`)
    for (let n = 0; n < VARIANTS; n++) {
      const other = withOtherValues(read, truth, changes, random)
      if (other) yield { relation: 'template', kind, name: id, a, b: printDocument(other) }
    }
  }
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T
}

/** As the text layer of the file would give them. */
function filePages({ pages }: ScanTruth): RecognizedPage[] {
  return pages.map(({ words }, i) => ({
    number: i + 1,
    source: 'pdf-text',
    words: words.map(({ text, box, line }) => ({ text, box, line, confidence: 1 })),
    formValues: [],
    confidence: 1,
    turnedDegrees: 0,
    skewDegrees: 0,
    blank: false,
    issues: [],
  }))
}
