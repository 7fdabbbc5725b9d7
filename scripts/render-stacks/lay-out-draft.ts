/** Sets a document on pages and gives its later sheets what offices print there: running heads, repeated feet, page numbers, «bitte wenden». */
import { pick } from '../random/seeded.ts'
import type { Look, Random } from '../render-scans/choose-look.ts'
import { layOutPages } from '../render-scans/lay-out-pages.ts'
import type { PlacedWord, SheetOfWords } from '../render-scans/page-setter.ts'
import type { Line } from '../render-scans/read-letters.ts'
import type { DraftDocument, DraftPart } from './draft-group.ts'

const MARK = /\[\[([\w.]+)\|([^\]]*)\]\]/g
/** Lines of foot and stamp: `PageSetter` numbers them so. */
const FOOT_LINES = [900, 949] as const

export function layOutDraft({ parts }: DraftDocument, random: Random): SheetOfWords[] {
  return parts.flatMap((part) => layOutPart(part, random))
}

function layOutPart({ lines, look }: DraftPart, random: Random): SheetOfWords[] {
  const pages = lines.join('\n').replace(MARK, '$2').split('\f').map(toLines)
  const sheets = layOutPages({ type: '', place: 0, department: '', style: '', fields: [], pages }, { ...look, pageNumbers: false }, random)
  if (lines.length === 0) return sheets
  const head = random() < 0.35 ? runningHead(lines) : undefined
  const repeatsFoot = random() < 0.6
  const foot = (sheets[0]?.words ?? []).filter(({ line }) => line >= FOOT_LINES[0] && line <= FOOT_LINES[1])
  const numberOf = pick(sheets.length > 1 ? NUMBERINGS : FEW_NUMBERINGS, random)
  const goesOn = random() < 0.08 ? pick(GOES_ON, random) : undefined
  sheets.forEach((sheet, i) => {
    if (i > 0 && head !== undefined) print(sheet, { text: head, x: look.marginLeft, y: 34, line: 960 }, look)
    if (i > 0 && repeatsFoot) sheet.words.push(...foot)
    if (goesOn !== undefined && i + 1 < sheets.length) print(sheet, { text: goesOn(i + 2), x: 400, y: 789, line: 970 }, look)
    printNumber(sheet, numberOf(i + 1, sheets.length), look)
  })
  return sheets
}

type Numbering = (page: number, total: number) => { readonly text: string; readonly top?: boolean } | undefined
const none: Numbering = () => undefined
const ofTotal: Numbering = (page, total) => ({ text: `Seite ${page} von ${total}` })
/** How offices number the sheets of longer documents; some do not. */
const NUMBERINGS: readonly Numbering[] = [
  none,
  none,
  none,
  ofTotal,
  ofTotal,
  (page, total) => ({ text: `Seite ${page} von ${total}`, top: true }),
  (page, total) => ({ text: `Seite ${page}/${total}` }),
  (page) => ({ text: `- ${page} -` }),
  (page) => (page > 1 ? { text: `- ${page} -`, top: true } : undefined),
  (page) => (page > 1 ? { text: `Seite ${page}`, top: true } : undefined),
  (page) => (page > 1 ? { text: `Blatt ${page}`, top: true } : undefined),
  (page) => ({ text: `Seite ${page}` }),
]
const FEW_NUMBERINGS: readonly Numbering[] = [none, none, none, ofTotal, (page) => ({ text: `Seite ${page}` })]
const GOES_ON: readonly ((page: number) => string)[] = [
  (page) => `Fortsetzung Seite ${page}`,
  () => '- bitte wenden -',
  () => 'b. w.',
  (page) => `.../ ${page}`,
]

/** Sender, or the file number with the date. */
function runningHead(lines: readonly string[]): string | undefined {
  const text = lines.join('\n')
  const mark = (name: string) => new RegExp(`\\[\\[${name}\\|([^\\]]*)\\]\\]`).exec(text)?.[1]
  const parts = [mark('sender\\.name'), mark('reference\\.\\w+'), mark('document\\.date')].filter((part) => part !== undefined)
  return parts.length === 0 ? undefined : parts.slice(0, 2).join(', ')
}

function printNumber(sheet: SheetOfWords, number: ReturnType<Numbering>, look: Look): void {
  if (number === undefined) return
  const [x, y] = number.top ? [470, 24] : [270, 828]
  print(sheet, { text: number.text, x, y, line: 990 }, look)
}

interface Print {
  readonly text: string
  readonly x: number
  /** Base line. */
  readonly y: number
  readonly line: number
}

function print(sheet: SheetOfWords, { text, x, y, line }: Print, { font }: Look): void {
  let at = x
  for (const word of text.split(' ')) {
    const width = word.length * 4.6
    const placed: PlacedWord = { text: word, x: at, y, width, size: 8.5, font, line }
    sheet.words.push(placed)
    at += width + 5
  }
}

/** Two blanks or a tab part cells. */
function toLines(text: string): Line[] {
  return text
    .replace(/^\n+/, '')
    .split('\n')
    .map((line) => [...line.matchAll(/\S+(?: \S+)*/g)].map((cell) => ({ column: cell.index, tokens: cell[0].split(' ').map((word) => ({ text: word })) })))
}
