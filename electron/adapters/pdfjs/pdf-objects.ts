/**
 * The object syntax of PDF (ISO 32000-1 § 7.2, § 7.3), read and written. Text stands for bytes one to one (latin1). Only what pdf.js itself
 * writes is read here: each object once, in sequence, unencrypted, stream lengths in place.
 */
import { inflateSync } from 'node:zlib'

/** A reference to an indirect object. */
export interface Ref {
  readonly ref: number
}

/** A stream: its dictionary and its bytes as they stand in the file. */
export interface PdfStream {
  readonly dictionary: PdfDictionary
  readonly body: string
}

/** Keys with their slash. */
export type PdfDictionary = Map<string, PdfValue>
/** Numbers, names, strings, booleans and null stay the text they are. */
export type PdfValue = string | Ref | PdfStream | PdfDictionary | readonly PdfValue[]

export interface PdfObjects {
  readonly objects: ReadonlyMap<number, PdfValue>
  readonly root: PdfValue | undefined
}

const BLANK = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y
const REFERENCE = /(\d+)[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y
const TOKEN = /\/?[^\0\t\n\f\r ()<>[\]{}/%]*/y
const OBJECT = /(\d+) \d+ obj\b/y
const STREAM = /stream\r?\n/y

/** Throws SyntaxError for what pdf.js would not write. */
export function readObjects(text: string): PdfObjects {
  const parser = new Parser(text)
  const objects = new Map<number, PdfValue>()
  let root: PdfValue | undefined
  for (let number = parser.objectNumber(); number !== undefined; number = parser.objectNumber()) {
    const value = parser.object()
    objects.set(number, value)
    if (!isStream(value)) continue
    const type = value.dictionary.get('/Type')
    if (type === '/XRef') root = value.dictionary.get('/Root')
    if (type === '/ObjStm') for (const [inner, packed] of unpack(value)) objects.set(inner, packed)
  }
  return { objects, root }
}

/** A whole file of these objects; the first one is the catalog. The same objects give the same bytes. */
export function writeObjects(objects: readonly PdfValue[]): Uint8Array {
  const parts = ['%PDF-1.7\n%\xe2\xe3\xcf\xd3\n']
  let length = (parts[0] ?? '').length
  const offsets = objects.map((object, i) => {
    const part = `${i + 1} 0 obj\n${write(object)}\nendobj\n`
    const offset = length
    parts.push(part)
    length += part.length
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  parts.push(`xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`)
  return new Uint8Array(Buffer.from(parts.join(''), 'latin1'))
}

export function isRef(value: PdfValue | undefined): value is Ref {
  return typeof value === 'object' && 'ref' in value
}

export function isStream(value: PdfValue | undefined): value is PdfStream {
  return typeof value === 'object' && 'body' in value
}

function write(value: PdfValue): string {
  if (typeof value === 'string') return value
  if (isRef(value)) return `${value.ref} 0 R`
  if (isStream(value)) return `${write(value.dictionary)}\nstream\n${value.body}\nendstream`
  if (value instanceof Map) return `<< ${[...value].map(([key, entry]) => `${key} ${write(entry)}`).join(' ')} >>`
  return `[ ${(value as readonly PdfValue[]).map(write).join(' ')} ]`
}

/** Objects of an object stream (§ 7.5.7). */
function unpack({ dictionary, body }: PdfStream): [number, PdfValue][] {
  const text = dictionary.has('/Filter') ? inflateSync(Buffer.from(body, 'latin1')).toString('latin1') : body
  const first = Number(dictionary.get('/First'))
  const numbers = text.slice(0, first).trim().split(/\s+/).map(Number)
  return Array.from({ length: Number(dictionary.get('/N')) }, (_, i) => [numbers[2 * i] ?? 0, new Parser(text, first + (numbers[2 * i + 1] ?? 0)).value()])
}

class Parser {
  readonly #text: string
  #at: number

  constructor(text: string, at = 0) {
    this.#text = text
    this.#at = at
  }

  /** Number of the object that begins here; undefined at the end of the objects. */
  objectNumber(): number | undefined {
    this.#match(BLANK)
    const head = this.#match(OBJECT)
    return head && Number(head[1])
  }

  /** A value, or a stream, up to its `endobj`. */
  object(): PdfValue {
    const value = this.value()
    this.#match(BLANK)
    const object = value instanceof Map && this.#match(STREAM) ? { dictionary: value, body: this.#body(Number(value.get('/Length'))) } : value
    this.#match(BLANK)
    this.#expect('endobj')
    return object
  }

  value(): PdfValue {
    this.#match(BLANK)
    const two = this.#text.slice(this.#at, this.#at + 2)
    if (two === '<<') return this.#dictionary()
    if (two[0] === '[') return this.#array()
    if (two[0] === '(') return this.#literal()
    if (two[0] === '<') return this.#until('>')
    const reference = this.#match(REFERENCE)
    if (reference) return { ref: Number(reference[1]) }
    const token = this.#match(TOKEN)?.[0] ?? ''
    if (token === '') throw new SyntaxError('unexpected character')
    return token
  }

  #dictionary(): PdfDictionary {
    const entries: PdfDictionary = new Map()
    this.#expect('<<')
    while (!this.#ends('>>')) {
      const key = this.value()
      if (typeof key !== 'string' || !key.startsWith('/')) throw new SyntaxError('a key is no name')
      entries.set(key, this.value())
    }
    return entries
  }

  #array(): PdfValue[] {
    const items: PdfValue[] = []
    this.#expect('[')
    while (!this.#ends(']')) items.push(this.value())
    return items
  }

  /** A string in parentheses, which may be nested. */
  #literal(): string {
    const start = this.#at
    let depth = 0
    do {
      const character = this.#text[this.#at++]
      if (character === undefined) throw new SyntaxError('a string has no end')
      if (character === '\\') this.#at++
      else if (character === '(') depth++
      else if (character === ')') depth--
    } while (depth > 0)
    return this.#text.slice(start, this.#at)
  }

  #until(end: string): string {
    const start = this.#at
    this.#at = this.#text.indexOf(end, start) + end.length
    if (this.#at < start + end.length) throw new SyntaxError(`no ${end}`)
    return this.#text.slice(start, this.#at)
  }

  #body(length: number): string {
    const body = this.#text.slice(this.#at, this.#at + length)
    this.#at += length
    this.#match(BLANK)
    this.#expect('endstream')
    return body
  }

  #ends(end: string): boolean {
    this.#match(BLANK)
    const isEnd = this.#text.startsWith(end, this.#at)
    if (isEnd) this.#at += end.length
    return isEnd
  }

  #expect(text: string): void {
    if (!this.#ends(text)) throw new SyntaxError(`no ${text}`)
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at
    const match = pattern.exec(this.#text)
    if (match) this.#at += match[0].length
    return match ?? undefined
  }
}
