/** Sets lines from top to bottom of A4 pages. All lengths in points from the top left. */
import type { Look, Random } from './choose-look.ts'
import { measure } from './measure-text.ts'
import type { Cell, Line, Token } from './read-letters.ts'

export interface PlacedWord extends Token {
  readonly x: number
  /** Base line. */
  readonly y: number
  readonly width: number
  readonly size: number
  readonly font: string
  /** 0-based printed line of the page. */
  readonly line: number
}

export interface Rule {
  readonly x: number
  readonly y: number
  readonly width: number
  /** 0 for a horizontal rule. */
  readonly height: number
}

export interface SheetOfWords {
  readonly words: PlacedWord[]
  readonly rules: Rule[]
}

export const PAGE_WIDTH = 595
export const PAGE_HEIGHT = 842
const TOP = 48
const BOTTOM = 775
const FOOT = 792

export class PageSetter {
  readonly pages: SheetOfWords[] = [{ words: [], rules: [] }]
  readonly #look: Look
  #y = TOP
  #line = 0

  constructor(look: Look) {
    this.#look = look
  }

  newPage(): void {
    this.pages.push({ words: [], rules: [] })
    this.#y = TOP
    this.#line = 0
  }

  setHead(lines: readonly Line[]): void {
    if (lines.length === 0) return
    const { head, size } = this.#look
    lines.forEach((line, n) => {
      const points = n === 0 && head !== 'right' ? size * 1.5 : size * 0.9
      const tokens = joined(line)
      const width = widthOf([{ column: 0, tokens }], points, this.#look.font)
      const x = head === 'centred' ? (PAGE_WIDTH - width) / 2 : head === 'right' ? PAGE_WIDTH - this.#look.marginRight - width : this.#look.marginLeft
      this.#set(tokens, { x: Math.max(this.#look.marginLeft - 10, x), size: Math.min(points, (points * this.#width()) / width) })
      this.#feed(points)
    })
    if (head === 'ruled' || head === 'centred') this.#rule(this.#look.marginLeft, this.#width())
    this.#feed(this.#look.size)
  }

  setFoot(lines: readonly Line[]): void {
    if (lines.length === 0) return
    const [y, line] = [this.#y, this.#line]
    this.#y = FOOT
    this.#line = 900
    for (const one of lines) {
      this.#set(joined(one), { x: this.#look.marginLeft, size: Math.min(7, (7 * this.#width()) / widthOf(one, 7, this.#look.font)) })
      this.#feed(7)
    }
    this.#y = y
    this.#line = line
  }

  /** DIN 5008 form B: the address field lies 45 mm below the edge. */
  setColumns(head: readonly Line[], address: readonly Line[], beside: readonly Line[]): void {
    this.#y = Math.max(this.#y, 128)
    const { marginLeft, size } = this.#look
    const sender = head.slice(0, 3).flatMap((line, i) => [...(i > 0 ? [{ text: '·' }] : []), ...line.flatMap((cell) => cell.tokens)])
    const senderWidth = sender.reduce((sum, token) => sum + measure(`${token.text} `, 6.5, this.#look.font), 0)
    if (senderWidth < 230) {
      this.#set(sender, { x: marginLeft, size: 6.5 })
      this.#rule(marginLeft, senderWidth)
      this.#feed(9)
    }
    for (let i = 0; i < Math.max(address.length, beside.length); i++) {
      const [left, right] = [address[i], beside[i]]
      if (left)
        this.#set(
          left.flatMap((cell) => cell.tokens),
          { x: marginLeft, size },
        )
      if (right)
        this.#set(
          right.flatMap((cell) => cell.tokens),
          { x: 355, size: size * 0.9 },
        )
      this.#feed(size)
    }
    this.#feed(size * 1.6)
  }

  setBody(lines: readonly Line[]): void {
    const columns = Math.max(60, ...lines.filter((line) => line.length > 1).map((line) => (line.at(-1)?.column ?? 0) + textOf([line.at(-1) as Cell]).length))
    const unit = Math.min(this.#look.size * 0.52, this.#width() / columns)
    for (const line of lines) {
      const [only] = line
      if (only === undefined) this.#feed(this.#look.size * 0.8)
      else if (line.length === 1) this.#setText(only, unit)
      else this.#setRow(line, unit)
    }
  }

  stamp(random: Random): void {
    const page = this.pages[0]
    if (!page) return
    const x = 330 + random() * 90
    const y = 70 + random() * 160
    const texts = [
      ['Eingegangen'],
      [
        String(1 + Math.floor(random() * 28)),
        random() < 0.5 ? '.' : '',
        ['JAN.', 'März', 'JULI', 'OKT.'][Math.floor(random() * 4)] ?? '',
        String(2023 + Math.floor(random() * 4)),
      ],
      ['Poststelle'],
    ]
    texts.forEach((words, i) => {
      let at = x + 8
      for (const text of words.filter((word) => word !== '')) {
        const width = measure(text, 11, 'Liberation Sans')
        page.words.push({ text, x: at, y: y + 16 + i * 15, width, size: 11, font: 'Liberation Sans', line: 950 + i })
        at += width + 4
      }
    })
    page.rules.push({ x, y, width: 120, height: 54 })
  }

  number(random: Random): void {
    const total = this.pages.length
    const of = random() < 0.6
    this.pages.forEach((page, i) => {
      const text = of ? `Seite ${i + 1} von ${total}` : `- ${i + 1} -`
      let x = 260
      for (const word of text.split(' ')) {
        const width = measure(word, 8, this.#look.font)
        page.words.push({ text: word, x, y: 826, width, size: 8, font: this.#look.font, line: 990 })
        x += width + 3
      }
    })
  }

  #width(): number {
    return PAGE_WIDTH - this.#look.marginLeft - this.#look.marginRight
  }

  /** Running text, wrapped. */
  #setText(cell: Cell, unit: number): void {
    const { marginLeft, size } = this.#look
    const indent = Math.min(cell.column * unit, this.#width() * 0.6)
    let row: Token[] = []
    let used = 0
    for (const token of cell.tokens) {
      const width = measure(`${token.text} `, size, this.#look.font)
      if (row.length > 0 && indent + used + width > this.#width()) {
        this.#set(row, { x: marginLeft + indent, size })
        this.#feed(size)
        row = []
        used = 0
      }
      row.push(token)
      used += width
    }
    this.#set(row, { x: marginLeft + indent, size })
    this.#feed(size)
  }

  /** A line of several cells: side by side, each where its column begins, or as a form sets label and entry. */
  #setRow(line: Line, unit: number): void {
    const { marginLeft, table, entryFont, font } = this.#look
    const [label, entry] = line
    const starts = line.map((cell) => marginLeft + cell.column * unit)
    if (table === 'captions' && label && entry && line.length === 2 && label.tokens.every((token) => token.field === undefined)) {
      this.#setCaptioned(label, entry, starts[0] ?? marginLeft)
      return
    }
    const size = this.#sizeOfRow(line, starts)
    let end = 0
    line.forEach((cell, i) => {
      const x = Math.max(starts[i] ?? 0, end + (i > 0 ? size * 0.7 : 0))
      const isEntry = i > 0 && cell.tokens.some((token) => token.field !== undefined)
      const width = this.#set(cell.tokens, { x, size, font: isEntry ? entryFont : font })
      end = x + width
      if (table === 'boxes' && isEntry) this.#box(x - 3, width + 12, size * 1.45)
      if (table === 'grid') this.#box(x - 3, Math.max(width + 6, (starts[i + 1] ?? PAGE_WIDTH - 30) - x), size * this.#look.leading + 5)
    })
    this.#feed(size)
    if (table !== 'columns') this.#y += 5
  }

  /** A small caption over a box with the entry. */
  #setCaptioned(label: Cell, entry: Cell, x: number): void {
    const { size, entryFont } = this.#look
    this.#set(label.tokens, { x, size: 7 })
    this.#feed(8)
    this.#set(entry.tokens, { x: x + 4, size, font: entryFont })
    this.#box(x - 1, Math.min(this.#width(), 320), size * 1.6)
    this.#feed(size + 7)
  }

  /** Small enough for every cell to end before the next column. */
  #sizeOfRow(line: Line, starts: readonly number[]): number {
    const { size, entryFont, font } = this.#look
    const fitting = line.map((cell, i) => {
      const room = (starts[i + 1] ?? PAGE_WIDTH - 20) - (starts[i] ?? 0) - 4
      return (room * size) / widthOf([cell], size, i > 0 ? entryFont : font)
    })
    return Math.min(size, Math.max(6.5, Math.min(...fitting)))
  }

  /** Returns the width. Starts a new page where the old one is full. */
  #set(tokens: readonly Token[], at: { readonly x: number; readonly size: number; readonly font?: string }): number {
    if (this.#y > BOTTOM && this.#y < FOOT) this.newPage()
    const font = at.font ?? this.#look.font
    let x = at.x
    for (const token of tokens) {
      const width = measure(token.text, at.size, font)
      this.pages.at(-1)?.words.push({ ...token, x, y: this.#y + at.size, width, size: at.size, font, line: this.#line })
      x += width + measure(' ', at.size, font)
    }
    return x - at.x
  }

  #feed(size: number): void {
    this.#y += size * this.#look.leading
    this.#line++
  }

  #rule(x: number, width: number): void {
    this.pages.at(-1)?.rules.push({ x, y: this.#y + 8, width, height: 0 })
    this.#y += 4
  }

  #box(x: number, width: number, height: number): void {
    this.pages.at(-1)?.rules.push({ x, y: this.#y - 1.5, width: Math.min(width, PAGE_WIDTH - 12 - x), height })
  }
}

export function textOf(line: Line): string {
  return line.map((cell) => cell.tokens.map((token) => token.text).join(' ')).join('  ')
}

/** What stood in columns stands in a letterhead side by side, parted by dots. */
function joined(line: Line): Token[] {
  return line.flatMap((cell, i) => [...(i > 0 ? [{ text: '·' }] : []), ...cell.tokens])
}

function widthOf(line: Line, size: number, font: string): number {
  return measure(textOf(line), size, font)
}
