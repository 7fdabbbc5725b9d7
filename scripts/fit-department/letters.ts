/** The marked letters of models/training/corpus with their departments, as pages of words: as written, and as text recognition might have read them. */
import { readdirSync, readFileSync } from 'node:fs'
import type { RecognizedPage, Word } from '../../electron/shared/domain/page.ts'

export interface Letter {
  /** Document type, the name of its corpus file. */
  readonly type: string
  readonly department: string
  /** 0-based place in its file. */
  readonly index: number
  /** Lines of each page, without marks. */
  readonly pages: readonly (readonly string[])[]
}

const CORPUS = new URL('../../models/training/corpus/', import.meta.url)
/** Characters a line. */
const WIDTH = 95
/** Share of lines that recognition loses. */
const LOST_LINES = 0.01
/** What recognition takes for what, as in models/training/noise.py. */
const CONFUSIONS: readonly (readonly [string, string])[] = [
  ['rn', 'm'],
  ['m', 'rn'],
  ['l', '1'],
  ['l', 'I'],
  ['I', 'l'],
  ['I', '1'],
  ['O', '0'],
  ['0', 'O'],
  ['o', '0'],
  ['ß', 'B'],
  ['ü', 'u'],
  ['ü', 'ii'],
  ['ö', 'o'],
  ['ä', 'a'],
  ['e', 'c'],
  ['c', 'e'],
  ['h', 'b'],
  ['S', '5'],
  ['5', 'S'],
  ['8', 'B'],
  ['B', '8'],
  ['f', 't'],
  ['u', 'n'],
  ['n', 'u'],
  ['cl', 'd'],
  ['w', 'vv'],
  ['tt', 'ft'],
  ['i', 'l'],
  ['i', 'j'],
  ['g', 'q'],
]

export function readLetters(): Letter[] {
  const files = readdirSync(CORPUS).filter((name) => name.endsWith('.txt'))
  return files.sort().flatMap((file) => {
    const letters = `\n${readFileSync(new URL(file, CORPUS), 'utf8')}`.split('\n=== dept=').slice(1)
    return letters.map((letter, index) => ({
      type: file.slice(0, -4),
      department: /^\S+/.exec(letter)?.[0] ?? '',
      index,
      pages: letter
        .slice(letter.indexOf('\n') + 1)
        .replace(/\[\[[\w.]+\|([^\]]*)\]\]/g, '$1')
        .split('\f')
        .map((page) => page.split('\n').flatMap(wrap)),
    }))
  })
}

/** As a page of the product. Lines without words only leave room; `source` says which calibration fits. */
export function pagesOf(pages: Letter['pages'], source: RecognizedPage['source'] = 'pdf-text'): RecognizedPage[] {
  return pages.map((lines, i) => {
    const words: Word[] = []
    let line = -1
    lines.forEach((text, row) => {
      const found = [...text.matchAll(/\S+/g)]
      if (found.length > 0) line++
      for (const word of found)
        words.push({ text: word[0], box: [0.06 + word.index * 0.0085, 0.04 + row * 0.0155, word[0].length * 0.0085, 0.0095], confidence: 1, line })
    })
    return { number: i + 1, source, words, formValues: [], confidence: 1, turnedDegrees: 0, skewDegrees: 0, blank: words.length === 0, issues: [] }
  })
}

/** Every word is damaged with the probability `share`; one line in a hundred is lost. `random` gives numbers 0..1. */
export function damaged(pages: Letter['pages'], share: number, random: () => number): Letter['pages'] {
  const damage = (word: string) => (word.length > 1 && random() < share ? damagedWord(word, random) : word)
  return pages.map((lines) => lines.map((line) => (random() < LOST_LINES ? '' : line.replace(/\S+/g, damage).replace(/\v\s?/g, ''))))
}

/** Confused letters mostly; else broken, run together with the next one (`\v` takes the blank away), lost, or with a mark of dirt. */
function damagedWord(word: string, random: () => number): string {
  const fate = random()
  if (fate < 0.7) return confused(word, random)
  if (fate < 0.8) return word.replace(new RegExp(`^.{${1 + Math.floor(random() * (word.length - 1))}}`, 'u'), '$& ')
  if (fate < 0.9) return `${word}\v`
  return fate < 0.95 ? '' : `${word}'`
}

function confused(word: string, random: () => number): string {
  const places = CONFUSIONS.filter(([from]) => word.includes(from))
  const chosen = places[Math.floor(random() * places.length)]
  if (chosen === undefined) return word
  const found = [...word.matchAll(new RegExp(chosen[0], 'g'))]
  const at = found[Math.floor(random() * found.length)]?.index ?? 0
  return word.slice(0, at) + chosen[1] + word.slice(at + chosen[0].length)
}

function wrap(line: string): string[] {
  const rows: string[] = []
  let rest = line.replace(/\t/g, '        ')
  while (rest.length > WIDTH) {
    const cut = rest.lastIndexOf(' ', WIDTH)
    if (cut < 50) break
    rows.push(rest.slice(0, cut))
    rest = rest.slice(cut + 1)
  }
  return [...rows, rest]
}
