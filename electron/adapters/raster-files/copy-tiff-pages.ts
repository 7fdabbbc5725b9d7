/**
 * Pages of a TIFF as a TIFF of their own (TIFF 6.0; BigTIFF as libtiff writes it). The compressed pixel data are copied byte for byte, so a fax
 * stays the fax it was. Of the directories only what is needed to decode and size a page comes along: descriptions, previews and private
 * tags may tell of other pages.
 */
import { PostlotseError } from '../../shared/domain/errors.ts'

/** Baseline and fax tags, predictor, tiles, colours, JPEG tables, YCbCr, colour profile (TIFF 6.0; TIFF technical note 2; ICC.1 annex B.4). */
const KEPT = new Set([
  ...[254, 256, 257, 258, 259, 262, 263, 264, 265, 266, 273, 274, 277, 278, 279, 280, 281, 282, 283, 284, 290, 291, 292, 293, 296],
  ...[301, 317, 318, 319, 320, 321, 322, 323, 324, 325, 326, 327, 328, 332, 334, 336, 338, 339, 340, 341, 347, 529, 530, 531, 532, 34675],
])
/** Where the pixel data stand, and how long they are: strips, tiles. */
const DATA_TAGS = [
  [273, 279],
  [324, 325],
] as const
const LONG = 4
/** Bytes of one value by TIFF type, as in `tiff-layout.ts`; IFD types do not occur in kept tags. */
const TYPE_BYTES: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 16: 8, 17: 8 }
/** A classic TIFF cannot be larger. */
const MOST_BYTES = 2 ** 32 - 1

interface Entry {
  readonly tag: number
  readonly type: number
  readonly count: number
  readonly data: Buffer
}

/** `frames` are 0-based directories, rising. Throws page-unreadable where one is missing or broken. */
export function copyTiffPages(source: Buffer, frames: readonly number[]): Uint8Array {
  try {
    const reader = new TiffReader(source)
    const writer = new TiffWriter(reader)
    for (const offset of reader.directories(frames)) writer.add(offset)
    return writer.finish()
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    throw new PostlotseError('page-unreadable', 'the TIFF directory leads out of the file', { cause })
  }
}

class TiffReader {
  readonly bytes: Buffer
  readonly isLittle: boolean
  readonly #isBig: boolean

  constructor(bytes: Buffer) {
    this.bytes = bytes
    this.isLittle = bytes.toString('latin1', 0, 2) === 'II'
    this.#isBig = this.number(bytes, 2, 2) === 43
  }

  /** Offsets of the wanted directories. */
  directories(frames: readonly number[]): number[] {
    const offsets: number[] = []
    let at = this.#isBig ? this.number(this.bytes, 8, 8) : this.number(this.bytes, 4, 4)
    for (let frame = 0; frame <= Math.max(...frames); frame++) {
      if (at === 0) throw new PostlotseError('page-unreadable', `no TIFF directory ${frame}`)
      if (frames.includes(frame)) offsets.push(at)
      const { first, count, entryBytes, wide } = this.#frame(at)
      at = this.number(this.bytes, first + count * entryBytes, wide)
    }
    return offsets
  }

  /** The kept entries of a directory, in its order. */
  entries(offset: number): Entry[] {
    const { first, count, entryBytes } = this.#frame(offset)
    return Array.from({ length: count }, (_, i) => first + i * entryBytes)
      .filter((at) => KEPT.has(this.number(this.bytes, at, 2)))
      .map((at) => this.#entry(at))
  }

  values({ type, count, data }: Entry): number[] {
    const bytes = TYPE_BYTES[type] ?? 1
    return Array.from({ length: count }, (_, i) => this.number(data, i * bytes, bytes))
  }

  slice(from: number, length: number): Buffer {
    if (from + length > this.bytes.length) throw new RangeError('behind the end')
    return this.bytes.subarray(from, from + length)
  }

  number(data: Buffer, at: number, bytes: number): number {
    if (bytes === 8) return Number(this.isLittle ? data.readBigUInt64LE(at) : data.readBigUInt64BE(at))
    return this.isLittle ? data.readUIntLE(at, bytes) : data.readUIntBE(at, bytes)
  }

  #frame(offset: number): { first: number; count: number; entryBytes: number; wide: number } {
    const [countBytes, entryBytes, wide] = this.#isBig ? [8, 20, 8] : [2, 12, 4]
    return { first: offset + countBytes, count: this.number(this.bytes, offset, countBytes), entryBytes, wide }
  }

