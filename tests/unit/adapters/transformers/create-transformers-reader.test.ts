/** What the reader makes of the tiny model's logits, see tests/fixtures/model/README.md. */
import { beforeAll, describe, expect, it } from 'vitest'
import { createTransformersReader } from '../../../../electron/adapters/transformers/create-transformers-reader.ts'
import type { DocumentReader } from '../../../../electron/core/ports/document-reader.ts'
import { pageOf } from '../../../fixtures/model/page-of.ts'

const NEVER = new AbortController().signal
let reader: DocumentReader
beforeAll(async () => {
  reader = await createTransformersReader({ modelsFolder: 'tests/fixtures/model/models' })
})

describe('createTransformersReader', () => {
  it.each([
    ['Rechnung', 'rechnung', 'finanzen', 'normal'],
    ['Widerspruch', 'widerspruch', 'jobcenter', 'soon'],
    ['Wohngeld', 'wohngeld-antrag', 'sozialamt', 'normal'],
    ['Räumung', 'widerspruch', 'sozialamt', 'immediate'],
  ])('reads «%s» as %s for %s, %s', async (word, type, department, urgency) => {
    const reading = await reader.read([pageOf([`hier steht ${word} im Text`])], NEVER)
    expect([reading.types[0]?.id, reading.departments[0]?.id, reading.urgencies[0]?.id]).toEqual([type, department, urgency])
    expect(reading.evidence[0]?.text).toBe(word)
    expect(reading.unknownThreshold).toBe(0.4)
  })

  it('tells scans from text layers: OCR has a temperature of its own', async () => {
    const clean = await reader.read([pageOf(['Rechnung'])], NEVER)
    const scanned = await reader.read([pageOf(['Rechnung'], { source: 'ocr' })], NEVER)
    // Logits 4, 0, 0 at temperature 1 and 2.
    expect(clean.types[0]?.confidence).toBeCloseTo(Math.exp(4) / (Math.exp(4) + 2), 5)
    expect(scanned.types[0]?.confidence).toBeCloseTo(Math.exp(2) / (Math.exp(2) + 2), 5)
  })

  it('decides by words, not by pages, whether a document was scanned', async () => {
    const pages = [pageOf(['Rechnung und viele weitere Wörter']), pageOf(['Stempel'], { number: 2, source: 'ocr' })]
    const reading = await reader.read(pages, NEVER)
    expect(reading.types[0]?.confidence).toBeGreaterThan(0.9)
  })

  it('finds the page that opens a document', async () => {
    const reading = await reader.read(
      [pageOf(['Absender']), pageOf(['mehr'], { number: 2 }), pageOf([], { number: 3 }), pageOf(['Absender'], { number: 4 })],
      NEVER,
    )
    expect(reading.firstPage.map((probability) => Math.round(probability * 100))).toEqual([98, 2, 50, 98])
  })

  it('places spans on the words of their page', async () => {
    const reading = await reader.read([pageOf(['Guten Tag']), pageOf(['Frau Erika Mustermann', 'Konto DE00 0000 0000'], { number: 2 })], NEVER)
    expect(reading.spans.map(({ name, page, firstWord, lastWord }) => [name, page, firstWord, lastWord])).toEqual([
      ['person.name', 2, 1, 2],
      ['bank.iban', 2, 4, 6],
    ])
  })

  it('finds spans in every window of a long page, and in windows of later runs', async () => {
    const page = pageOf(Array.from({ length: 60 }, (_, i) => (i % 10 === 5 ? 'Erika Mustermann' : 'ja nein')))
    const reading = await reader.read([page], NEVER)
    expect(reading.spans.map((span) => page.words[span.firstWord]?.text)).toEqual(Array(6).fill('Erika'))
    expect(reading.spans.map((span) => page.words[span.lastWord]?.text)).toEqual(Array(6).fill('Mustermann'))
  })

  it('decides about a long stack by its first pages', async () => {
    const first = pageOf(['Rechnung', 'a '.repeat(3_999)])
    const rest = [pageOf(['Widerspruch'], { number: 2 }), pageOf(['Widerspruch'], { number: 3 })]
    const alone = await reader.read([first], NEVER)
    const all = await reader.read([first, ...rest], NEVER)
    expect(all.types).toEqual(alone.types)
    expect(all.evidence).toEqual(alone.evidence)
    expect(all.firstPage).toHaveLength(3)
  })

  it('hears every page of a letter', async () => {
    const reading = await reader.read([pageOf(['Guten Tag']), pageOf(['Widerspruch'], { number: 2 })], NEVER)
    expect(reading.types[0]?.id).toBe('widerspruch')
    expect(reading.evidence[0]?.page).toBe(2)
  })
})
