/** The marked letters of models/training/corpus as sheets of paper: lines of text a page, broken, numbered and headed as offices do it. */
import { readdirSync, readFileSync } from 'node:fs'

export interface Letter {
  /** Document type, the name of its corpus file. */
  readonly type: string
  /** 0-based place in its file. */
  readonly index: number
  /** With marks `[[field|value]]` and form feeds. */
  readonly marked: string
}

/** Lines of one page. */
export type Sheet = readonly string[]

const CORPUS = new URL('../../models/training/corpus/', import.meta.url)
/** Characters a line. */
const WIDTH = 95
/** Letters of at least so many lines may be set so large that they need several sheets. */
const LONG = 18
const LEAST_LINES = 9

export function readLetters(): Letter[] {
  const files = readdirSync(CORPUS).filter((name) => name.endsWith('.txt') && name !== 'unknown.txt')
  return files.sort().flatMap((file) => {
    const letters = `\n${readFileSync(new URL(file, CORPUS), 'utf8')}`.split('\n=== ').slice(1)
    return letters.map((letter, index) => ({ type: file.slice(0, -4), index, marked: letter.slice(letter.indexOf('\n') + 1).trimEnd() }))
  })
}

/** First value of each mark. */
export function marksOf({ marked }: Letter): Map<string, string> {
  const found = [...marked.matchAll(/\[\[([\w.]+)\|([^\]]*)\]\]/g)]
  return new Map(found.reverse().map((match) => [match[1] ?? '', match[2] ?? '']))
}

/** The letter by the same sender and about the same person as another one, wherever both name them. */
export function sameHands(letter: Letter, other: Letter): Letter {
  const given = marksOf(other)
  const marked = letter.marked.replace(/\[\[((?:sender|person)\.[\w.]+)\|([^\]]*)\]\]/g, (mark, name: string) => `[[${name}|${given.get(name) ?? mark}]]`)
  return { ...letter, marked: marked.replace(/\[\[([\w.]+)\|\[\[[\w.]+\|([^\]]*)\]\]\]\]/g, '[[$1|$2]]') }
}

/** `random` gives numbers 0..1. */
export function sheetsOf({ marked }: Letter, random: () => number): Sheet[] {
  const plain = marked.replace(/\[\[[\w.]+\|([^\]]*)\]\]/g, '$1')
  const given = plain.split('\f').map((page) =>
    page
      .replace(/^\n+|\n+$/g, '')
      .split('\n')
      .flatMap(wrap),
  )
  const sheets = given.length === 1 ? broken(given[0] ?? [], random) : given
  return numbered(headed(sheets, random), random)
}

function broken(lines: Sheet, random: () => number): Sheet[] {
  if (lines.length < LONG || random() < 0.45) return [lines]
  const count = lines.length > 32 && random() < 0.4 ? 3 : 2
  const share = count === 3 ? 0.28 + random() * 0.12 : 0.45 + random() * 0.4
  const each = Math.max(LEAST_LINES, Math.round(lines.length * share))
  const sheets: string[][] = []
  for (let start = 0; start < lines.length; start += each) sheets.push(lines.slice(start, start + each))
  return sheets.filter((sheet) => sheet.some((line) => line.trim() !== ''))
}

/** Business paper repeats its head on later sheets, often with the date or the file number. */
function headed(sheets: readonly Sheet[], random: () => number): Sheet[] {
  const head = sheets[0]
    ?.find((line) => /\p{L}{4}/u.test(line))
    ?.trim()
    .slice(0, 60)
  if (head === undefined || random() < 0.65) return [...sheets]
  return sheets.map((sheet, i) => (i === 0 ? sheet : [head, '', ...sheet]))
}

/** One letter in four of one sheet is numbered like three in five of several. */
function numbered(sheets: readonly Sheet[], random: () => number): Sheet[] {
  const total = sheets.length
  const kind = random() * (total === 1 ? 4 : 1)
  const faxed = random() < 0.07
  return sheets.map((sheet, i) => {
    const foot = footOf(kind, i + 1, total)
    const goesOn = kind > 0.92 && i + 1 < total ? ['- bitte wenden -'] : []
    const fax = faxed ? [`12-03-2026 10:5${i}   +49 6252 99${total}17   S. ${two(i + 1)}/${two(total)}`] : []
    return [...fax, ...sheet, ...goesOn, ...(foot === undefined ? [] : [`\v${foot}`])]
  })
}

function footOf(kind: number, n: number, total: number): string | undefined {
  if (kind < 0.4) return `Seite ${n} von ${total}`
  if (kind < 0.48) return `- ${n} -`
  if (kind < 0.56) return n > 1 ? `Seite ${n}` : undefined
  return kind < 0.6 ? `${n}/${total}` : undefined
}

function two(n: number): string {
  return String(n).padStart(2, '0')
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
