import { describe, expect, it } from 'vitest'
import { rememberReadings } from '../../../../electron/adapters/transformers/remember-readings.ts'
import type { DocumentReader, Reading } from '../../../../electron/core/ports/document-reader.ts'
import { pageOf } from '../../../fixtures/model/page-of.ts'

const NEVER = new AbortController().signal

/** Counts its calls; a reading's embedding is the number of the call. */
function countingReader() {
  const calls: number[] = []
  const reader: DocumentReader = {
    read: async (pages) => {
      calls.push(pages.length)
      if (pages.length === 0) throw new Error('broken')
      const reading: Reading = {
        types: [],
        unknownThreshold: 0,
        departments: [],
        urgencies: [],
        firstPage: [],
        spans: [],
        evidence: [],
        embedding: [calls.length],
      }
      return reading
    },
  }
  return { calls, reader }
}

describe('rememberReadings', () => {
  it('reads the same pages once', async () => {
    const { calls, reader } = countingReader()
    const remembering = rememberReadings(reader)
    const first = await remembering.read([pageOf(['a b'])], NEVER)
    expect(await remembering.read([pageOf(['a b'])], NEVER)).toBe(first)
    expect(calls).toHaveLength(1)
  })

  it.each([
    ['another word', [pageOf(['a c'])]],
    ['another line break', [pageOf(['a', 'b'])]],
    ['another page number', [pageOf(['a b'], { number: 2 })]],
    ['another source', [pageOf(['a b'], { source: 'ocr' })]],
    ['one page more', [pageOf(['a b']), pageOf([], { number: 2 })]],
    ['another place', [{ ...pageOf(['a b']), words: pageOf(['a b']).words.map((word) => ({ ...word, box: [0, 0, 1, 1] as const })) }]],
  ])('reads again for %s', async (_, pages) => {
    const { calls, reader } = countingReader()
    const remembering = rememberReadings(reader)
    await remembering.read([pageOf(['a b'])], NEVER)
    await remembering.read(pages, NEVER)
    expect(calls).toHaveLength(2)
  })

  it('forgets what was not asked for the longest time', async () => {
    const { calls, reader } = countingReader()
    const remembering = rememberReadings(reader)
    const read = (text: string) => remembering.read([pageOf([text])], NEVER)
    for (const text of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'a', 'i']) await read(text)
    expect(calls).toHaveLength(9)
    await read('a')
    expect(calls).toHaveLength(9)
    await read('b')
    expect(calls).toHaveLength(10)
  })

  it('remembers no failure', async () => {
    const { calls, reader } = countingReader()
    const remembering = rememberReadings(reader)
    await expect(remembering.read([], NEVER)).rejects.toThrow('broken')
    await expect(remembering.read([], NEVER)).rejects.toThrow('broken')
    expect(calls).toHaveLength(2)
  })
})
