/** A practice letter as it is written in ./letters: head lines `name: value`, a blank line, paragraphs. */
import { readFileSync } from 'node:fs'

const LOOKS = ['letter', 'serif', 'typed', 'hand', 'mail'] as const

export interface Letter {
  /** How it is set; `mail` becomes an e-mail. */
  readonly look: (typeof LOOKS)[number]
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly date: string
  readonly subject: string
  readonly paragraphs: readonly Paragraph[]
}

/** table: lines that begin with `|`; signature: `~`; note: a remark in handwriting, `_`. */
export type Paragraph =
  | { readonly kind: 'text' | 'signature' | 'note'; readonly lines: readonly string[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }

export function readLetter(file: string): Letter {
  const [head = '', ...blocks] = readFileSync(file, 'utf8').trimEnd().split(/\n\n+/)
  const values = new Map(head.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]))
  const value = (name: string) => values.get(name) ?? ''
  return {
    look: LOOKS.find((look) => look === value('look')) ?? 'letter',
    from: cells(value('from')),
    to: cells(value('to')),
    date: value('date'),
    subject: value('subject'),
    paragraphs: blocks.map(paragraphOf),
  }
}

function paragraphOf(block: string): Paragraph {
  const lines = block.split('\n')
  if (block.startsWith('|')) return { kind: 'table', rows: lines.map((line) => cells(line.slice(1))) }
  if (block.startsWith('~')) return { kind: 'signature', lines: [block.slice(1).trim()] }
  if (block.startsWith('_')) return { kind: 'note', lines: [block.slice(1).trim()] }
  return { kind: 'text', lines }
}

function cells(line: string): string[] {
  return line.split('|').map((cell) => cell.trim())
}
