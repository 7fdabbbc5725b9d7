import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadTaxonomy } from '../../../../electron/app/config/load-taxonomy.ts'
import { SHIPPED } from '../../../../electron/app/config/paths.ts'
import { type Example, markedExamples } from '../../../../electron/app/models/pack-examples.ts'

const taxonomy = loadTaxonomy(SHIPPED.taxonomy)
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'postlotse-letters-'))
  const letters = (count: number, word: string) =>
    Array.from(
      { length: count },
      (_, i) => `=== dept=finanzen style=letter register=plain\nBrief ${i}\n\nDie [[amount.total|${i},50 €]] für ${word}.\fSeite zwei\n`,
    ).join('')
  writeFileSync(join(folder, 'rechnung.txt'), letters(10, 'Ware'))
  writeFileSync(join(folder, 'unknown.txt'), letters(5, 'nichts'))
  writeFileSync(join(folder, 'kein-typ.txt'), letters(5, 'andere'))
  writeFileSync(join(folder, 'README.md'), 'no letters')
})
afterEach(() => rmSync(folder, { recursive: true }))

const textOf = ({ pages }: Example) => pages.map((page) => page.words.map(({ text }) => text).join(' ')).join('\f')

describe('marked letters', () => {
  it('are read without their marks, page by page', async () => {
    const { taught } = await markedExamples(folder, taxonomy, new Map())
    expect(taught[0]).toMatchObject({ type: 'rechnung', department: 'finanzen' })
    expect(taught[0] && textOf(taught[0])).toBe('Brief 0 Die 0,50 € für Ware.\fSeite zwei')
  })

  it('are of the taxonomy or of no type', async () => {
    const { taught, heldOut } = await markedExamples(folder, taxonomy, new Map())
    expect(new Set([...taught, ...heldOut].map(({ type }) => type))).toEqual(new Set(['rechnung', null]))
  })

  it('without reference are held out by fifths, and the reader has learned from them', async () => {
    const { taught, heldOut, readerIsFresh } = await markedExamples(folder, taxonomy, new Map())
    expect({ taught: taught.length, heldOut: heldOut.length, readerIsFresh }).toEqual({ taught: 12, heldOut: 3, readerIsFresh: 'no' })
  })

  it('are held out by the reference, however its lines are broken, with what the reader says of them', async () => {
    const types = [{ id: 'mahnung', confidence: 0.6 }]
    const { taught, heldOut, readerIsFresh } = await markedExamples(folder, taxonomy, new Map([['Brief 3\nDie 3,50 €\nfür Ware.\f Seite zwei', types]]))
    expect({ taught: taught.length, readerIsFresh }).toEqual({ taught: 14, readerIsFresh: 'types' })
    expect(heldOut).toMatchObject([{ type: 'rechnung', readerTypes: types }])
  })

  it('must be there', async () => {
    await expect(markedExamples(join(folder, 'nowhere'), taxonomy, new Map())).rejects.toMatchObject({ code: 'pack-examples' })
  })
})
