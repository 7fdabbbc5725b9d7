/** Walks the directories of a TIFF (TIFF 6.0; BigTIFF as libtiff writes it). */
import type { FileHandle } from 'node:fs/promises'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { ImageLayout, PageLayout } from './image-layout.ts'

const TAG = {
  subfileType: 254,
  width: 256,
  height: 257,
  bitsPerSample: 258,
  compression: 259,
  stripOffsets: 273,
  orientation: 274,
  stripBytes: 279,
  xResolution: 282,
  yResolution: 283,
  resolutionUnit: 296,
  tileOffsets: 324,
  tileBytes: 325,
} as const

/**
 * Compressions that the shipped libvips decodes: none, Huffman, Group 3 and 4, LZW, JPEG, Deflate (two numbers), PackBits, NeXT, ThunderScan.
 * For others (JBIG, old-style JPEG, ZSTD, JPEG 2000) it may answer with a white page instead of an error.
 */
const DECODABLE = new Set([1, 2, 3, 4, 5, 7, 8, 32766, 32773, 32809, 32946])

/** Sample sizes that it decodes. */
const BITS = new Set([1, 2, 4, 8, 16, 32])

/** Bytes of one value by TIFF type: BYTE, ASCII, SHORT, LONG, RATIONAL, …, LONG8, SLONG8, IFD8. */
const TYPE_BYTES: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 16: 8, 17: 8, 18: 8 }

/** Most values of one entry that are read: a page of 100 000 strips is no page. */
const MOST_VALUES = 100_000
const MOST_ENTRIES = 4_096

/** Tag → numbers; a rational counts as one number. */
type Directory = ReadonlyMap<number, readonly number[]>

/** Throws damaged, too-many-pages, unsupported. */
export async function tiffLayout(handle: FileHandle, sizeBytes: number, mostPages: number): Promise<ImageLayout> {
  const tiff = new TiffFile(handle, sizeBytes)
  const pages: PageLayout[] = []
  const seen = new Set<number>()
  let isTruncated = false
  let offset = await tiff.readHeader()
  for (let frame = 0; offset !== 0; frame++) {
    if (seen.has(offset)) throw new PostlotseError('damaged', 'TIFF directories in a circle')
    seen.add(offset)
    const found = await tiff.readDirectory(offset)
    if (!found) return { pages, isTruncated: true }
    const page = pageOf(found.directory, frame)
    if (page) pages.push(page)
    if (pages.length > mostPages) throw new PostlotseError('too-many-pages', `more than ${mostPages}`)
    isTruncated ||= dataEnd(found.directory) > sizeBytes
    offset = found.next
  }
  return { pages, isTruncated }
}

/** Undefined for a preview of another page (NewSubfileType bit 0). */
function pageOf(directory: Directory, frame: number): PageLayout | undefined {
  const value = (tag: number) => directory.get(tag)?.[0] ?? 0
  if (value(TAG.subfileType) & 1) return undefined
  const compression = value(TAG.compression) || 1
  if (!DECODABLE.has(compression)) throw new PostlotseError('unsupported', `image/tiff with compression ${compression}`)
  const bits = value(TAG.bitsPerSample) || 1
  if (!BITS.has(bits)) throw new PostlotseError('unsupported', `image/tiff with ${bits} bits a sample`)
  const perInch = value(TAG.resolutionUnit) === 3 ? 2.54 : 1 // unit 3: per centimetre
  return {
    frame,
    width: value(TAG.width),
    height: value(TAG.height),
    dpiX: value(TAG.xResolution) * perInch,
    dpiY: value(TAG.yResolution) * perInch,
    orientation: value(TAG.orientation) || 1,
  }
}

