/** What every page reader promises to the stages, whatever files it opens. */
import { copyFile, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PagedContent, PageReader } from '../../electron/core/ports/page-reader.ts'
import type { ErrorCode } from '../../electron/shared/domain/errors.ts'
import type { InspectedPage } from '../../electron/shared/domain/page.ts'
import type { MediaType } from '../../electron/shared/domain/source.ts'

export interface PageReaderSample {
  /** Path of a readable file. */
  readonly file: string
  readonly mediaType: MediaType
  readonly pages: number
}

export interface PageReaderSubject {
  create(): PageReader | Promise<PageReader>
  /** At least two files of different contents; one of them should have several pages. */
  readonly samples: readonly PageReaderSample[]
  /** Files that `inspect` refuses, with the code. */
  readonly refused: readonly { readonly file: string; readonly mediaType: MediaType; readonly code: ErrorCode }[]
}

/** Largest difference between the proportions of a page and those of its pixels, as a fraction: half a pixel on the smallest samples. */
const PROPORTION = 0.02

const NEVER = new AbortController().signal

export function describePageReader(name: string, subject: PageReaderSubject): void {
  const content = (sample: { readonly file: string; readonly mediaType: MediaType }): PagedContent => ({
    kind: 'paged',
    file: sample.file,
    mediaType: sample.mediaType,
  })

  describe(`page reader: ${name}`, () => {
    let reader: PageReader
    let folder: string
    beforeAll(async () => {
      reader = await subject.create()
      folder = await mkdtemp(join(tmpdir(), 'page-reader-'))
    })
    afterAll(() => rm(folder, { recursive: true, force: true }))

    it.each(subject.samples)('counts the pages of $file from 1 and gives sizes, boxes and lines in their ranges', async (sample) => {
      const { pages } = await reader.inspect(content(sample), NEVER)
      expect(pages.map((page) => page.number)).toEqual(Array.from({ length: sample.pages }, (_, i) => i + 1))
      for (const page of pages) {
        expect(Math.min(page.widthPt, page.heightPt)).toBeGreaterThan(0)
        expectFraction(page.imageFraction)
        expect(page.words.map((word) => word.line)).toEqual(page.words.map((word) => word.line).sort((a, b) => a - b))
        for (const word of page.words) {
          expect(word.text).toMatch(/^\S+$/)
          expect(word.confidence).toBe(1)
          const [x, y, width, height] = word.box
          for (const edge of [x, y, width, height, x + width - 1e-9, y + height - 1e-9]) expectFraction(edge)
        }
      }
    })

    it.each(subject.samples)('rasterizes every page of $file in its proportions', async (sample) => {
      const { pages } = await reader.inspect(content(sample), NEVER)
      for (const page of pages) {
        const raster = await reader.rasterize(content(sample), page.number, NEVER)
        expect(raster.data).toBeInstanceOf(Uint8Array)
        expect(raster.data).toHaveLength(raster.width * raster.height)
        expect(raster.dpi).toBeGreaterThanOrEqual(0)
        const proportion = raster.width / raster.height / (page.widthPt / page.heightPt)
        expect(Math.abs(proportion - 1)).toBeLessThan(PROPORTION)
        if (raster.dpi > 0) expect(Math.abs((raster.width * 72) / raster.dpi / page.widthPt - 1)).toBeLessThan(PROPORTION)
        if (page.hasMarks) expect(Math.min(...sampled(raster.data))).toBeLessThan(Math.max(...sampled(raster.data)))
      }
    })

    it.each(subject.samples)('extracts the last pages of $file as a file with the same pages', async (sample) => {
      const first = Math.min(2, sample.pages)
      const { pages } = await reader.inspect(content(sample), NEVER)
      const file = join(folder, 'extract')
      await writeFile(file, await reader.extract(content(sample), first, sample.pages, NEVER))
      const extract = { ...content(sample), file }
      const inspected = await reader.inspect(extract, NEVER)
      expect(inspected.pages).toEqual(pages.slice(first - 1).map((page) => renumbered(page, page.number - first + 1)))
      for (const page of inspected.pages) {
        const [before, after] = [await reader.rasterize(content(sample), page.number + first - 1, NEVER), await reader.rasterize(extract, page.number, NEVER)]
        expect({ ...after, data: hash(after.data) }).toEqual({ ...before, data: hash(before.data) })
      }
    })

    it.each(subject.samples)('extracts the first page of $file the same way in another process', async (sample) => {
      const [one, other] = [await reader.extract(content(sample), 1, 1, NEVER), await (await subject.create()).extract(content(sample), 1, 1, NEVER)]
      expect(one).toBeInstanceOf(Uint8Array)
      expect(hash(other)).toBe(hash(one))
    })

    it.each([
      [0, 1],
      [2, 1],
      [1, 1.5],
      [1, 10_000],
    ])('refuses to extract pages %d to %d', async (first, last) => {
      const [sample] = subject.samples
      if (!sample) throw new Error('the suite needs samples')
      await expect(reader.extract(content(sample), first, last, NEVER)).rejects.toMatchObject({ code: 'page-unreadable' })
    })

    it('reads a file the same way again, also between and beside others', async () => {
      const alone = await Promise.all(subject.samples.map(async (sample) => (await subject.create()).inspect(content(sample), NEVER)))
      const together = await Promise.all(subject.samples.map((sample) => reader.inspect(content(sample), NEVER)))
      expect(together).toEqual(alone)
    })

    it('rasterizes pages of several files called for at once', async () => {
      const calls = [...subject.samples, ...subject.samples].map((sample) => reader.rasterize(content(sample), 1, NEVER))
      const rasters = await Promise.all(calls)
      const half = subject.samples.length
      for (let i = 0; i < half; i++) expect(hash(rasters[i]?.data)).toBe(hash(rasters[i + half]?.data))
    })

    it('never changes a file, and sees when it was replaced', async () => {
      const [first, other] = subject.samples
      if (!first || !other) throw new Error('the suite needs two samples')
      const file = join(folder, 'replaced')
      await copyFile(first.file, file)
      const before = await reader.inspect({ ...content(first), file }, NEVER)
      await reader.rasterize({ ...content(first), file }, 1, NEVER)
      expect(await readFile(file)).toEqual(await readFile(first.file))
      await copyFile(other.file, file)
      await utimes(file, new Date(), new Date(Date.UTC(2026, 0, 1)))
      const after = await reader.inspect({ ...content(other), file }, NEVER)
      expect(after).not.toEqual(before)
      expect(after).toEqual(await reader.inspect(content(other), NEVER))
    })

    it.each([0, -1, 1.5, 10_000])('refuses page number %d', async (page) => {
      const [sample] = subject.samples
      if (!sample) throw new Error('the suite needs samples')
      await expect(reader.rasterize(content(sample), page, NEVER)).rejects.toMatchObject({ code: 'page-unreadable' })
    })

    it.each(subject.refused)('refuses $file as $code', async ({ code, ...file }) => {
      await expect(reader.inspect(content(file), NEVER)).rejects.toMatchObject({ code })
    })

    it('reads on after a refused file', async () => {
      const [sample] = subject.samples
      if (!sample) throw new Error('the suite needs samples')
      for (const file of subject.refused) await reader.inspect(content(file), NEVER).catch(() => undefined)
      expect((await reader.inspect(content(sample), NEVER)).pages).toHaveLength(sample.pages)
    })
  })
}

/** The same page with another number, as it stands in another file. */
function renumbered(page: InspectedPage, number: number): InspectedPage {
  return { ...page, number, formValues: page.formValues.map((value) => ({ ...value, page: number })) }
}

function expectFraction(value: number): void {
  expect(value).toBeGreaterThanOrEqual(0)
  expect(value).toBeLessThanOrEqual(1)
}

/** Every 97th pixel: enough to see whether a page is all of one grey. */
function sampled(data: Uint8Array): number[] {
  return Array.from({ length: Math.ceil(data.length / 97) }, (_, i) => data[i * 97] ?? 0)
}

/** FNV-1a, so that a difference does not print megabytes. */
function hash(data: Uint8Array | undefined): number {
  let value = 0x811c9dc5
  for (const byte of data ?? []) value = Math.imul(value ^ byte, 0x01000193)
  return value >>> 0
}
