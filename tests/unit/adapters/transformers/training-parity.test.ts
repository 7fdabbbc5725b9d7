/** Training (Python) and product (TypeScript) must cut words, pages and n-grams alike; the examples come from the training code. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createNgramHasher } from '../../../../electron/adapters/transformers/ngram-features.ts'
import { cutWindows } from '../../../../electron/adapters/transformers/page-windows.ts'
import { parseReaderConfig } from '../../../../electron/adapters/transformers/reader-config.ts'
import { openReaderSession, type ReaderOutputs, type ReaderSession } from '../../../../electron/adapters/transformers/reader-session.ts'
import { pageOf } from '../../../fixtures/model/page-of.ts'

const ids = z.array(z.int())
const parity = z
  .object({
    words: z.array(z.object({ text: z.string(), ids })).min(10),
    pages: z.object({ lines: z.array(z.array(z.string())).min(1), windows: z.array(ids).min(1) }),
    ngrams: z.object({ spec: z.literal('postlotse-ngram/1'), texts: z.array(z.object({ text: z.string(), ids, weights: z.array(z.number()) })).min(3) }),
    outputs: z.record(z.string(), z.array(z.number())),
  })
  .parse(JSON.parse(readFileSync('models/training/parity.json', 'utf8')))

const config = parseReaderConfig(readFileSync('models/document-reader/config.json', 'utf8'))
const hasher = createNgramHasher(config.ngram.buckets)
let session: ReaderSession
beforeAll(async () => {
  session = await openReaderSession(resolve('models'), 'document-reader', config)
})

describe('parity with the training code', () => {
  it.each(parity.words)('cuts «$text» into the same pieces', ({ text, ids: expected }) => {
    expect(session.pieces.word(text)).toEqual(expected)
  })

  it.each(parity.ngrams.texts)('counts the same n-grams in «$text»', ({ text, ids: expected, weights }) => {
    const ngrams = hasher.features(text.split(/\s+/))
    expect(ngrams.ids).toEqual(expected)
    expect(ngrams.counts.map((count) => 1 + Math.log(count))).toEqual(weights.map((weight) => expect.closeTo(weight, 5)))
  })

  it('lays pages out as the same run of pieces', () => {
    const pages = parity.pages.lines.map((lines, i) => pageOf(lines, { number: i + 1 }))
    const windows = cutWindows(pages, session.pieces, config)
    // Training lets a window run over a page end; the product opens one with every page.
    expect(windows.flatMap((window) => window.ids.slice(1))).toEqual(parity.pages.windows.flatMap((window) => window.slice(1)))
  })

  it('computes the same numbers', async () => {
    const [first] = parity.ngrams.texts
    const windows = parity.pages.windows.map((window) => ({ page: 0, opensPage: true, ids: window, words: [] }))
    const outputs = await session.run(windows, hasher.features((first?.text ?? '').split(/\s+/)))
    const found: Partial<Record<string, Float32Array>> = namesOf(outputs)
    for (const [name, expected] of Object.entries(parity.outputs))
      expect([...(found[name] ?? [])], name).toEqual(expected.map((value) => expect.closeTo(value, 2)))
    expect(Object.keys(parity.outputs)).toContain('type_logits')
  })
})

function namesOf(outputs: ReaderOutputs) {
  return {
    type_logits: outputs.types,
    department_logits: outputs.departments,
    urgency_logits: outputs.urgencies,
    first_page_logits: outputs.firstPage,
    embedding: outputs.embedding,
    ...(outputs.contributions ? { ngram_contributions: outputs.contributions } : {}),
  }
}
