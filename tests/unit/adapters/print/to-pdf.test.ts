import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, it } from 'vitest'
import type { PrintBlock, PrintDocument } from '../../../../electron/adapters/print/print-document.ts'
import { toPdf } from '../../../../electron/adapters/print/to-pdf.ts'

const AT = Date.parse('2026-03-02T07:30:00Z')

const documentOf = (...blocks: readonly PrintBlock[]): PrintDocument => ({
  title: 'Protokoll',
  subtitle: 'Alle Einträge',
  language: 'de',
  footer: 'Postlotse',
  pageOf: (page, pages) => `Seite ${page} von ${pages}`,
  blocks,
})

/** Text of every page, pieces separated by blanks. */
async function pagesOf(document: PrintDocument): Promise<string[]> {
  const task = getDocument({ data: await toPdf(document, AT), verbosity: 0 })
  const pdf = await task.promise
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    pages.push(items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item.str] : [])).join(' '))
  }
  await task.destroy()
  return pages
}

const table = (rows: number): PrintBlock => ({
  kind: 'table',
  columns: [
    { header: 'Nr.', share: 0.2, align: 'right' },
    { header: 'Was', share: 0.8 },
  ],
  rows: Array.from({ length: rows }, (_, i) => [`${i + 1}`, `Eintrag-${i + 1}`]),
})

it('writes title, texts and names beyond Western Europe', async () => {
  const [page = ''] = await pagesOf(documentOf({ kind: 'heading', text: 'Überblick' }, { kind: 'text', text: 'Łucja Šimić, Петров' }))
  expect(page).toContain('Protokoll')
  expect(page).toContain('Überblick')
  expect(page).toContain('Łucja Šimić, Петров')
  expect(page).toContain('Seite 1 von 1')
})

it('repeats the heading of a long table on every page and loses no row', async () => {
  const pages = await pagesOf(documentOf(table(120)))
  expect(pages.length).toBeGreaterThan(2)
  for (const [i, page] of pages.entries()) {
    expect(page).toContain('Nr.')
    expect(page).toContain(`Seite ${i + 1} von ${pages.length}`)
  }
  const written = pages.join(' ').match(/Eintrag-\d+/g)
  expect(written).toEqual(Array.from({ length: 120 }, (_, i) => `Eintrag-${i + 1}`))
})

it('sets two columns side by side on one page', async () => {
  const left: PrintBlock[] = [{ kind: 'text', text: 'links' }]
  const pages = await pagesOf(
    documentOf({ kind: 'figures', figures: [{ value: '94 %', label: 'richtig', note: 'von 100' }] }, { kind: 'pair', left, right: [table(3)] }),
  )
  expect(pages).toHaveLength(1)
  expect(pages[0]).toMatch(/94 %.*richtig.*von 100.*links.*Eintrag-3/)
})

it('is tagged and names its language', async () => {
  const task = getDocument({ data: await toPdf(documentOf(table(1)), AT), verbosity: 0 })
  const pdf = await task.promise
  expect((await pdf.getMetadata()).info).toMatchObject({ Title: 'Protokoll', Language: 'de' })
  expect(await pdf.getMarkInfo()).toEqual(new Map(Object.entries({ Marked: true, UserProperties: false, Suspects: false })))
  await task.destroy()
})
