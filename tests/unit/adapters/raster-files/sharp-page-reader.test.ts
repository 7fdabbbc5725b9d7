import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSharpPageReader } from '../../../../electron/adapters/raster-files/sharp-page-reader.ts'
import type { PagedContent } from '../../../../electron/core/ports/page-reader.ts'
import type { Raster } from '../../../../electron/shared/domain/page.ts'
import { buildTiff, pageImage } from '../../../fixtures/images/build-images.ts'

const NEVER = new AbortController().signal
const limits = { pages: 5, pagePixels: 10_000_000 }
const reader = createSharpPageReader(limits)
const MEDIA_TYPES = { '.tif': 'image/tiff', '.jpg': 'image/jpeg', '.png': 'image/png', '.webp': 'image/webp' } as const

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'raster-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

function content(file: string, extension = extname(file)): PagedContent {
  const mediaType = MEDIA_TYPES[extension as keyof typeof MEDIA_TYPES]
  return { kind: 'paged', file, mediaType }
}
const fixture = (name: string) => content(fileURLToPath(new URL(`../../../fixtures/images/${name}`, import.meta.url)))

async function written(name: string, bytes: Uint8Array, extension = extname(name)): Promise<PagedContent> {
  const file = join(folder, name)
  await writeFile(file, bytes)
  return content(file, extension)
}

/** Grey values in the middle of the page's black bar, its grey bar, and its white. */
function marks(raster: Raster): { readonly black: number; readonly grey: number; readonly white: number } {
  const at = (x: number, y: number) => raster.data[y * raster.width + x] ?? -1
  return { black: at(200, 55), grey: at(90, 490), white: at(200, 300) }
}

describe('every kind of image gives the same upright grey page', () => {
  const TOLERANCE = 16 // of 256: what CMYK and JPEG do to a grey
  it.each<[name: string, dpi: number, grey: number]>([
    ['page-none.tif', 200, 128],
    ['page-lzw.tif', 200, 128],
    ['page-deflate.tif', 200, 128],
    ['page-packbits.tif', 200, 128],
    ['page-jpeg.tif', 200, 128],
    ['page-ccittfax4.tif', 200, 255],
    ['page-min-is-white.tif', 200, 255],
    ['page-cmyk.tif', 200, 128],
    ['page-16-bit.tif', 200, 128],
    ['two-pages.tif', 200, 128],
    ['page.jpg', 200, 128],
    ['page-turned.jpg', 200, 128],
    ['page.png', 200, 128],
    ['page-transparent.png', 0, 128],
    ['page.webp', 0, 128],
  ])('%s at %d dpi', async (name, dpi, grey) => {
    const raster = await reader.rasterize(fixture(name), 1, NEVER)
    expect(raster).toMatchObject({ width: 400, height: 560, dpi })
    const found = marks(raster)
    expect(found.black).toBeLessThan(TOLERANCE)
    expect(Math.abs(found.grey - grey)).toBeLessThan(TOLERANCE)
    expect(found.white).toBeGreaterThan(255 - TOLERANCE)
  })

  it('takes the second page of a TIFF from its second directory', async () => {
    const raster = await reader.rasterize(fixture('two-pages.tif'), 2, NEVER)
    const at = (x: number, y: number) => raster.data[y * raster.width + x]
    expect([at(200, 504), at(200, 55)]).toEqual([0, 255])
  })
})

describe('resolution', () => {
  it.each([
    ['fax-g3-204x98.tif', 1_146, 2],
    ['fax-g3-2d-204x196.tif', 2_292, 1.04],
    ['fax-g4-204x196.tif', 2_292, 1.04],
  ])('%s gets square pixels', async (name, _storedHeight, stretch) => {
    const raster = await reader.rasterize(fixture(name), 1, NEVER)
    const stored = await sharp(fixture(name).file).metadata()
    expect(raster.dpi).toBe(204)
    expect(raster.width).toBe(stored.width)
    expect(raster.height / stored.height).toBeCloseTo(stretch, 0)
    const { pages } = await reader.inspect(fixture(name), NEVER)
    expect((pages[0]?.heightPt ?? 0) / (pages[0]?.widthPt ?? 1)).toBeCloseTo(raster.height / raster.width, 2)
  })

  it.each<[density: number, dpi: number]>([
    [300, 300],
    [72, 0],
    [1, 0],
    [30_000, 0],
  ])('%d dpi of a photographed page become %d', async (density, dpi) => {
    const photo = await sharp({ create: { width: 2_480, height: 3_508, channels: 3, background: '#fff' } })
      .withMetadata({ density })
      .jpeg()
      .toBuffer()
    const file = await written('foto.jpg', photo)
    expect((await reader.rasterize(file, 1, NEVER)).dpi).toBe(dpi)
    const { pages } = await reader.inspect(file, NEVER)
    expect(pages[0]?.widthPt).toBeCloseTo(595.2, 0)
    expect(pages[0]?.heightPt).toBeCloseTo(842, 0)
  })

  it('reads centimetres', async () => {
    const tiff = buildTiff([{ width: 800, height: 900, tags: { 296: 3 } }])
    expect((await reader.rasterize(await written('cm.tif', tiff), 1, NEVER)).dpi).toBe(0)
    const real = await pageImage().tiff({ resolutionUnit: 'cm', xres: 8, yres: 8 }).toBuffer()
    expect((await reader.rasterize(await written('cm2.tif', real), 1, NEVER)).dpi).toBe(203)
  })
})