  #entry(at: number): Entry {
    const wide = this.#isBig ? 8 : 4
    const type = this.number(this.bytes, at + 2, 2)
    const count = this.number(this.bytes, at + 4, wide)
    const bytes = TYPE_BYTES[type]
    if (bytes === undefined) throw new PostlotseError('page-unreadable', `TIFF type ${type}`)
    const inline = at + 4 + wide
    const data = this.slice(count * bytes <= wide ? inline : this.number(this.bytes, inline, wide), count * bytes)
    return { tag: this.number(this.bytes, at, 2), type, count, data }
  }
}

class TiffWriter {
  readonly #reader: TiffReader
  readonly #parts: Buffer[] = []
  #length = 0
  /** Where the offset of the next directory goes. */
  #link: Buffer

  constructor(reader: TiffReader) {
    this.#reader = reader
    const header = Buffer.alloc(8)
    header.write(reader.isLittle ? 'II' : 'MM', 'latin1')
    this.#put(header, 2, 42, 2)
    this.#link = header.subarray(4)
    this.#append(header)
  }

  /** Pixel data first, then the values that do not fit into the directory, then the directory. */
  add(offset: number): void {
    const entries = this.#reader.entries(offset)
    const placed = entries.map((entry) => this.#withCopiedData(entry, entries))
    const directory = Buffer.alloc(2 + placed.length * 12 + 4)
    this.#put(directory, 0, placed.length, 2)
    placed.forEach(({ tag, type, count, data }, i) => {
      const at = 2 + i * 12
      this.#put(directory, at, tag, 2)
      this.#put(directory, at + 2, type, 2)
      this.#put(directory, at + 4, count, 4)
      if (data.length <= 4) data.copy(directory, at + 8)
      else this.#put(directory, at + 8, this.#append(data), 4)
    })
    this.#put(this.#link, 0, this.#append(directory), 4)
    this.#link = directory.subarray(-4)
  }

  finish(): Uint8Array {
    return new Uint8Array(Buffer.concat(this.#parts))
  }

  /** An entry of offsets gets its strips or tiles copied and points to the copies; BigTIFF's wide numbers become LONG. */
  #withCopiedData(entry: Entry, entries: readonly Entry[]): Entry {
    const pair = DATA_TAGS.find((tags) => tags.some((tag) => tag === entry.tag))
    if (!pair) return entry.type === 16 ? this.#longs(entry, this.#reader.values(entry)) : entry
    const lengths = entries.find(({ tag }) => tag === pair[1])
    if (!lengths) throw new PostlotseError('page-unreadable', 'TIFF strips without lengths')
    const sizes = this.#reader.values(lengths)
    if (entry.tag === pair[1]) return this.#longs(entry, sizes)
    const offsets = this.#reader.values(entry).map((offset, i) => this.#append(this.#reader.slice(offset, sizes[i] ?? 0)))
    return this.#longs(entry, offsets)
  }

  #longs({ tag }: Entry, values: readonly number[]): Entry {
    const data = Buffer.alloc(values.length * 4)
    for (const [i, value] of values.entries()) this.#put(data, i * 4, value, 4)
    return { tag, type: LONG, count: values.length, data }
  }

  /** Returns where the bytes stand now; everything begins at an even offset (TIFF 6.0 section 2). */
  #append(bytes: Buffer): number {
    const at = this.#length
    this.#parts.push(bytes)
    if (bytes.length % 2 === 1) this.#parts.push(Buffer.alloc(1))
    this.#length += bytes.length + (bytes.length % 2)
    if (this.#length > MOST_BYTES) throw new PostlotseError('page-unreadable', 'pages of more than 4 GiB')
    return at
  }

  #put(target: Buffer, at: number, value: number, bytes: 2 | 4): void {
    if (this.#reader.isLittle) target.writeUIntLE(value, at, bytes)
    else target.writeUIntBE(value, at, bytes)
  }
}
