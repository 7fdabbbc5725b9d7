import { describe, expect, it } from 'vitest'
import type { Reading } from '../../../../../electron/core/ports/document-reader.ts'
import { chooseType, underSheet } from '../../../../../electron/core/stages/classify/choose-type.ts'
import type { Taxonomy } from '../../../../../electron/shared/taxonomy/taxonomy.ts'
import { tinyTaxonomy } from './tiny-taxonomy.ts'

const type = (id: string, kind: 'antrag' | 'sonstiges') => ({
  id,
  label: { de: 'Art', en: 'Type' },
  dept: 'poststelle',
  kind,
  urgency: 'normal' as const,
  fields: [],
  required: [],
})
const taxonomy: Taxonomy = { ...tinyTaxonomy, types: [type('antrag', 'antrag'), type('rest', 'sonstiges')] }
const withoutRest: Taxonomy = { ...taxonomy, types: [type('antrag', 'antrag')] }

function readingOf(antrag: number, rest: number): Reading {
  const types = [
    { id: 'antrag', confidence: antrag },
    { id: 'rest', confidence: rest },
  ]
  return { types, unknownThreshold: 0.5, departments: [], urgencies: [], firstPage: [], spans: [], evidence: [], embedding: [] }
}

describe('chooseType', () => {
  it.each([
    ['a known type', readingOf(0.9, 0.05), 'antrag', 0.9],
    ['the type for the rest, with what is like none', readingOf(0.1, 0.5), 'rest', 0.9],
    ['like none rather than like the rest', readingOf(0.1, 0.2), null, 0.2],
    ['like none, nothing else', readingOf(0, 0), null, 0],
  ])('%s', (_, reading, id, confidence) => {
    const chosen = chooseType(reading, taxonomy)
    expect(chosen.id).toBe(id)
    expect(chosen.confidence).toBeCloseTo(confidence, 9)
  })

  it('offers the type for the rest first where the document is like none', () => {
    expect(chooseType(readingOf(0.1, 0.05), taxonomy).alternatives.map(({ id }) => id)).toEqual(['rest', 'antrag'])
  })

  it('gives the probability of a type that is switched off to nobody', () => {
    expect(chooseType(readingOf(0.3, 0.65), withoutRest)).toMatchObject({ id: null, confidence: 0.3, alternatives: [{ id: 'antrag', confidence: 0.3 }] })
  })
})

describe('underSheet', () => {
  it.each([
    ['no sheet', undefined, 'antrag', 0.9],
    ['a sheet that agrees', 'antrag', 'antrag', 1],
    ['a sheet that contradicts', 'rest', 'rest', 1],
  ])('%s', (_, given, id, confidence) => {
    expect(underSheet(chooseType(readingOf(0.9, 0.05), taxonomy), given)).toMatchObject({ id, confidence })
  })
})
