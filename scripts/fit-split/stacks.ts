/** Stacks of scanned mail, composed of corpus letters, with the truth about where documents begin. The same seed gives the same stacks. */
import type { RecognizedPage, Word } from '../../electron/shared/domain/page.ts'
import { type Letter, marksOf, type Sheet, sameHands, sheetsOf } from './letters.ts'

export interface Stack {
  readonly pages: readonly RecognizedPage[]
  /** Numbers of the pages on which a document begins, the first one among them. */
  readonly starts: ReadonlySet<number>
}

/** Numbers 0..1 (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** 2 to 8 documents: the same sender twice in a row, announced enclosures, lone second sheets, duplex with empty backs, reading errors. */
export function composeStack(letters: readonly Letter[], random: () => number): Stack {
  const count = 2 + Math.floor(random() * 7)
  const duplex = random() < 0.2
  const noise = random() < 0.5 ? 0 : random() * 0.02
  const pages: RecognizedPage[] = []
  const starts = new Set<number>()
  let last: Letter | undefined
  for (let i = 0; i < count; i++) {
    const drawn = pick(letters, random)
    last = last && random() < 0.2 ? sameHands(drawn, last) : drawn
    for (const { sheets, begins } of partsOf(last, letters, random)) {
      if (begins) starts.add(pages.length + 1)
      sheets.forEach((sheet, n) => {
        pages.push(pageOf(sheet, pages.length + 1, { noise, random, full: n + 1 < sheets.length && random() < 0.9 }))
      })
      if (duplex && pages.length % 2 === 1) pages.push(pageOf([], pages.length + 1, { noise, random, full: false }))
    }
  }
  return { pages, starts }
}

interface Part {
  readonly sheets: readonly Sheet[]
  readonly begins: boolean
}

/** A letter, and with some the enclosure that it announces. Some letters announce what does not follow, of some only later sheets were scanned. */
function partsOf(letter: Letter, letters: readonly Letter[], random: () => number): Part[] {
  const sheets = sheetsOf(letter, random)
  const enclosure = random() < 0.1 ? enclosureFor(letter, letters, random) : undefined
  if (enclosure) {
    const isOwn = enclosure.sheets[0]?.some((line) => OWN_COUNT.test(line)) ?? false
    return [
      { sheets: announcing(sheets, enclosure.title), begins: true },
      { sheets: enclosure.sheets, begins: isOwn },
    ]
  }
  if (random() < 0.08) return [{ sheets: announcing(sheets, pick(UNSEEN, random)), begins: true }]
  return [{ sheets: sheets.length > 1 && random() < 0.04 ? sheets.slice(1) : sheets, begins: true }]
}

function announcing(sheets: readonly Sheet[], title: string): Sheet[] {
  return [...sheets.slice(0, -1), [...(sheets.at(-1) ?? []), '', `Anlage: ${title}`]]
}

/** An announced enclosure belongs to its letter, unless its sheets are counted by themselves: then it is a document of its own. */
const OWN_COUNT = /^\v(?:Seite )?1(?: von |\/)\d/
/** Enclosures that are announced and lie elsewhere, or are documents of their own. */
const UNSEEN = ['1 Kopie', 'Unterlagen', 'wie oben genannt', 'Nachweise', '2 Blatt'] as const

/** A document whose title the letter can announce, in the name of the same person. */
function enclosureFor(letter: Letter, letters: readonly Letter[], random: () => number): { title: string; sheets: Sheet[] } | undefined {
  const other = sameHands(pick(letters, random), {
    ...letter,
    marked: [...marksOf(letter)]
      .filter(([name]) => name.startsWith('person.'))
      .map(([n, v]) => `[[${n}|${v}]]`)
      .join(' '),
  })
  const sheets = sheetsOf(other, random)
  const title = sheets[0]
    ?.slice(0, 8)
    .map((line) => line.trim())
    .find((line) => /^\p{Lu}\p{L}{6,}(?: \p{L}+){0,3}$/u.test(line))
  return title === undefined ? undefined : { title, sheets }
}

interface Print {
  /** Share of characters misread. */
  readonly noise: number
  readonly random: () => number
  /** Its lines fill it to the foot, as on every sheet that goes on overleaf. */
  readonly full: boolean
}

/** Lines of even height over the page; a line that begins with a vertical tab stands at the foot. */
function pageOf(sheet: Sheet, number: number, { noise, random, full }: Print): RecognizedPage {
  const body = sheet.filter((line) => !line.startsWith('\v'))
  const most = full ? 0.09 : 0.014 + random() * 0.022
  const pitch = Math.min(most, Math.max(0.0125, (0.74 + random() * 0.14) / Math.max(body.length, 1)))
  const words: Word[] = []
  let line = -1
  sheet.forEach((text, row) => {
    const y = text.startsWith('\v') ? 0.955 : 0.035 + row * pitch
    const found = [...misread(text, noise, random).matchAll(/\S+/g)]
    if (found.length > 0) line++
    for (const word of found) words.push({ text: word[0], box: [0.07 + word.index * 0.0085, y, word[0].length * 0.0085, 0.0095], confidence: 0.9, line })
  })
  return { number, source: 'ocr', words, formValues: [], confidence: 0.9, turnedDegrees: 0, skewDegrees: 0, blank: words.length === 0, issues: [] }
}

const MISREAD: Readonly<Record<string, string>> = { l: '1', i: 'l', e: 'c', ä: 'a', ö: 'o', ü: 'u', ß: 'B', n: 'ri', m: 'rn', S: '5', O: '0', ',': '.', h: 'b' }

function misread(text: string, noise: number, random: () => number): string {
  if (noise === 0) return text
  return text.replace(/\S/g, (letter) => (random() < noise ? (MISREAD[letter] ?? '') : letter))
}

function pick<T>(from: readonly T[], random: () => number): T {
  return from[Math.floor(random() * from.length)] as T
}
