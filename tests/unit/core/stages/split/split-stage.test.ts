import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Reading } from '../../../../../electron/core/ports/document-reader.ts'
import { splitStage } from '../../../../../electron/core/stages/split/split-stage.ts'
import type { RecognizedSource } from '../../../../../electron/shared/domain/document.ts'
import type { RecognizedPage } from '../../../../../electron/shared/domain/page.ts'
import type { Content } from '../../../../../electron/shared/domain/source.ts'
import type { SplitProfile } from '../../../../../electron/shared/domain/split-profile.ts'
import { blankPage, CLOSING, letterPage, page, textPage } from './page.ts'

const PAGED: Content = { kind: 'paged', file: 'stapel.pdf', mediaType: 'application/pdf' }
const context = { signal: { aborted: false, throwIfAborted: () => undefined }, report: () => undefined }

function sourceOf(pages: readonly RecognizedPage[], content: Content = PAGED): RecognizedSource {
  const source = { path: 'stapel.pdf', sha256: 'a'.repeat(64), sizeBytes: 1, mediaType: 'application/pdf' as const, issues: [] }
  return { source, content, inspected: [], embedded: [], pages }
}

/** A reader that knows a first page by its salutation unless told otherwise, and counts its calls. */
function reader(firstPage: (page: RecognizedPage) => number = ({ words }) => (words.some(({ text }) => text === 'Sehr') ? 0.97 : 0.1)) {
  const calls: number[] = []
  const read = async (pages: readonly RecognizedPage[]): Promise<Reading> => {
    calls.push(pages.length)
    return { types: [], unknownThreshold: 0, departments: [], urgencies: [], firstPage: pages.map(firstPage), spans: [], evidence: [], embedding: [] }
  }
  return { read, calls }
}

async function split(
  pages: readonly RecognizedPage[],
  options: { profile?: SplitProfile; content?: Content; firstPage?: (page: RecognizedPage) => number } = {},
) {
  const result = await splitStage(reader(options.firstPage), options.profile ?? 'automatic').run(sourceOf(pages, options.content), context)
  return { ranges: result.cuts.map((c) => [c.firstPage, c.lastPage]), confidence: result.splitConfidence }
}

const bornDigital = (pages: readonly RecognizedPage[]) => pages.map((p) => ({ ...p, source: 'pdf-text' as const }))

