import { describe, expect, it } from 'vitest'
import type { OcrEngine, OcrPage } from '../../../../../electron/core/ports/ocr-engine.ts'
import type { PageReader } from '../../../../../electron/core/ports/page-reader.ts'
import { recognizeStage } from '../../../../../electron/core/stages/recognize/recognize-stage.ts'
import type { PagedSource } from '../../../../../electron/shared/domain/document.ts'
import { type ErrorCode, PostlotseError } from '../../../../../electron/shared/domain/errors.ts'
import type { FormValue, InspectedPage, RecognizedPage } from '../../../../../electron/shared/domain/page.ts'
import type { Content } from '../../../../../electron/shared/domain/source.ts'
import { inspectedPage, LETTER, linesIn, wordsOf } from './words.ts'

const PAGED: Content = { kind: 'paged', file: '/tmp/a.pdf', mediaType: 'application/pdf' }
const source = { path: 'a.pdf', sha256: '0'.repeat(64), sizeBytes: 1, mediaType: 'application/pdf', issues: [] } as const
const GARBLED = LETTER.map((text) => text.replace(/[a-z]/gi, (c) => String.fromCharCode(c.charCodeAt(0) + 3)))
const scan = (changes: Partial<InspectedPage> = {}) => inspectedPage({ imageFraction: 1, hasMarks: true, ...changes })
const field: FormValue = { name: 'Name', label: 'Name', kind: 'text', value: 'Erika Mustermann', page: 1, box: [0.4, 0.097, 0.4, 0.02] }

const ocrPage = (lines: readonly string[], changes: Partial<OcrPage> = {}): OcrPage => ({
  words: wordsOf(lines, 0.9),
  confidence: lines.length === 0 ? 0 : 0.9,
  turnedDegrees: 0,
  skewDegrees: 0,
  inkFraction: 0.05,
  ...changes,
})

/** Ports whose OCR answers by page number: the raster's dpi carries it. */
function fakePorts(answer: (page: number) => OcrPage | Promise<OcrPage>) {
  const rasterized: number[] = []
  const pages: PageReader = {
    inspect: () => Promise.reject(new Error('not asked for')),
    async rasterize(_, page) {
      rasterized.push(page)
      return { width: 1, height: 1, dpi: page, data: new Uint8Array(1) }
    },
    extract: () => Promise.reject(new Error('not asked for')),
  }
  const ocr: OcrEngine = { recognize: async (raster) => answer(raster.dpi) }
  return { pages, ocr, rasterized }
}

async function recognize(inspected: readonly InspectedPage[], answer: Parameters<typeof fakePorts>[0], content: Content = PAGED) {
  const ports = fakePorts(answer)
  const progress: number[] = []
  const input: PagedSource = { source, content, inspected, embedded: [] }
  const out = await recognizeStage(ports.pages, ports.ocr).run(input, { signal: new AbortController().signal, report: (fraction) => progress.push(fraction) })
  return { ...out, progress, rasterized: ports.rasterized }
}

async function recognizeOne(page: InspectedPage, read: OcrPage | Error = ocrPage(LETTER)): Promise<RecognizedPage & { rasterized: number[] }> {
  const { pages, rasterized } = await recognize([page], () => {
    if (read instanceof Error) throw read
    return read
  })
  const [first] = pages
  if (!first) throw new Error('no page')
  return { ...first, rasterized }
}

