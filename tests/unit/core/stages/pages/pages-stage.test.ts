import { describe, expect, it } from 'vitest'
import type { PageReader } from '../../../../../electron/core/ports/page-reader.ts'
import { pageOfText } from '../../../../../electron/core/stages/pages/page-of-text.ts'
import { pagesStage } from '../../../../../electron/core/stages/pages/pages-stage.ts'
import { PostlotseError } from '../../../../../electron/shared/domain/errors.ts'
import type { Content, EmbeddedField, IncomingSource, Source } from '../../../../../electron/shared/domain/source.ts'

const source: Source = { path: 'a.pdf', sha256: '0'.repeat(64), sizeBytes: 1, mediaType: 'application/pdf', issues: [] }
const incoming = (content: Content): IncomingSource => ({ source, content })
const embedded: readonly EmbeddedField[] = [{ name: 'invoice.number', value: 'R-1' }]
const context = { signal: new AbortController().signal, report: () => undefined }

function readerOf(pages: number, failure?: Error): PageReader & { readonly calls: unknown[] } {
  const calls: unknown[] = []
  return {
    calls,
    async inspect(content) {
      calls.push(content)
      if (failure) throw failure
      return { pages: Array.from({ length: pages }, (_, i) => pageOfText('Text', i + 1)), embedded }
    },
    rasterize: () => Promise.reject(new Error('not asked for')),
    extract: () => Promise.reject(new Error('not asked for')),
  }
}

const paged: Content = { kind: 'paged', file: '/tmp/a.pdf', mediaType: 'application/pdf' }

describe('pagesStage', () => {
  it('inspects paged content and keeps what was known', async () => {
    const reader = readerOf(2)
    const out = await pagesStage(reader, { pages: 2 }).run(incoming(paged), context)
    expect(out).toMatchObject({ source, content: paged, embedded })
    expect(out.inspected.map((page) => page.number)).toEqual([1, 2])
    expect(reader.calls).toEqual([paged])
  })

  it('makes pages of text without asking the reader', async () => {
    const reader = readerOf(1)
    const out = await pagesStage(reader, { pages: 2 }).run(incoming({ kind: 'text', pages: ['eins', 'zwei'], embedded }), context)
    expect(out.inspected.map((page) => [page.number, page.words[0]?.text])).toEqual([
      [1, 'eins'],
      [2, 'zwei'],
    ])
    expect(out.embedded).toBe(embedded)
    expect(reader.calls).toEqual([])
  })

  it('makes several pages of a text that no page could hold, and loses no word', async () => {
    const text = Array.from({ length: 12_001 }, (_, i) => `Wort${i}${i % 9 === 8 ? '\n' : ''}`).join(' ')
    const out = await pagesStage(readerOf(1), { pages: 6 }).run(incoming({ kind: 'text', pages: ['kurz', text, 'ein zweiter Text', ''], embedded }), context)
    expect(out.inspected.map((page) => [page.number, page.words.length])).toEqual([
      [1, 1],
      [2, 5_000],
      [3, 5_000],
      [4, 2_001],
      [5, 3],
      [6, 0],
    ])
  })

  it.each<[string, Content]>([
    ['a file', paged],
    ['text', { kind: 'text', pages: ['1', '2', '3'], embedded: [] }],
  ])('refuses %s with too many pages', async (_, content) => {
    await expect(pagesStage(readerOf(3), { pages: 2 }).run(incoming(content), context)).rejects.toMatchObject({ code: 'too-many-pages', detail: '3 pages' })
  })

  it('lets failures of the reader pass', async () => {
    const failure = new PostlotseError('encrypted')
    await expect(pagesStage(readerOf(1, failure), { pages: 2 }).run(incoming(paged), context)).rejects.toBe(failure)
  })
})
