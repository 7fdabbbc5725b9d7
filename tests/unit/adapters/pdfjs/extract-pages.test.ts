/** What must not travel with a part, and what must: the contract suite compares words and pixels, here it is about the rest of the file. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isStream, type PdfValue, readObjects, writeObjects } from '../../../../electron/adapters/pdfjs/pdf-objects.ts'
import { createPdfjsPageReader } from '../../../../electron/adapters/pdfjs/pdfjs-page-reader.ts'
import type { PagedContent } from '../../../../electron/core/ports/page-reader.ts'
import { settingsSchema } from '../../../../electron/shared/settings/settings.ts'
import { buildPdf, line, stream } from '../../../fixtures/pdf/pdf-builder.ts'
import { buildStack, FOREIGN, IMAGE_PIXELS, imageData } from '../../../fixtures/pdf/pdf-stack.ts'

const NEVER = new AbortController().signal
const reader = createPdfjsPageReader(settingsSchema.parse({}).limits, () => [])
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'extract-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function fileOf(bytes: Uint8Array, name = 'stack.pdf'): PagedContent {
  const file = path.join(folder, name)
  writeFileSync(file, bytes)
  return { kind: 'paged', file, mediaType: 'application/pdf' }
}

/** The file as text, its compressed streams unpacked as well. */
function readable(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1')
  const streams = [...text.matchAll(/stream\r?\n([\s\S]*?)\nendstream/g)].map(([, body = '']) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1')
    } catch {
      return ''
    }
  })
  return [text, ...streams].join('\n')
}

describe('a part of a stack that shares everything', () => {
  it('holds nothing of the other pages or of the whole', async () => {
    const stack = buildStack()
    for (const word of FOREIGN) expect(readable(stack), 'the stack itself').toContain(word)
    const part = await reader.extract(fileOf(stack), 2, 2, NEVER)
    for (const word of [...FOREIGN, 'GoTo', 'JavaScript', 'Encrypt', '/Info']) expect(readable(part)).not.toContain(word)
  })

  it('holds the images its contents draw, through a form that borrows its resources, and no others', async () => {
    const text = Buffer.from(await reader.extract(fileOf(buildStack()), 2, 2, NEVER)).toString('latin1')
    expect(IMAGE_PIXELS.map((pixels) => text.includes(imageData(pixels)))).toEqual([false, true, false])
  })

  it('keeps form values, links to the web and the look of the page', async () => {
    const stack = fileOf(buildStack())
    const bytes = await reader.extract(stack, 2, 2, NEVER)
    expect(readable(bytes)).toContain('https://beispiel.invalid/')
    const part = fileOf(bytes, 'part.pdf')
    const [before, after] = [(await reader.inspect(stack, NEVER)).pages[1], (await reader.inspect(part, NEVER)).pages[0]]
    expect(before?.formValues.map(({ name, value }) => [name, value])).toContainEqual(['Name', 'Vogel'])
    expect(after?.formValues.map((value) => ({ ...value, page: 2 }))).toEqual(before?.formValues)
    expect(after?.words).toEqual(before?.words)
    const pixels = [await reader.rasterize(stack, 2, NEVER), await reader.rasterize(part, 1, NEVER)]
    expect(Buffer.compare(pixels[0]?.data ?? Buffer.alloc(0), pixels[1]?.data ?? Buffer.alloc(1))).toBe(0)
  })

  it('is not encrypted, as opening the stack took no password', async () => {
    const stack: PagedContent = { kind: 'paged', file: 'tests/fixtures/pdf/encrypted-owner.pdf', mediaType: 'application/pdf' }
    expect(readFileSync(stack.file, 'latin1')).toContain('/Encrypt')
    expect(readable(await reader.extract(stack, 1, 1, NEVER))).not.toContain('/Encrypt')
  })

  it('is refused if what it draws cannot be told', async () => {
    const coded = stream('/Filter /ASCIIHexDecode', Buffer.from('2f496d3220446f>'))
    await expect(reader.extract(fileOf(buildStack(coded)), 2, 2, NEVER)).rejects.toMatchObject({ code: 'page-unreadable' })
  })

  it('comes without what a damaged content stream might have drawn', async () => {
    const broken = stream('/Filter /FlateDecode', Buffer.from('no deflated data at all'))
    const text = Buffer.from(await reader.extract(fileOf(buildStack(broken)), 2, 2, NEVER)).toString('latin1')
    expect(IMAGE_PIXELS.map((pixels) => text.includes(imageData(pixels)))).toEqual([false, false, false])
  })

  it('is refused where layers are switched off, which would show', async () => {
    const layers = (state: string) =>
      buildPdf({
        pages: [{ content: line(60, 700, 'Seite 1') }, { content: `/OC /Lay BDC ${line(60, 700, 'Entwurf')} EMC` }],
        catalog: `/OCProperties << /OCGs [ 20 0 R ] /D << /BaseState /ON ${state} >> >>`,
        objects: { 20: '<< /Type /OCG /Name (Entwurf) >>' },
      })
    await expect(reader.extract(fileOf(layers('/OFF [ 20 0 R ]')), 1, 1, NEVER)).rejects.toMatchObject({ code: 'page-unreadable' })
    expect((await reader.extract(fileOf(layers('')), 1, 1, NEVER)).length).toBeGreaterThan(0)
  })
})

describe('the objects of a PDF', () => {
  const VALUES: readonly [string, PdfValue][] = [
    ['numbers, names, null', ['1', '-.5', '/A#20b', 'null', 'true']],
    ['strings with nested and escaped brackets', ['(a (b) \\) c)', '<4142>', '()']],
    ['dictionaries in arrays', [new Map<string, PdfValue>([['/K', ['1', { ref: 1 }]]]), []]],
    ['a stream with a keyword in its data', { dictionary: new Map([['/Length', '12']]), body: 'a endobj b\r\n' }],
  ]

  it.each(VALUES)('are read as they were written: %s', (_, value) => {
    const { objects } = readObjects(Buffer.from(writeObjects(['null', value])).toString('latin1'))
    expect(objects.get(2)).toEqual(value)
    expect(isStream(objects.get(1))).toBe(false)
  })

  it.each(['1 0 obj (no end endobj', '1 0 obj << /A >> endobj', '1 0 obj << 1 2 >> endobj', '1 0 obj [ 1 endobj', '1 0 obj } endobj', '1 0 obj <41 endobj'])(
    'are refused: %s',
    (text) => {
      expect(() => readObjects(text)).toThrow(SyntaxError)
    },
  )
})