describe('where the words come from', () => {
  it('takes a good text layer without OCR', async () => {
    const page = await recognizeOne(inspectedPage({ words: wordsOf(LETTER) }))
    expect(page).toMatchObject({ source: 'pdf-text', words: wordsOf(LETTER), confidence: 1, blank: false, issues: [], rasterized: [] })
  })

  it('reads a scan by OCR and passes on how it was turned', async () => {
    const page = await recognizeOne(scan(), ocrPage(LETTER, { turnedDegrees: 180, skewDegrees: 1.5 }))
    expect(page).toMatchObject({ source: 'ocr', confidence: 0.9, turnedDegrees: 180, skewDegrees: 1.5, blank: false, issues: [], rasterized: [1] })
    expect(linesIn(page.words)).toEqual(LETTER)
  })

  it('replaces a poor text layer by OCR and says so', async () => {
    const page = await recognizeOne(inspectedPage({ words: wordsOf(GARBLED) }))
    expect(page).toMatchObject({ source: 'ocr', issues: [{ code: 'poor-text-layer', page: 1 }] })
    expect(linesIn(page.words)).toEqual(LETTER)
  })

  it('keeps a poor text layer if OCR finds clearly less', async () => {
    const worn = [...LETTER, ...GARBLED]
    const page = await recognizeOne(scan({ words: wordsOf(worn), invisibleText: true }), ocrPage(['Bescheid']))
    expect(page).toMatchObject({ source: 'pdf-text', issues: [{ code: 'poor-text-layer' }] })
    expect(page.confidence).toBeLessThan(0.98)
    expect(linesIn(page.words)).toEqual(worn)
  })

  it.each([
    ['OCR when it finds more', ocrPage(LETTER), 'ocr'],
    ['the header when OCR finds no more', ocrPage(['Eingang']), 'pdf-text'],
  ])('uses for a scan with a typed header: %s', async (_, read, expected) => {
    const page = await recognizeOne(scan({ words: wordsOf(['Eingang 12.03.2026 Poststelle']) }), read)
    expect(page).toMatchObject({ source: expected, issues: [] })
  })

  it('turns a sideways text layer upright', async () => {
    const sideways = wordsOf(LETTER).map((word) => ({ ...word, box: [1 - word.box[1] - 0.02, word.box[0], 0.0143, word.box[2]] as const }))
    expect(await recognizeOne(inspectedPage({ words: sideways }))).toMatchObject({ source: 'pdf-text', turnedDegrees: 270, rasterized: [] })
  })

  it('takes plain text as it is', async () => {
    const { pages, rasterized } = await recognize([inspectedPage({ words: wordsOf(GARBLED) }), inspectedPage({ number: 2 })], () => ocrPage([]), {
      kind: 'text',
      pages: [],
      embedded: [],
    })
    expect(pages.map((page) => [page.source, page.confidence, page.blank])).toEqual([
      ['embedded', 1, false],
      ['embedded', 1, true],
    ])
    expect(rasterized).toEqual([])
  })
})

describe('form values', () => {
  it('stand among the printed words and are passed on', async () => {
    const page = await recognizeOne(inspectedPage({ words: wordsOf(LETTER), formValues: [field] }))
    expect(page).toMatchObject({ source: 'pdf-text', formValues: [field] })
    expect(linesIn(page.words)[0]).toBe(`${LETTER[0]} Erika Mustermann`)
  })

  it('make the page a form where they are most of its words', async () => {
    expect(await recognizeOne(inspectedPage({ formValues: [field] }))).toMatchObject({ source: 'form', blank: false, confidence: 1, rasterized: [] })
  })

  it('join the words of OCR on a scanned form, turned with the page', async () => {
    const upsideDown: FormValue = { ...field, box: [0.2, 0.883, 0.4, 0.02] }
    const page = await recognizeOne(scan({ formValues: [upsideDown] }), ocrPage(['Name:', 'Ort:'], { turnedDegrees: 180 }))
    expect(linesIn(page.words)).toEqual(['Name: Erika Mustermann', 'Ort:'])
    expect(page.confidence).toBeCloseTo((0.9 + 0.9 + 1 + 1) / 4, 9)
  })
})

describe('blank pages', () => {
  const specks = ocrPage(['.'], { inkFraction: 0.001, confidence: 0.2, words: wordsOf(['.,'], 0.2) })
  it.each<[string, InspectedPage, OcrPage, boolean]>([
    ['nothing on it at all', inspectedPage(), ocrPage([]), true],
    ['a scan of an empty sheet', scan(), ocrPage([], { inkFraction: 0.001 }), true],
    ['a scan with specks', scan(), specks, true],
    ['a scan with one word', scan(), ocrPage(['Anlage'], { inkFraction: 0.0005 }), false],
    ['a scan of a photo', scan(), ocrPage([], { inkFraction: 0.3 }), false],
    ['an empty form page with values', inspectedPage({ formValues: [field] }), ocrPage([]), false],
  ])('%s', async (_, page, read, blank) => {
    const recognized = await recognizeOne(page, read)
    expect(recognized.blank).toBe(blank)
    if (blank) expect(recognized).toMatchObject({ words: [], confidence: 1 })
  })
})

