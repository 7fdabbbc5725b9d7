/** What every document reader promises to the stages, whatever model is behind it. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { DocumentReader, Reading } from '../../electron/core/ports/document-reader.ts'
import type { RecognizedPage } from '../../electron/shared/domain/page.ts'
import { pageOf } from '../fixtures/model/page-of.ts'

export interface DocumentReaderSubject {
  create(): Promise<DocumentReader>
  /** Every type id the reader knows. */
  readonly types: readonly string[]
}

const NEVER = new AbortController().signal
/** More words than the beginning of a page that is judged. */
const BEGINNING_WORDS = 384

export function describeDocumentReader(name: string, subject: DocumentReaderSubject): void {
  const letter = pageOf(['Absender Erika Mustermann', '', 'Rechnung Nr. 12', 'Sehr geehrte Damen und Herren,', 'bitte zahlen Sie 12,50 € auf DE00 0000 0000'])
  const second = pageOf(['Seite zwei mit Anlagen und weiteren Angaben'], { number: 2 })
  const empty = pageOf([], { number: 3 })
  const long = pageOf(Array.from({ length: 120 }, (_, i) => `Zeile ${i} mit einigen Wörtern mehr`))

  describe(`document reader: ${name}`, () => {
    let reader: DocumentReader
    beforeAll(async () => {
      reader = await subject.create()
    })
    const read = (pages: readonly RecognizedPage[]): Promise<Reading> => reader.read(pages, NEVER)

    it.each<[string, readonly RecognizedPage[]]>([
      ['a letter', [letter, second]],
      ['a page without words', [empty]],
      ['no page at all', []],
      ['pages with and without words', [letter, empty, second]],
      ['more than one window', [long]],
      ['a long stack', Array.from({ length: 30 }, (_, i) => pageOf([`Seite ${i + 1}`], { number: i + 1 }))],
      ['only punctuation', [pageOf(['— * —'])]],
      ['text that no vocabulary holds', [pageOf(['漢字 \u{1f4ee} [CLS] [PAGE] \ud800'])]],
    ])('gives probabilities, places and a vector for %s', async (_, pages) => {
      const reading = await read(pages)
      expectRanking(reading.types, subject.types)
      expect(sum(reading.types)).toBeLessThanOrEqual(1 + 1e-4)
      expectRanking(reading.urgencies, ['immediate', 'normal', 'soon'])
      expect(sum(reading.urgencies)).toBeCloseTo(1, 4)
      expect(sum(reading.departments)).toBeCloseTo(1, 4)
      expect(reading.firstPage).toHaveLength(pages.length)
      for (const probability of reading.firstPage) expectFraction(probability)
      for (const span of reading.spans) expectSpanOnPage(span, pages)
      for (const evidence of reading.evidence) {
        expect(pages.find((page) => page.number === evidence.page)?.words.map((word) => word.text)).toContain(evidence.text)
        expect(evidence.weight).toBeGreaterThan(0)
      }
      if (reading.embedding.length > 0) expect(Math.hypot(...reading.embedding)).toBeCloseTo(1, 4)
    })

    it('judges how every page of a long stack begins, and reads on where fields are looked for', async () => {
      const lines = (page: number) => Array.from({ length: 90 }, (_, i) => `Zeile ${i} von Seite ${page}, Rechnung vom 12.03.2026 an Erika Mustermann`)
      const pages = Array.from({ length: 18 }, (_, i) => pageOf(lines(i + 1), { number: i + 1 }))
      const { firstPage, spans } = await read(pages)
      expect(firstPage.filter((probability) => probability === 0.5)).toEqual([])
      const lastWord = (isAsked: (page: number) => boolean) => Math.max(...spans.filter(({ page }) => isAsked(page)).map((span) => span.lastWord))
      expect(lastWord((page) => page <= 12 || page > 15)).toBeGreaterThan(BEGINNING_WORDS)
      expect(lastWord((page) => page > 12 && page <= 15)).toBeLessThan(BEGINNING_WORDS)
    })

    it('is undecided about a document without words', async () => {
      const reading = await read([empty])
      expect(new Set(reading.types.map((type) => type.confidence)).size).toBe(1)
      expect(reading.spans).toEqual([])
      expect(reading.evidence).toEqual([])
    })

    it('reads the same document the same way again, also between others', async () => {
      const before = await read([letter, second])
      await read([long])
      expect(await read([letter, second])).toEqual(before)
    })

    it('keeps overlapping calls apart', async () => {
      const alone = await read([letter])
      const [first, , third] = await Promise.all([read([letter]), read([long]), read([letter])])
      expect(first).toEqual(alone)
      expect(third).toEqual(alone)
    })

    it('returns plain data, which crosses process borders', async () => {
      const reading = await read([letter])
      expect(structuredClone(reading)).toEqual(reading)
    })

    it('does not begin when cancelled', async () => {
      await expect(reader.read([letter], AbortSignal.abort(new Error('stop')))).rejects.toThrow('stop')
    })
  })
}

function expectRanking(scored: Reading['types'], ids: readonly string[]): void {
  expect(scored.map((one) => one.id).sort()).toEqual([...ids].sort())
  expect(scored.map((one) => one.confidence)).toEqual(scored.map((one) => one.confidence).sort((a, b) => b - a))
  for (const one of scored) expectFraction(one.confidence)
}

function expectSpanOnPage(span: Reading['spans'][number], pages: readonly RecognizedPage[]): void {
  const page = pages.find((candidate) => candidate.number === span.page)
  expect(page).toBeDefined()
  expect(span.firstWord).toBeGreaterThanOrEqual(0)
  expect(span.lastWord).toBeGreaterThanOrEqual(span.firstWord)
  expect(span.lastWord).toBeLessThan(page?.words.length ?? 0)
  expectFraction(span.confidence)
}

function expectFraction(value: number): void {
  expect(value).toBeGreaterThanOrEqual(0)
  expect(value).toBeLessThanOrEqual(1)
}

function sum(scored: Reading['types']): number {
  return scored.reduce((total, one) => total + one.confidence, 0)
}
