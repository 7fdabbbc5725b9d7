/** What every OCR engine promises to the stages, whatever recogniser is behind it. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { OcrEngine, OcrPage } from '../../electron/core/ports/ocr-engine.ts'
import type { Raster } from '../../electron/shared/domain/page.ts'

export interface OcrEngineSubject {
  create(): Promise<OcrEngine>
  /** At least two different pages with text, the smallest last. */
  readonly pages: readonly { readonly name: string; load(): Promise<Raster> }[]
}

const NEVER = new AbortController().signal

/** A page without anything on it, A4 at 200 dpi. */
const BLANK: Raster = { width: 1654, height: 2339, dpi: 200, data: new Uint8Array(1654 * 2339).fill(255) }

export function describeOcrEngine(name: string, subject: OcrEngineSubject): void {
  describe(`OCR engine: ${name}`, () => {
    let engine: OcrEngine
    const results = new Map<string, OcrPage>()
    beforeAll(async () => {
      engine = await subject.create()
      for (const page of subject.pages) results.set(page.name, await engine.recognize(await page.load(), NEVER))
    })

    it.each(subject.pages)('gives every number of $name in its range, and words in reading order', ({ name: page }) => {
      const result = resultOf(results, page)
      expect(result.words.length).toBeGreaterThan(0)
      expect([0, 90, 180, 270]).toContain(result.turnedDegrees)
      for (const fraction of [result.confidence, result.inkFraction]) expectFraction(fraction)
      const lines = result.words.map((word) => word.line)
      expect(lines[0]).toBe(0)
      expect(lines.every((line, i) => i === 0 || line === lines[i - 1] || line === (lines[i - 1] ?? 0) + 1)).toBe(true)
      for (const word of result.words) {
        expect(word.text).toMatch(/^\S+$/u)
        expectFraction(word.confidence)
        const [x, y, width, height] = word.box
        for (const edge of [x, y, width, height, x + width - 1e-9, y + height - 1e-9]) expectFraction(edge)
      }
    })

    it.each(subject.pages)('weighs the confidence of $name by characters', ({ name: page }) => {
      const { words, confidence } = resultOf(results, page)
      const characters = words.reduce((sum, word) => sum + word.text.length, 0)
      const weighted = words.reduce((sum, word) => sum + word.confidence * word.text.length, 0)
      expect(confidence).toBeCloseTo(weighted / characters, 6)
    })

    it('reads a page the same whatever was read before it', async () => {
      const last = subject.pages.at(-1)
      if (!last) throw new Error('the subject has no pages')
      expect(await engine.recognize(await last.load(), NEVER)).toEqual(resultOf(results, last.name))
      expect(await (await subject.create()).recognize(await last.load(), NEVER)).toEqual(resultOf(results, last.name))
    })

    it('finds no words and no ink on a blank page', async () => {
      expect(await engine.recognize(BLANK, NEVER)).toEqual({ words: [], confidence: 0, turnedDegrees: 0, skewDegrees: 0, inkFraction: 0 })
    })

    it.each([
      ['no pixels', { width: 0, height: 0, dpi: 300, data: new Uint8Array(0) }],
      ['fewer pixels than it says', { width: 100, height: 100, dpi: 300, data: new Uint8Array(99 * 100) }],
      ['more pixels than it says', { width: 100, height: 100, dpi: 300, data: new Uint8Array(101 * 100) }],
    ])('refuses a raster with %s', async (_, raster) => {
      await expect(engine.recognize(raster, NEVER)).rejects.toMatchObject({ code: 'page-unreadable' })
    })

    it('finds nothing to believe in noise', async () => {
      const { words } = await engine.recognize(noise(600, 400), NEVER)
      expect(words.filter((word) => word.confidence > 0.8 && word.text.length > 2)).toEqual([])
    })

    it('reads on after a page that it refused', async () => {
      const last = subject.pages.at(-1)
      if (!last) throw new Error('the subject has no pages')
      await expect(engine.recognize({ width: 3, height: 3, dpi: 0, data: new Uint8Array(1) }, NEVER)).rejects.toMatchObject({ code: 'page-unreadable' })
      expect(await engine.recognize(await last.load(), NEVER)).toEqual(resultOf(results, last.name))
    })
  })
}

function resultOf(results: ReadonlyMap<string, OcrPage>, name: string): OcrPage {
  const result = results.get(name)
  if (!result) throw new Error(`${name} was not read`)
  return result
}

function expectFraction(value: number): void {
  expect(value).toBeGreaterThanOrEqual(0)
  expect(value).toBeLessThanOrEqual(1)
}

/** Grey noise from a linear congruential generator (Numerical Recipes): the same in every run. */
function noise(width: number, height: number): Raster {
  let state = 1
  const data = new Uint8Array(width * height).map(() => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state >>> 24
  })
  return { width, height, dpi: 200, data }
}