/** First byte behind the pixel data of a page. */
function dataEnd(directory: Directory): number {
  const offsets = directory.get(TAG.stripOffsets) ?? directory.get(TAG.tileOffsets) ?? []
  const bytes = directory.get(TAG.stripBytes) ?? directory.get(TAG.tileBytes) ?? []
  return offsets.reduce((end, offset, i) => Math.max(end, offset + (bytes[i] ?? 1)), 0)
}

class TiffFile {
  readonly #handle: FileHandle
  readonly #sizeBytes: number
  #isLittle = true
  #isBig = false

  constructor(handle: FileHandle, sizeBytes: number) {
    this.#handle = handle
    this.#sizeBytes = sizeBytes
  }

  /** Offset of the first directory. */
  async readHeader(): Promise<number> {
    const head = await this.#read(0, 16, 8)
    if (!head) return this.#sizeBytes // nothing behind the signature: reads as a cut-off directory
    this.#isLittle = head.subarray(0, 2).toString('latin1') === 'II'
    this.#isBig = this.#number(head, 2, 2) === 43
    return this.#isBig ? this.#number(head, 8, 8) : this.#number(head, 4, 4)
  }

  /** Undefined if the directory lies behind the end of the file. */
  async readDirectory(offset: number): Promise<{ readonly directory: Directory; readonly next: number } | undefined> {
    const [countBytes, entryBytes, nextBytes] = this.#isBig ? [8, 20, 8] : [2, 12, 4]
    const head = await this.#read(offset, countBytes)
    if (!head) return undefined
    const count = this.#number(head, 0, countBytes)
    if (count > MOST_ENTRIES) throw new PostlotseError('damaged', 'TIFF directory with an impossible number of entries')
    const body = await this.#read(offset + countBytes, count * entryBytes + nextBytes)
    if (!body) return undefined
    const directory = new Map<number, readonly number[]>()
    for (let i = 0; i < count; i++) {
      const entry = body.subarray(i * entryBytes, (i + 1) * entryBytes)
      const tag = this.#number(entry, 0, 2)
      if (Object.values<number>(TAG).includes(tag)) directory.set(tag, await this.#values(entry))
    }
    return { directory, next: this.#number(body, count * entryBytes, nextBytes) }
  }

  /** Values stand in the entry itself if they fit, else where it points. */
  async #values(entry: Buffer): Promise<readonly number[]> {
    const type = this.#number(entry, 2, 2)
    const wide = this.#isBig ? 8 : 4
    const count = Math.min(this.#number(entry, 4, wide), MOST_VALUES)
    const bytes = TYPE_BYTES[type] ?? 1
    const inline = entry.subarray(4 + wide)
    const data = count * bytes <= wide ? inline : await this.#read(this.#number(inline, 0, wide), count * bytes)
    if (!data) return []
    return Array.from({ length: count }, (_, i) => this.#value(data, i * bytes, type, bytes))
  }

  #value(data: Buffer, at: number, type: number, bytes: number): number {
    if (type === 5) return this.#number(data, at, 4) / (this.#number(data, at + 4, 4) || 1)
    if (type === 11) return this.#isLittle ? data.readFloatLE(at) : data.readFloatBE(at)
    if (type === 12) return this.#isLittle ? data.readDoubleLE(at) : data.readDoubleBE(at)
    return this.#number(data, at, bytes)
  }

  #number(data: Buffer, at: number, bytes: number): number {
    if (bytes === 8) return Number(this.#isLittle ? data.readBigUInt64LE(at) : data.readBigUInt64BE(at))
    return this.#isLittle ? data.readUIntLE(at, bytes) : data.readUIntBE(at, bytes)
  }

  /** Undefined where fewer than `least` bytes are left. */
  async #read(offset: number, bytes: number, least = bytes): Promise<Buffer | undefined> {
    if (offset + least > this.#sizeBytes) return undefined
    const { bytesRead, buffer } = await this.#handle.read(Buffer.alloc(bytes), 0, bytes, offset)
    return bytesRead >= least ? buffer.subarray(0, bytesRead) : undefined
  }
}
