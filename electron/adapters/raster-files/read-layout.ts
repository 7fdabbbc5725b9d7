/** The pages of an image file and their sizes, checked against the limits. */
import { open, readFile } from 'node:fs/promises'
import sharp, { type Metadata } from 'sharp'
import type { PagedContent } from '../../core/ports/page-reader.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { Limits } from '../../shared/settings/settings.ts'
import type { ImageLayout, PageLayout } from './image-layout.ts'
import { jpegStructure, type PhotoStructure, pngStructure, webpStructure } from './photo-structure.ts'
import { imageInput, reasonOf } from './sharp-input.ts'
import { tiffLayout } from './tiff-layout.ts'

export type ImageLimits = Pick<Limits, 'pages' | 'pagePixels'>

/** Throws damaged, truncated, image-bomb, too-many-pages, unsupported. A bomb is called a bomb even if it is cut off as well. */
export async function readLayout(content: PagedContent, limits: ImageLimits): Promise<readonly PageLayout[]> {
  if (content.mediaType !== 'image/tiff') return [await photoLayout(content, limits)]
  const { pages, isTruncated } = await openTiff(content.file, limits)
  for (const page of pages) requireNoBomb(page, limits)
  if (isTruncated) throw new PostlotseError('truncated', content.mediaType)
  if (pages.length === 0) throw new PostlotseError('damaged', 'image file without a page')
  return pages
}

/** The library's view of one page. Throws damaged. */
export async function readMetadata(content: PagedContent, frame: number): Promise<Metadata> {
  try {
    return await sharp(await imageInput(content), { page: frame, pages: 1, limitInputPixels: false }).metadata()
  } catch (error) {
    throw new PostlotseError('damaged', reasonOf(error), { cause: error })
  }
}

async function openTiff(file: string, limits: ImageLimits): Promise<ImageLayout> {
  const handle = await open(file)
  try {
    return await tiffLayout(handle, (await handle.stat()).size, limits.pages)
  } finally {
    await handle.close()
  }
}

async function photoLayout(content: PagedContent, limits: ImageLimits): Promise<PageLayout> {
  const structure = structureOf(content, await readFile(content.file))
  if (structure) requireNoBomb(structure, limits)
  if (structure?.isTruncated) throw new PostlotseError('truncated', content.mediaType)
  const { width, height, density = 0, orientation = 1 } = await readMetadata(content, 0)
  requireNoBomb({ width, height }, limits)
  return { frame: 0, width, height, dpiX: density, dpiY: density, orientation }
}

/** Undefined where the structure says nothing and the decoder decides. */
function structureOf(content: PagedContent, bytes: Buffer): PhotoStructure | undefined {
  if (content.mediaType === 'image/jpeg') return jpegStructure(bytes)
  return content.mediaType === 'image/png' ? pngStructure(bytes) : webpStructure(bytes)
}

function requireNoBomb(size: { readonly width: number; readonly height: number }, limits: ImageLimits): void {
  if (size.width * size.height > limits.pagePixels) throw new PostlotseError('image-bomb', `${size.width} × ${size.height} pixels, limit ${limits.pagePixels}`)
}
