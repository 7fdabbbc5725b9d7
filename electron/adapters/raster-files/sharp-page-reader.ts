/** Pages of raster files through libvips: TIFF with any number of pages, JPEG, PNG, WebP. */
import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import type { InspectedFile, PagedContent, PageReader } from '../../core/ports/page-reader.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { InspectedPage, Raster } from '../../shared/domain/page.ts'
import { copyTiffPages } from './copy-tiff-pages.ts'
import type { PageLayout } from './image-layout.ts'
import { type ImageLimits, readLayout, readMetadata } from './read-layout.ts'
import { plausibleDpi, sizeInPoints } from './resolution.ts'
import { imageInput, reasonOf } from './sharp-input.ts'

/** One thread and no cache: the process does one page at a time, and its memory must not grow. */
sharp.concurrency(1)
sharp.cache(false)

/** `inspect` throws damaged, truncated, image-bomb, too-many-pages, unsupported, vanished; `rasterize` throws page-unreadable, image-bomb; `extract` throws what `inspect` does, and page-unreadable. */
export function createSharpPageReader(limits: ImageLimits): PageReader {
  return {
    inspect: (content) => inspect(content, limits).catch(rethrowVanished),
    rasterize: (content, page) => rasterize(content, page, limits),
    extract: (content, firstPage, lastPage) => extract(content, [firstPage, lastPage], limits).catch(rethrowVanished),
  }
}

async function inspect(content: PagedContent, limits: ImageLimits): Promise<InspectedFile> {
  const layout = await readLayout(content, limits)
  await readMetadata(content, layout[0]?.frame ?? 0) // a TIFF that libvips cannot open at all is damaged, not full of bad pages
  return { pages: layout.map((page, i) => inspectedPage(page, i + 1)), embedded: [] }
}

function inspectedPage(page: PageLayout, number: number): InspectedPage {
  const { dpiX, dpiY } = plausibleDpi(page)
  const [widthPt, heightPt] = sizeInPoints(page.width, page.height, dpiX, dpiY)
  const [upright, high] = isTurned(page) ? [heightPt, widthPt] : [widthPt, heightPt]
  return { number, widthPt: upright, heightPt: high, words: [], formValues: [], imageFraction: 1, hasMarks: true, invisibleText: false }
}

/** A file with one page is its own extract. */
async function extract(content: PagedContent, [first, last]: readonly [number, number], limits: ImageLimits): Promise<Uint8Array> {
  const layout = await readLayout(content, limits)
  const isRange = Number.isInteger(first) && Number.isInteger(last) && first >= 1 && first <= last && last <= layout.length
  if (!isRange) throw new PostlotseError('page-unreadable', `no pages ${first} to ${last}`)
  const bytes = await readFile(content.file)
  if (content.mediaType !== 'image/tiff') return new Uint8Array(bytes)
  return copyTiffPages(
    bytes,
    layout.slice(first - 1, last).map((page) => page.frame),
  )
}

async function rasterize(content: PagedContent, number: number, limits: ImageLimits): Promise<Raster> {
  try {
    const page = (await readLayout(content, limits))[number - 1]
    if (!page) throw new PostlotseError('page-unreadable', `no page ${number}`)
    return await greyPixels(content, page, limits)
  } catch (error) {
    if (error instanceof PostlotseError && error.code === 'image-bomb') throw error
    throw new PostlotseError('page-unreadable', error instanceof PostlotseError ? error.detail : reasonOf(error), { cause: error })
  }
}

/**
 * Transparent parts become white, the page stands as its orientation mark says, and a fax gets square pixels. Level «error» makes libvips
 * refuse data that it cannot decode; below that it answers with a white page.
 */
async function greyPixels(content: PagedContent, page: PageLayout, limits: ImageLimits): Promise<Raster> {
  const { dpiX, dpiY } = plausibleDpi(page)
  const options = { page: page.frame, pages: 1, limitInputPixels: limits.pagePixels, failOn: 'error', autoOrient: true } as const
  const image = sharp(await imageInput(content), options)
  const dense = Math.max(dpiX, dpiY)
  if (dpiX !== dpiY) {
    const size = { width: Math.round((page.width * dense) / dpiX), height: Math.round((page.height * dense) / dpiY) }
    const turned = isTurned(page) ? { width: size.height, height: size.width } : size // libvips turns first
    image.resize({ ...turned, fit: 'fill', kernel: 'linear' })
  }
  const { data, info } = await image.flatten({ background: '#ffffff' }).toColourspace('b-w').raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true })
  if (info.channels !== 1) throw new PostlotseError('page-unreadable', `${info.channels} channels after conversion to grey`)
  return { width: info.width, height: info.height, dpi: Math.round(dense), data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) }
}

function isTurned(page: PageLayout): boolean {
  return page.orientation >= 5
}

function rethrowVanished(error: unknown): never {
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') throw new PostlotseError('vanished', 'ENOENT', { cause: error })
  throw error
}
