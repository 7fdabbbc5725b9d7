import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createPdfjsPageReader } from '../../../../electron/adapters/pdfjs/pdfjs-page-reader.ts'
import { PostlotseError } from '../../../../electron/shared/domain/errors.ts'
import type { InspectedPage, Raster } from '../../../../electron/shared/domain/page.ts'
import { type Limits, settingsSchema } from '../../../../electron/shared/settings/settings.ts'
import { LETTER_LINES, PDF_SAMPLES, SCAN } from '../../../fixtures/pdf/pdf-samples.ts'

const FOLDER = 'tests/fixtures/pdf/'
const NEVER = new AbortController().signal
const { limits } = settingsSchema.parse({})

const readerWith = (changes: Partial<Limits> = {}, parseInvoice: Parameters<typeof createPdfjsPageReader>[1] = () => []) =>
  createPdfjsPageReader({ ...limits, ...changes }, parseInvoice)
const content = (name: string) => ({ kind: 'paged', file: FOLDER + name, mediaType: 'application/pdf' }) as const
const inspect = (name: string) => readerWith().inspect(content(name), NEVER)
const firstPage = async (name: string): Promise<InspectedPage> => {
  const [page] = (await inspect(name)).pages
  if (!page) throw new Error(`${name} has no page`)
  return page
}
const rasterize = (name: string, page = 1) => readerWith().rasterize(content(name), page, NEVER)

function linesOf(page: InspectedPage): string[] {
  const lines = Map.groupBy(page.words, (word) => word.line)
  return [...lines.values()].map((words) => words.map((word) => word.text).join(' '))
}

describe('the fixtures', () => {
  it.each(Object.entries(PDF_SAMPLES))('%s is what make.ts writes', (name, bytes) => {
    expect(readFileSync(FOLDER + name).equals(bytes)).toBe(true)
  })
})

describe('words of the text layer', () => {
  it('reads a letter line by line, with what stands beside each other on one line', async () => {
    const { pages } = await inspect('letter.pdf')
    expect(pages.map(linesOf)).toEqual([
      ['Erika Mustermann Telefon 0000 12345', 'Musterweg 5 Musterstadt, 20.03.2026', '00000 Musterstadt', 'Widerspruch', ...LETTER_LINES],
      ['Seite 2 von 2', 'Anlage: Kopie des Mietvertrags und der letzten Nebenkostenabrechnung', 'Betrag 1.234,56 €'],
    ])
    expect(pages[0]).toMatchObject({ widthPt: 595, heightPt: 842, imageFraction: 0, hasMarks: false, invisibleText: false, formValues: [] })
  })

  it('places words by their glyphs', async () => {
    const page = await firstPage('letter.pdf')
    const [x, y, width, height] = page.words[0]?.box ?? [0, 0, 0, 0]
    expect(x).toBeCloseTo(60 / 595, 5)
    expect(y + height).toBeCloseTo((842 - 780 + 0.2 * 11) / 842, 5)
    // «Erika» in Helvetica: 667 + 333 + 222 + 500 + 556 thousandths of an em.
    expect(width).toBeCloseTo((2.278 * 11) / 595, 5)
  })

  it.each([
    ['rotated-90.pdf', (x: number, y: number): [number, number] => [1 - y, x]],
    ['rotated-180.pdf', (x: number, y: number): [number, number] => [1 - x, 1 - y]],
    ['rotated-270.pdf', (x: number, y: number): [number, number] => [y, 1 - x]],
  ] as const)('turns boxes with the page: %s', async (name, turn) => {
    const upright = await firstPage('letter.pdf')
    const turned = await firstPage(name)
    expect(linesOf(turned)).toEqual(linesOf(upright))
    const middle = (page: InspectedPage, i: number): [number, number] => {
      const [x, y, width, height] = page.words[i]?.box ?? [0, 0, 0, 0]
      return [x + width / 2, y + height / 2]
    }
    for (const i of [0, 20, 60]) {
      const [x, y] = turn(...middle(upright, i))
      expect(middle(turned, i)[0]).toBeCloseTo(x, 5)
      expect(middle(turned, i)[1]).toBeCloseTo(y, 5)
    }
  })

  it('keeps letterheads and columns row by row', async () => {
    expect(linesOf(await firstPage('two-columns.pdf'))).toEqual([
      'Kreis Musterland',
      'Sozialamt',
      'Großes Logo',
      'Zimmer 1.23',
      'links eins rechts eins',
      'links zwei rechts zwei',
    ])
  })

  it.each([
    ['gaps in place of blanks', 'Kerning ohne Leerzeichen'],
    ['letter spacing by operator', 'RECHNUNG'],
    ['letter spacing by positions', 'BESCHEID'],
    ['one character a cell', 'DE4711'],
    ['text painted twice for bold', 'doppelt'],
    ['a superscript', 'Fläche 12 m 2'],
    ['a change of font inside a word', 'halbfett'],
    ['a painted soft hyphen', 'weiches-Trennzeichen'],
    ['letter spacing by blanks, but no list of letters', 'ZEUGNIS für A B C'],
    ['dot leaders', 'Betrag .............. 12,50'],
    ['an accent painted over its letter', 'Jański'],
    ['first line of a slanted stamp', 'Eingang Poststelle'],
    ['second line of a slanted stamp', '24. Mai 2026'],
    ['text along the margin', 'seitlich gelesen'],
  ])('reads %s', async (_, line) => {
    expect(linesOf(await firstPage('typography.pdf'))).toContain(line)
  })

  it('leaves out text beside the page', async () => {
    expect((await firstPage('typography.pdf')).words.map((word) => word.text)).not.toContain('außerhalb')
  })
})