describe('failures', () => {
  it.each<ErrorCode>(['page-unreadable', 'page-timeout', 'engine-crashed'])(
    'keeps a page that fails with %s, with the issue, between the others',
    async (code) => {
      const inspected = [1, 2, 3].map((number) => scan({ number }))
      const { pages } = await recognize(inspected, (page) => {
        if (page === 2) throw new PostlotseError(code, 'why')
        return ocrPage(LETTER)
      })
      expect(pages.map((page) => [page.number, page.confidence])).toEqual([
        [1, 0.9],
        [2, 0],
        [3, 0.9],
      ])
      expect(pages[1]).toMatchObject({ source: 'ocr', words: [], blank: false, issues: [{ code, page: 2, detail: 'why' }] })
    },
  )

  it('keeps the words of a poor text layer on a page that fails', async () => {
    const page = await recognizeOne(inspectedPage({ words: wordsOf(GARBLED) }), new PostlotseError('page-timeout'))
    expect(page).toMatchObject({ confidence: 0, words: wordsOf(GARBLED), issues: [{ code: 'poor-text-layer' }, { code: 'page-timeout' }] })
  })

  it.each([new PostlotseError('image-bomb'), new PostlotseError('cancelled'), new TypeError('a bug')])('lets %s pass', async (error) => {
    await expect(recognizeOne(scan(), error)).rejects.toBe(error)
  })
})

describe('many pages', () => {
  const stack = Array.from({ length: 30 }, (_, i) => scan({ number: i + 1 }))

  it('keeps their order whatever order they finish in, and reports progress', async () => {
    const { pages, progress } = await recognize(stack, async (page) => {
      for (let turn = 0; turn < 40 - page; turn++) await Promise.resolve()
      return ocrPage([`Seite ${page}`])
    })
    expect(pages.map((page) => linesIn(page.words)[0])).toEqual(stack.map((page) => `Seite ${page.number}`))
    expect(progress).toHaveLength(30)
    expect(progress).toEqual(progress.toSorted((a, b) => a - b))
    expect(progress.at(-1)).toBe(1)
  })

  it('reads side by side, but not all at once', async () => {
    let running = 0
    let most = 0
    await recognize(stack, async (page) => {
      most = Math.max(most, ++running)
      await new Promise((resolve) => setImmediate(resolve))
      running--
      return ocrPage([`Seite ${page}`])
    })
    expect(most).toBeGreaterThan(1)
    expect(most).toBeLessThanOrEqual(8)
  })

  it('stops between pages when cancelled', async () => {
    const controller = new AbortController()
    const cancelled = new PostlotseError('cancelled')
    const read: number[] = []
    const ports = fakePorts((page) => {
      read.push(page)
      if (page === 3) controller.abort(cancelled)
      return ocrPage(LETTER)
    })
    const run = recognizeStage(ports.pages, ports.ocr).run(
      { source, content: PAGED, inspected: stack, embedded: [] },
      { signal: controller.signal, report: () => undefined },
    )
    await expect(run).rejects.toBe(cancelled)
    expect(read.length).toBeLessThanOrEqual(8)
  })

  it('begins no further page after a failure of the document', async () => {
    const ports = fakePorts((page) => {
      if (page === 1) throw new PostlotseError('image-bomb')
      return ocrPage(LETTER)
    })
    await expect(
      recognizeStage(ports.pages, ports.ocr).run(
        { source, content: PAGED, inspected: stack, embedded: [] },
        { signal: new AbortController().signal, report: () => undefined },
      ),
    ).rejects.toMatchObject({ code: 'image-bomb' })
    const begun = ports.rasterized.length
    await new Promise((resolve) => setImmediate(resolve))
    expect(ports.rasterized.length).toBe(begun)
    expect(begun).toBeLessThanOrEqual(16)
  })
})
