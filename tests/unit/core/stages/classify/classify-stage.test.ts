import { describe, expect, it } from 'vitest'
import type { DocumentReader, Reading } from '../../../../../electron/core/ports/document-reader.ts'
import { classifyStage } from '../../../../../electron/core/stages/classify/classify-stage.ts'
import type { SplitDocument } from '../../../../../electron/shared/domain/document.ts'
import type { RecognizedPage } from '../../../../../electron/shared/domain/page.ts'
import { pageOf } from '../../../../fixtures/model/page-of.ts'
import { tinyTaxonomy } from './tiny-taxonomy.ts'

const context = { signal: new AbortController().signal, report: () => undefined }

function documentOf(pages: readonly RecognizedPage[]): SplitDocument {
  return {
    id: `${'0'.repeat(64)}:1-1`,
    source: { path: 'brief.pdf', sha256: '0'.repeat(64), sizeBytes: 1, mediaType: 'application/pdf', issues: [] },
    cut: { firstPage: 1, lastPage: pages.length },
    splitConfidence: 1,
    pages,
    embedded: [],
  }
}

function readerOf(types: Reading['types'], change: Partial<Reading> = {}): DocumentReader {
  const reading: Reading = {
    types,
    unknownThreshold: 0.5,
    departments: [],
    urgencies: [
      { id: 'soon', confidence: 0.7 },
      { id: 'normal', confidence: 0.3 },
    ],
    firstPage: [1],
    spans: [{ name: 'person.name', page: 1, firstWord: 0, lastWord: 0, confidence: 0.9 }],
    evidence: [{ text: 'Widerspruch', weight: 1, page: 1, box: [0, 0, 0.1, 0.1] }],
    embedding: [],
    ...change,
  }
  return { read: async () => reading }
}

const scored = (...confidences: number[]) => confidences.map((confidence, i) => ({ id: `art-${i}`, confidence }))
const numbered = Array.from({ length: 8 }, (_, i) => ({
  id: `art-${i}`,
  label: { de: 'Art', en: 'Type' },
  dept: 'poststelle',
  kind: 'sonstiges' as const,
  urgency: 'normal' as const,
  fields: [],
  required: [],
}))
const taxonomy = { ...tinyTaxonomy, types: [...tinyTaxonomy.types, ...numbered] }
const classify = (types: Reading['types'], pages = [pageOf(['Widerspruch'])], change: Partial<Reading> = {}) =>
  classifyStage(readerOf(types, change), taxonomy).run(documentOf(pages), context)

describe('classifyStage', () => {
  it('takes the best type and offers the next five', async () => {
    const { type } = await classify(scored(0.6, 0.1, 0.1, 0.06, 0.05, 0.04, 0.03, 0.02))
    expect(type.id).toBe('art-0')
    expect(type.confidence).toBe(0.6)
    expect(type.alternatives.map((alternative) => alternative.id)).toEqual(['art-1', 'art-2', 'art-3', 'art-4', 'art-5'])
    expect(type.evidence).toHaveLength(1)
  })

  it.each([
    [0.5, 'art-0'],
    [0.499, null],
  ])('with %d at a threshold of 0.5 answers %s', async (confidence, id) => {
    const { type } = await classify(scored(confidence, 1 - confidence - 0.1, 0.1))
    expect(type.id).toBe(id)
    expect(type.confidence).toBe(confidence)
  })

  it('keeps its best guess as the first alternative of an unknown document', async () => {
    const { type } = await classify(scored(0.3, 0.25, 0.2, 0.15, 0.1))
    expect(type.id).toBeNull()
    expect(type.alternatives[0]).toEqual({ id: 'art-0', confidence: 0.3 })
  })

  it('neither proposes nor offers a type that is switched off, and gives its probability to no other', async () => {
    const { type } = await classify([{ id: 'off', confidence: 0.9 }, ...scored(0.06, 0.04)])
    expect(type).toMatchObject({ id: null, confidence: 0.06 })
    expect(type.alternatives.map(({ id }) => id)).toEqual(['art-0', 'art-1'])
  })

  it.each<[string, RecognizedPage[]]>([
    ['a blank page', [pageOf([])]],
    ['no page', []],
  ])('knows nothing about %s', async (_, pages) => {
    const { type } = await classify(scored(0.9, 0.1), pages)
    expect(type).toEqual({ id: null, confidence: 0, alternatives: [], evidence: [] })
  })

  it('passes on urgency and spans, and keeps what was known before', async () => {
    const document = await classify(scored(0.9, 0.1))
    expect(document.modelUrgency).toEqual({ id: 'soon', confidence: 0.7 })
    expect(document.spans).toHaveLength(1)
    expect(document.cut).toEqual({ firstPage: 1, lastPage: 1 })
  })

  it('weighs model, type and text for the department', async () => {
    const types = [{ id: 'widerspruch', confidence: 1 }]
    const departments = [
      { id: 'poststelle', confidence: 0.8 },
      { id: 'jobcenter', confidence: 0.1 },
      { id: 'sozialamt', confidence: 0.1 },
    ]
    const plain = await classify(types, [pageOf(['Widerspruch'])], { departments })
    const named = await classify(types, [pageOf(['An das Sozialamt', 'Widerspruch'])], { departments })
    expect([plain.department.id, named.department.id]).toEqual(['poststelle', 'sozialamt'])
  })
})

describe('under a separator sheet that names a type', () => {
  const TYPES = [
    { id: 'widerspruch', confidence: 0.8 },
    { id: 'werbung', confidence: 0.2 },
  ]
  const under = async (typeId: string) => {
    const document = { ...documentOf([pageOf(['Widerspruch'])]), separator: { typeId } }
    return (await classifyStage(readerOf(TYPES), tinyTaxonomy).run(document, context)).type
  }

  it('is certain of it and offers what it would have said', async () => {
    expect(await under('wohngeld-antrag')).toEqual({ id: 'wohngeld-antrag', confidence: 1, alternatives: TYPES, evidence: [] })
  })

  it('keeps the evidence where it agrees', async () => {
    expect(await under('widerspruch')).toMatchObject({ id: 'widerspruch', confidence: 1, evidence: [{ text: 'Widerspruch' }] })
  })

  it('does not believe in a type that there is not', async () => {
    expect(await under('gibt-es-nicht')).toMatchObject({ id: 'widerspruch', confidence: 0.8 })
  })
})