it('says what a page is before it is read', async () => {
  const { pages, embedded } = await reader.inspect(fixture('page.jpg'), NEVER)
  expect(pages).toEqual([
    { number: 1, widthPt: 144, heightPt: expect.closeTo(201.6, 1), words: [], formValues: [], imageFraction: 1, hasMarks: true, invisibleText: false },
  ])
  expect(embedded).toEqual([])
})

it('leaves previews out and keeps the numbers of the others', async () => {
  const file = await written(
    'vorschau.tif',
    buildTiff([
      { width: 8, height: 8 },
      { width: 4, height: 4, tags: { 254: 1 } },
      { width: 16, height: 8 },
    ]),
  )
  expect((await reader.inspect(file, NEVER)).pages).toHaveLength(2)
  expect(await reader.rasterize(file, 2, NEVER)).toMatchObject({ width: 16, height: 8 })
})

it.each(['Scan [1].tif', 'Scan [page=1]', 'Übergröße 📨.tif'])('opens a file named %s', async (name) => {
  expect((await reader.rasterize(await written(name, await readFile(fixture('page-lzw.tif').file), '.tif'), 1, NEVER)).width).toBe(400)
})

describe('refuses', () => {
  const noise = Buffer.from(Array.from({ length: 4_000 }, (_, i) => (i * 7919) % 251))
  const cut = async (bytes: Promise<Buffer>, share: number) => {
    const whole = await bytes
    return whole.subarray(0, Math.floor(whole.length * share))
  }
  it.each<[what: string, name: string, bytes: Uint8Array | Promise<Uint8Array>, code: string]>([
    [
      'a page above the pixel limit',
      'x.tif',
      buildTiff([
        { width: 8, height: 8 },
        { width: 8, height: 8, tags: { 256: 10_001, 257: 1_000 } },
      ]),
      'image-bomb',
    ],
    ['more pages than allowed', 'x.tif', buildTiff(Array.from({ length: 6 }, () => ({ width: 8, height: 8 }))), 'too-many-pages'],
    ['a circle of directories', 'x.tif', circle(), 'damaged'],
    ['a compression that libvips answers with a white page', 'x.tif', buildTiff([{ width: 8, height: 8, tags: { 259: 34_661 } }]), 'unsupported'],
    ['12-bit samples', 'x.tif', buildTiff([{ width: 8, height: 8, tags: { 258: 12 } }]), 'unsupported'],
    ['a TIFF whose last strip is missing', 'x.tif', buildTiff([{ width: 80, height: 80 }]).subarray(0, 4_000), 'truncated'],
    ['a JPEG without its last byte', 'x.jpg', cut(pageImage().jpeg().toBuffer(), 0.999), 'truncated'],
    ['a progressive JPEG cut in half', 'x.jpg', cut(pageImage().jpeg({ progressive: true }).toBuffer(), 0.5), 'truncated'],
    ['a PNG without its end', 'x.png', cut(pageImage().png().toBuffer(), 0.99), 'truncated'],
    ['a WebP cut in half', 'x.webp', cut(pageImage().webp().toBuffer(), 0.5), 'truncated'],
    ['a JPEG of noise', 'x.jpg', Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), noise, Buffer.from('ffd9', 'hex')]), 'damaged'],
    [
      'a PNG of noise',
      'x.png',
      Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x08\0\0\0\x08\x63\0\0\0\0\0\0\0\0\0\0\0\0IEND\0\0\0\0', 'latin1')]),
      'damaged',
    ],
  ])('%s', async (_what, name, bytes, code) => {
    await expect(reader.inspect(await written(name, await bytes), NEVER)).rejects.toMatchObject({ code })
  })

  it('a page whose data are broken, and only that page', async () => {
    const whole = await sharp(fixture('two-pages.tif').file, { pages: -1 }).tiff({ compression: 'lzw' }).toBuffer()
    const file = await written('kaputt.tif', whole.fill(0xff, 20, 400))
    const { pages } = await reader.inspect(file, NEVER)
    const results = await Promise.allSettled(pages.map((page) => reader.rasterize(file, page.number, NEVER)))
    expect(results.map((result) => (result.status === 'rejected' ? result.reason.code : 'read'))).toEqual(['page-unreadable', 'read'])
  })

  it('names no path and no contents in its details', async () => {
    const file = await written('geheimer name.jpg', Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), noise, Buffer.from('ffd9', 'hex')]))
    await expect(reader.inspect(file, NEVER)).rejects.toSatisfy(
      (error: { readonly detail: string }) => !error.detail.includes('geheim') && !error.detail.includes(folder),
    )
  })

  function circle(): Uint8Array {
    const tiff = Buffer.from(buildTiff([{ width: 8, height: 8 }]))
    const entries = tiff.readUInt16LE(8)
    tiff.writeUInt32LE(8, 10 + entries * 12)
    return tiff
  }
})

it('reads BigTIFF and big-endian TIFF', async () => {
  const big = await pageImage()
    .tiff({ bigtiff: true, compression: 'lzw', xres: 200 / 25.4, yres: 200 / 25.4 })
    .toBuffer()
  expect(await reader.rasterize(await written('gross.tif', big), 1, NEVER)).toMatchObject({ width: 400, height: 560, dpi: 200 })
  const motorola = Buffer.from(
    '4d4d002a00000008000801000003000000010002000001010003000000010002000001020003000000010008000001030003000000010001000001060003000000010001000001110004000000010000006e01160003000000010002000001170004000000010000000400000000' +
      '00ff00ff',
    'hex',
  )
  expect([...(await reader.rasterize(await written('mm.tif', motorola), 1, NEVER)).data]).toEqual([0, 255, 0, 255])
})