describe('what else is on a page', () => {
  it.each([
    ['scan.pdf', { imageFraction: 1, hasMarks: true, invisibleText: false }],
    ['scan-with-good-text.pdf', { imageFraction: 1, hasMarks: true, invisibleText: true }],
    ['scan-over-text.pdf', { imageFraction: 1, hasMarks: true, invisibleText: true }],
    ['scan-with-header.pdf', { imageFraction: 1, hasMarks: true, invisibleText: false }],
    ['empty-page.pdf', { imageFraction: 0, hasMarks: false, words: [] }],
    ['form.pdf', { imageFraction: 0, hasMarks: true, invisibleText: false }],
  ])('%s', async (name, expected) => {
    expect(await firstPage(name)).toMatchObject(expected)
  })

  it('keeps a broken page between the others and refuses its pixels', async () => {
    const { pages } = await inspect('broken-page.pdf')
    expect(pages.map((page) => [page.number, page.words.length > 0, page.hasMarks])).toEqual([
      [1, true, false],
      [2, false, true],
      [3, true, false],
    ])
    await expect(rasterize('broken-page.pdf', 2)).rejects.toMatchObject({ code: 'page-unreadable' })
    expect((await rasterize('broken-page.pdf', 3)).dpi).toBe(300)
  })
})

describe('form values', () => {
  it('reads texts, check boxes and choices with their labels, and skips empty texts', async () => {
    const page = await firstPage('form.pdf')
    expect(
      page.formValues.map(({ name, label, kind, value, checked }) => ({ name, label, kind, value, ...(checked === undefined ? {} : { checked }) })),
    ).toEqual([
      { name: 'Antragsteller.Name', label: 'Name, Vorname', kind: 'text', value: 'Erika Mustermann' },
      { name: 'Antragsteller.Geburtsdatum', label: 'Geburtsdatum der antragstellenden Person', kind: 'text', value: '01.02.1990' },
      { name: 'Bemerkung', label: 'Bemerkungen', kind: 'text', value: 'erste Zeile\nzweite Zeile' },
      { name: 'Erstantrag', label: 'Erstantrag', kind: 'checkbox', value: 'Ja', checked: true },
      { name: 'Folgeantrag', label: 'Folgeantrag', kind: 'checkbox', value: 'Ja', checked: false },
      { name: 'Familienstand', label: 'Familienstand', kind: 'choice', value: 'ledig' },
    ])
    const [x, y, width, height] = page.formValues[0]?.box ?? [0, 0, 0, 0]
    expect([x * 595, y * 842, width * 595, height * 842].map(Math.round)).toEqual([160, 842 - 713, 240, 18])
  })
})

describe('embedded invoices', () => {
  const parsed = [{ name: 'invoice.number', value: 'R-1' }]

  it('hands the XML of a Factur-X attachment to the parser', async () => {
    const seen: string[] = []
    const reader = readerWith({}, (xml) => {
      seen.push(new TextDecoder().decode(xml))
      return parsed
    })
    expect((await reader.inspect(content('factur-x.pdf'), NEVER)).embedded).toEqual(parsed)
    expect(seen).toEqual([expect.stringContaining('CrossIndustryInvoice')])
  })

  it.each(['other-attachment.pdf', 'letter.pdf'])('finds none in %s', async (name) => {
    expect((await readerWith({}, () => parsed).inspect(content(name), NEVER)).embedded).toEqual([])
  })

  it('reads the pages even if the XML is broken', async () => {
    const reader = readerWith({}, () => {
      throw new PostlotseError('damaged', 'XML')
    })
    expect(await reader.inspect(content('factur-x.pdf'), NEVER)).toMatchObject({ embedded: [], pages: [{ number: 1 }] })
  })
})

