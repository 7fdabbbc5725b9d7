/** The bytes of an extract; that its pages show the same is part of the contract suite. */
import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { copyTiffPages } from '../../../../electron/adapters/raster-files/copy-tiff-pages.ts'
import { buildTiff } from '../../../fixtures/images/build-images.ts'

const STACK = readFileSync('resources/samples/scan-fax-stapel.tif')
const PRIVATE_TAG = 65_000

/** Tag → [offset of the entry, type, count], directory by directory, of a little- or big-endian classic TIFF. */
function directories(bytes: Uint8Array): Map<number, number[]>[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const isLittle = bytes[0] === 0x49
  const found: Map<number, number[]>[] = []
  for (let at = view.getUint32(4, isLittle); at !== 0; ) {
    const count = view.getUint16(at, isLittle)
    const entries = Array.from({ length: count }, (_, i) => at + 2 + i * 12)
    found.push(
      new Map(entries.map((entry) => [view.getUint16(entry, isLittle), [entry, view.getUint16(entry + 2, isLittle), view.getUint32(entry + 4, isLittle)]])),
    )
    at = view.getUint32(at + 2 + count * 12, isLittle)
  }
  return found
}

/** Compressed data of a page that is one strip. */
function strip(bytes: Uint8Array, page: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const directory = directories(bytes)[page]
  const value = (tag: number) => view.getUint32((directory?.get(tag)?.[0] ?? 0) + 8, bytes[0] === 0x49)
  return bytes.subarray(value(273), value(273) + value(279))
}

/** Pixels of all pages, as libvips decodes them. */
async function pixels(bytes: Uint8Array, page: number): Promise<Buffer> {
  return sharp(Buffer.from(bytes), { page, pages: 1 }).raw().toBuffer()
}

/** The same file with the byte order of a Motorola: as libtiff on such machines writes it, for one uncompressed grey page. */
function bigEndianTiff(): Buffer {
  const tags = [
    [256, 4],
    [257, 2],
    [258, 8],
    [259, 1],
    [262, 1],
    [273, 134],
    [277, 1],
    [278, 2],
    [279, 8],
  ] as const
  const tiff = Buffer.alloc(142)
  tiff.write('MM\0*', 'latin1')
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(tags.length, 8)
  tags.forEach(([tag, value], i) => {
    tiff.writeUInt16BE(tag, 10 + i * 12)
    tiff.writeUInt16BE(4, 12 + i * 12)
    tiff.writeUInt32BE(1, 14 + i * 12)
    tiff.writeUInt32BE(value, 18 + i * 12)
  })
  tiff.set([1, 2, 3, 4, 5, 6, 7, 8], 134)
  return tiff
}

describe('pages of a fax', () => {
  it('show the same, in the same coding, size and resolution', async () => {
    const part = copyTiffPages(STACK, [1, 2])
    expect(directories(part)).toHaveLength(2)
    for (const page of [0, 1]) expect(Buffer.compare(await pixels(part, page), await pixels(STACK, page + 1))).toBe(0)
    const { compression, density, width, height } = await sharp(Buffer.from(part), { page: 0, pages: 1 }).metadata()
    expect({ compression, density, width, height }).toEqual(
      await sharp(STACK, { page: 1, pages: 1 })
        .metadata()
        .then((of) => ({ compression: of.compression, density: of.density, width: of.width, height: of.height })),
    )
  })

  it('leave the others behind: page by page they are together hardly larger than the stack', () => {
    const sizes = [0, 1, 2].map((frame) => copyTiffPages(STACK, [frame]).length)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(STACK.length * 1.02)
  })

  it('are the same bytes each time', () => expect(copyTiffPages(STACK, [1])).toEqual(copyTiffPages(STACK, [1])))
})

describe('what comes along', () => {
  const page = { width: 4, height: 2 }

  it('is no private tag', () => {
    const source = Buffer.from(buildTiff([page, { ...page, tags: { [PRIVATE_TAG]: 7, 274: 6 } }]))
    expect(directories(source)[1]?.has(PRIVATE_TAG)).toBe(true)
    const [part] = directories(copyTiffPages(source, [1]))
    expect([part?.has(PRIVATE_TAG), part?.has(274)]).toEqual([false, true])
  })

  it('keeps the byte order', () => {
    const part = copyTiffPages(bigEndianTiff(), [0])
    expect(Buffer.from(part.subarray(0, 4)).toString('latin1')).toBe('MM\0*')
    expect([...strip(part, 0)]).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  it('turns a BigTIFF into a classic one with the same pixels', async () => {
    const source = await sharp(STACK, { page: 0, pages: 1 }).tiff({ compression: 'lzw', bigtiff: true }).toBuffer()
    expect(source[2]).toBe(43)
    const part = copyTiffPages(source, [0])
    expect(part[2]).toBe(42)
    expect(Buffer.compare(await pixels(part, 0), await pixels(source, 0))).toBe(0)
  })

  it('are tiles as well as strips', async () => {
    const source = await sharp(STACK, { page: 0, pages: 1 }).tiff({ compression: 'deflate', tile: true, tileWidth: 256, tileHeight: 256 }).toBuffer()
    expect(directories(source)[0]?.has(324)).toBe(true)
    expect(Buffer.compare(await pixels(copyTiffPages(source, [0]), 0), await pixels(source, 0))).toBe(0)
  })
})

describe('a broken directory', () => {
  const page = { width: 4, height: 2 }

  it.each([
    ['a strip behind the end', buildTiff([{ ...page, tags: { 273: 9_999 } }]), 0],
    ['a page that is not there', buildTiff([page]), 1],
    ['a directory behind the end', Buffer.from([0x49, 0x49, 42, 0, 200, 0, 0, 0]), 0],
  ])('is page-unreadable: %s', (_, bytes, frame) => {
    expect(() => copyTiffPages(Buffer.from(bytes), [frame])).toThrow(expect.objectContaining({ code: 'page-unreadable' }))
  })
})