describe('splitStage', () => {
  it('cuts a stack of letters at their first pages', async () => {
    const pages = [letterPage(1, 'Riedkraft GmbH', CLOSING), letterPage(2, 'Hausverwaltung Prigge', CLOSING), letterPage(3, 'AOK Hessen', CLOSING)]
    expect((await split(pages)).ranges).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ])
  })

  it('keeps a letter and its second sheet together', async () => {
    expect((await split([letterPage(1, 'Riedkraft GmbH'), textPage(2, CLOSING), letterPage(3, 'AOK Hessen', CLOSING)])).ranges).toEqual([
      [1, 2],
      [3, 3],
    ])
  })

  it('follows printed page numbers', async () => {
    const numbered = (n: number, text: string) =>
      page(n, [
        [0.03, 'Antrag auf Leistungen'],
        [0.3, 'Angaben zur Person'],
        [0.95, text],
      ])
    const pages = [
      numbered(1, 'Seite 1 von 2'),
      numbered(2, 'Seite 2 von 2'),
      numbered(3, 'Seite 1 von 3'),
      numbered(4, 'Seite 2 von 3'),
      numbered(5, 'Seite 3 von 3'),
    ]
    const result = await split(pages)
    expect(result.ranges).toEqual([
      [1, 2],
      [3, 5],
    ])
  })

  it('gives blank pages to the document before them and drops none', async () => {
    const pages = [letterPage(1, 'Riedkraft GmbH', CLOSING), blankPage(2), letterPage(3, 'AOK Hessen', CLOSING), blankPage(4)]
    expect((await split(pages)).ranges).toEqual([
      [1, 2],
      [3, 4],
    ])
  })

  it('keeps blank pages at the beginning', async () => {
    expect((await split([blankPage(1), letterPage(2, 'Riedkraft GmbH'), textPage(3)])).ranges).toEqual([[1, 3]])
  })

  it('is sure of a single page and of nothing but blank ones', async () => {
    expect(await split([letterPage(1, 'Riedkraft GmbH')])).toEqual({ ranges: [[1, 1]], confidence: 1 })
    expect(await split([blankPage(1), blankPage(2)])).toEqual({ ranges: [[1, 2]], confidence: 1 })
  })

  it('leaves born-digital files whole', async () => {
    const twoLetters = [letterPage(1, 'Riedkraft GmbH', CLOSING), letterPage(2, 'Riedkraft GmbH', CLOSING)]
    expect((await split(bornDigital(twoLetters))).ranges).toEqual([[1, 2]])
  })

  it('cuts born-digital files on overwhelming evidence', async () => {
    const one = letterPage(1, 'Riedkraft GmbH', [...CLOSING, [0.95, 'Seite 1 von 1']])
    const two = letterPage(2, 'Hausverwaltung Prigge', [...CLOSING, [0.95, 'Seite 1 von 1']])
    expect((await split(bornDigital([one, two]))).ranges).toEqual([
      [1, 1],
      [2, 2],
    ])
  })

  it('never cuts texts, nor anything when told not to', async () => {
    const pages = [letterPage(1, 'Riedkraft GmbH', CLOSING), letterPage(2, 'AOK Hessen', CLOSING)]
    expect(await split(pages, { profile: 'never' })).toEqual({ ranges: [[1, 2]], confidence: 1 })
    expect(await split(pages, { content: { kind: 'text', pages: ['a', 'b'], embedded: [] } })).toEqual({ ranges: [[1, 2]], confidence: 1 })
  })

  describe.each<[SplitProfile, number[][]]>([
    ['never', [[1, 5]]],
    [
      'pages',
      [
        [1, 2],
        [3, 3],
        [5, 5],
      ],
    ],
    [
      'sheets',
      [
        [1, 3],
        [5, 5],
      ],
    ],
  ])('in a folder with «%s»', (profile, ranges) => {
    it('cuts without asking anybody and is sure', async () => {
      const sheet = page(4, [[0.05, 'Trennblatt']], { codes: [{ format: 'QRCode', text: 'postlotse:1:trenner' }] })
      const pages = [letterPage(1, 'Riedkraft GmbH'), blankPage(2), textPage(3), sheet, letterPage(5, 'AOK Hessen')]
      const asked = reader()
      const result = await splitStage(asked, profile).run(sourceOf(pages), context)
      expect(result.cuts.map((cut) => [cut.firstPage, cut.lastPage])).toEqual(ranges)
      expect(result.splitConfidence).toBe(1)
      expect(asked.calls).toEqual([])
    })
  })

  it('lets the model tip the scales, yet not against page numbers', async () => {
    const doubtful = [page(1, [[0.1, 'Entgeltnachweis März 2026']]), page(2, [[0.1, 'Kontoauszug Filiale Mitte']])]
    expect((await split(doubtful, { firstPage: () => 0.999 })).ranges).toHaveLength(2)
    expect((await split(doubtful, { firstPage: () => 0.001 })).ranges).toHaveLength(1)
    const numbered = [
      page(1, [
        [0.1, 'Titel'],
        [0.95, 'Seite 1 von 2'],
      ]),
      page(2, [
        [0.1, 'Titel'],
        [0.95, 'Seite 2 von 2'],
      ]),
    ]
    expect((await split(numbered, { firstPage: () => 0.999 })).ranges).toEqual([[1, 2]])
  })

  it('asks the model once, with all pages, and only where its word could matter', async () => {
    const asked = reader()
    await splitStage(asked, 'automatic').run(sourceOf([letterPage(1, 'Riedkraft GmbH', CLOSING), blankPage(2), letterPage(3, 'AOK Hessen')]), context)
    expect(asked.calls).toEqual([3])
    const spared = reader()
    await splitStage(spared, 'automatic').run(
      sourceOf(bornDigital([letterPage(1, 'Riedkraft GmbH', [[0.95, 'Seite 1 von 2']]), textPage(2, [[0.95, 'Seite 2 von 2']])])),
      context,
    )
    expect(spared.calls).toEqual([])
  })

  it('is less sure of a doubtful stack than of a clear one', async () => {
    const clear = await split([
      page(1, [
        [0.1, 'Titel'],
        [0.95, 'Seite 1 von 2'],
      ]),
      page(2, [
        [0.1, 'Titel'],
        [0.95, 'Seite 2 von 2'],
      ]),
    ])
    const doubtful = await split([page(1, [[0.1, 'Entgeltnachweis März 2026']]), page(2, [[0.1, 'Kontoauszug Filiale Mitte']])], { firstPage: () => 0.9 })
    expect(clear.confidence).toBeGreaterThan(0.95)
    expect(doubtful.confidence).toBeLessThan(0.9)
  })

  it('tells how probable a cut is before every page with text but the first', async () => {
    const source = sourceOf([letterPage(1, 'Riedkraft GmbH', CLOSING), blankPage(2), letterPage(3, 'AOK Hessen', CLOSING), textPage(4)])
    const { cutProbabilities = [] } = await splitStage(reader(), 'automatic').run(source, context)
    expect(cutProbabilities.map(({ page: number }) => number)).toEqual([3, 4])
    const [third, fourth] = cutProbabilities.map(({ probability }) => probability)
    expect(third).toBeGreaterThan(0.7)
    expect(fourth).toBeLessThan(0.5)
    expect((await splitStage(reader(), 'never').run(source, context)).cutProbabilities).toBeUndefined()
  })

  describe('with separator sheets', () => {
    const sheet = (number: number, text: string) => page(number, [[0.05, 'Trennblatt']], { codes: [{ format: 'QRCode', text }] })
    const PLAIN = 'postlotse:1:trenner'

    it('cuts at every sheet for certain and leaves the sheets out', async () => {
      const pages = [letterPage(1, 'AOK Hessen'), sheet(2, PLAIN), textPage(3), blankPage(4), sheet(5, PLAIN), blankPage(6), textPage(7)]
      expect(await split(pages)).toEqual({
        ranges: [
          [1, 1],
          [3, 4],
          [7, 7],
        ],
        confidence: 1,
      })
    })

    it('still cuts between the sheets', async () => {
      const pages = [sheet(1, PLAIN), letterPage(2, 'Riedkraft GmbH', CLOSING), letterPage(3, 'AOK Hessen', CLOSING), sheet(4, PLAIN), textPage(5)]
      expect((await split(pages)).ranges).toEqual([
        [2, 2],
        [3, 3],
        [5, 5],
      ])
    })

    it('hides nothing where nothing may be cut, and a file of sheets stays as it is', async () => {
      expect((await split([letterPage(1, 'AOK Hessen'), sheet(2, PLAIN)], { profile: 'never' })).ranges).toEqual([[1, 2]])
      expect((await split([sheet(1, PLAIN), sheet(2, PLAIN)])).ranges).toEqual([[1, 2]])
    })
  })

  it('always covers every page exactly once, in order', async () => {
    const kinds = fc.constantFrom('letter', 'text', 'blank')
    await fc.assert(
      fc.asyncProperty(fc.array(kinds, { minLength: 1, maxLength: 12 }), fc.double({ min: 0, max: 1, noNaN: true }), async (stack, firstPage) => {
        const pages = stack.map((kind, i) =>
          kind === 'letter' ? letterPage(i + 1, `Firma ${i}`, CLOSING) : kind === 'text' ? textPage(i + 1) : blankPage(i + 1),
        )
        const { ranges, confidence } = await split(pages, { firstPage: () => firstPage })
        expect(ranges.flatMap(([from = 0, to = 0]) => [...Array(to - from + 1)].map((_, i) => from + i))).toEqual(pages.map((p) => p.number))
        expect(confidence).toBeGreaterThan(0)
        expect(confidence).toBeLessThanOrEqual(1)
      }),
      { numRuns: 60 },
    )
  })
})