describe('pixels', () => {
  const at = (raster: Raster, x: number, y: number) => raster.data[Math.floor(y) * raster.width + Math.floor(x)]
  /** Grey in the middle of the corner blocks: top left, top right, bottom left, bottom right. */
  const corners = (raster: Raster, inset = 25) => {
    const [right, bottom] = [raster.width - inset, raster.height - inset]
    return [at(raster, inset, inset), at(raster, right, inset), at(raster, inset, bottom), at(raster, right, bottom)]
  }
  const { topLeft, topRight, bottomLeft } = SCAN.corners

  it.each([
    ['scan.pdf', 300, 400, [topLeft, topRight, bottomLeft, 255]],
    ['scan-rotated-90.pdf', 400, 300, [bottomLeft, topLeft, 255, topRight]],
    ['scan-rotated-270.pdf', 400, 300, [topRight, 255, topLeft, bottomLeft]],
    ['scan-turned.pdf', 400, 300, [topRight, 255, topLeft, bottomLeft]],
    ['scan-one-bit.pdf', 300, 400, [0, 0, 255, 255]],
  ])('%s comes in its own resolution, turned but not resampled', async (name, width, height, grey) => {
    const raster = await rasterize(name)
    expect([raster.width, raster.height, Math.round(raster.dpi)]).toEqual([width, height, 150])
    expect(corners(raster)).toEqual(grey)
  })

  it.each([
    ['scan-jpeg.pdf', [topLeft, topRight, bottomLeft, 255], 8],
    ['scan-jpeg2000.pdf', [topLeft, topRight, bottomLeft, 255], 8],
    ['scan-group4.pdf', [0, 0, 255, 255], 0],
    ['scan-jbig2.pdf', [0, 0, 255, 255], 0],
  ])('decodes %s without a network, lossy codings to within a few greys', async (name, grey, tolerance) => {
    const raster = await rasterize(name)
    expect([raster.width, raster.height]).toEqual([SCAN.width, SCAN.height])
    corners(raster).forEach((value, i) => {
      expect(Math.abs((value ?? Number.NaN) - (grey[i] ?? 0))).toBeLessThanOrEqual(tolerance)
    })
    expect(await firstPage(name)).toMatchObject({ imageFraction: 1, hasMarks: true })
  })

  it('lays a scan with a margin on its page', async () => {
    const raster = await rasterize('scan-with-margin.pdf')
    expect([raster.width, raster.height]).toEqual([308, 408])
    expect([at(raster, 3, 3), at(raster, 4, 4), at(raster, 53, 53), at(raster, 54, 54)]).toEqual([255, 0, 0, 255])
  })

  it('draws scans that are too coarse at 300 dpi', async () => {
    const raster = await rasterize('scan-coarse.pdf')
    expect([raster.width, raster.height, raster.dpi]).toEqual([1800, 2400, 300])
    expect(corners(raster, 100)).toEqual([topLeft, topRight, bottomLeft, 255])
  })

  it('draws scans with something on top, which would be lost otherwise', async () => {
    const raster = await rasterize('scan-with-drawing.pdf')
    expect([raster.width, raster.height, raster.dpi]).toEqual([600, 800, 300])
    expect(at(raster, 300, 400)).toBe(0)
    expect(corners(raster, 50)).toEqual([topLeft, topRight, bottomLeft, 255])
  })

  it('draws text black on white at 300 dpi', async () => {
    const raster = await rasterize('letter.pdf')
    expect([raster.width, raster.height, raster.dpi]).toEqual([2479, 3508, 300])
    const dark = raster.data.reduce((count, grey) => count + (grey < 100 ? 1 : 0), 0) / raster.data.length
    expect(dark).toBeGreaterThan(0.005)
    expect(dark).toBeLessThan(0.1)
  })

  it('draws pages larger than DIN A3 with as many pixels as that has', async () => {
    const raster = await rasterize('poster.pdf')
    expect(raster.width * raster.height).toBeLessThan(41_000_000)
    expect(raster.dpi).toBeGreaterThan(200)
    expect(raster.dpi).toBeLessThan(300)
    expect((raster.width * 72) / raster.dpi).toBeCloseTo(1684, 0)
  })

  it.each([
    ['scan-broken-image.pdf', 'page-unreadable'],
    ['huge-page.pdf', 'image-bomb'],
  ])('refuses %s as %s', async (name, code) => {
    await expect(rasterize(name)).rejects.toMatchObject({ code })
  })
})

describe('limits', () => {
  it('refuses a file with too many pages and reads one with just enough', async () => {
    await expect(readerWith({ pages: 1 }).inspect(content('letter.pdf'), NEVER)).rejects.toMatchObject({ code: 'too-many-pages', detail: '2 pages' })
    expect((await readerWith({ pages: 2 }).inspect(content('letter.pdf'), NEVER)).pages).toHaveLength(2)
  })

  it('refuses an image over the limit of pixels and reads one below', async () => {
    await expect(readerWith({ pagePixels: 300 * 400 - 1 }).inspect(content('scan.pdf'), NEVER)).rejects.toMatchObject({ code: 'image-bomb' })
    expect((await readerWith({ pagePixels: 300 * 400 }).rasterize(content('scan.pdf'), 1, NEVER)).width).toBe(300)
  })

  it('stops before it starts when cancelled', async () => {
    await expect(readerWith().inspect(content('letter.pdf'), AbortSignal.abort(new PostlotseError('cancelled')))).rejects.toMatchObject({ code: 'cancelled' })
  })
})
