/** The marked letters of models/training/corpus as blocks of lines of words, every word with the field it belongs to. */
import { readdirSync, readFileSync } from 'node:fs'

export interface Token {
  readonly text: string
  /** Field whose value it is part of. */
  readonly field?: string
  /** True for the first word of a value. */
  readonly begins?: boolean
}

/** What stands together; two blanks or a tab in the source part cells. */
export interface Cell {
  /** Column in the source, in characters from the left margin. */
  readonly column: number
  readonly tokens: readonly Token[]
}

/** Empty for an empty line. */
export type Line = readonly Cell[]

export interface Letter {
  /** Document type, the name of its corpus file. */
  readonly type: string
  /** 0-based index within its corpus file. */
  readonly place: number
  readonly department: string
  /** letter, note, email, fax, form, online, certificate, statement or report. */
  readonly style: string
  readonly fields: readonly { readonly name: string; readonly value: string }[]
  /** One for each page that the letter itself begins. */
  readonly pages: readonly (readonly Line[])[]
}

const CORPUS = new URL('../../models/training/corpus/', import.meta.url)
const MARK = /\[\[([\w.]+)\|([^\]]*)\]\]/g
/** Some letters are written as recognition would read them (`Hausnurnmer`, `2O24`): rendered, they would be damaged twice. */
const MISREAD = /\p{L}[01]\p{Ll}|\d[OoIl]\d|\p{Ll}rn(?:rn|mer)|[Ss]tra8e|\bl(?:ch|hr|hre|hnen)\b|5ehr/u

export function readLetters(): Letter[] {
  const files = readdirSync(CORPUS).filter((name) => name.endsWith('.txt') && !name.startsWith('unknown'))
  return files.sort().flatMap((file) => {
    const letters = `\n${readFileSync(new URL(file, CORPUS), 'utf8')}`.split('\n=== ').slice(1)
    return letters.flatMap((letter, place) => {
      const end = letter.indexOf('\n')
      const [, department = '', style = ''] = /dept=(\S+) style=(\S+)/.exec(letter.slice(0, end)) ?? []
      const marked = letter.slice(end + 1).trimEnd()
      if (MISREAD.test(marked)) return []
      const fields = [...marked.matchAll(MARK)].map(([, name = '', value = '']) => ({ name, value: value.replace(/\s+/g, ' ') }))
      return [{ type: file.slice(0, -4), place, department, style, fields, pages: marked.split('\f').map(linesOf) }]
    })
  })
}

/** Form feeds stand between values, never inside one. */
function linesOf(marked: string): Line[] {
  const { plain, owners } = unmark(marked.replace(/^\n+/, ''))
  const lines: Line[] = []
  let start = 0
  for (const line of plain.split('\n')) {
    lines.push(cellsOf(line, start, owners))
    start += line.length + 1
  }
  return lines
}

interface Owner {
  readonly from: number
  readonly to: number
  readonly field: string
}

function unmark(marked: string): { plain: string; owners: Owner[] } {
  const owners: Owner[] = []
  let plain = ''
  let end = 0
  for (const match of marked.matchAll(MARK)) {
    plain += marked.slice(end, match.index)
    const value = match[2] ?? ''
    owners.push({ from: plain.length, to: plain.length + value.length, field: match[1] ?? '' })
    plain += value
    end = match.index + match[0].length
  }
  return { plain: plain + marked.slice(end), owners }
}

function cellsOf(line: string, start: number, owners: readonly Owner[]): Line {
  const cells: { column: number; tokens: Token[] }[] = []
  let end = -9
  for (const { 0: text, index } of line.matchAll(/\S+/g)) {
    if (index - end > 1 || line[index - 1] === '\t') cells.push({ column: index, tokens: [] })
    cells.at(-1)?.tokens.push({ text, ...ownerOf(start + index, start + index + text.length, owners) })
    end = index + text.length
  }
  return cells
}

/** The value that covers most of the word; `Koch,` and `(Koch` belong to it too. */
function ownerOf(from: number, to: number, owners: readonly Owner[]): { field?: string; begins?: boolean } {
  const owner = owners.find((one) => Math.min(to, one.to) - Math.max(from, one.from) > 0)
  return owner ? { field: owner.field, begins: owner.from >= from } : {}
}
