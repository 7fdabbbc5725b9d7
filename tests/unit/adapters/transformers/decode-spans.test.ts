import { describe, expect, it } from 'vitest'
import { decodeSpans, fieldTagsOf } from '../../../../electron/adapters/transformers/decode-spans.ts'
import { pageOf } from '../../../fixtures/model/page-of.ts'

const TAGS = ['O', 'B-person.name', 'I-person.name', 'B-person.city', 'I-person.city']
const fields = fieldTagsOf(TAGS)

/** Probability of one tag; «O» gets the rest. */
function sure(tag: string, probability = 1): number[] {
  return TAGS.map((name) => (name === tag ? probability : name === 'O' ? 1 - probability : 0))
}

function decode(lines: string[], tags: (readonly number[] | undefined)[]) {
  return decodeSpans(4, pageOf(lines).words, tags, fields)
}

describe('fieldTagsOf', () => {
  it('pairs the two tags of a field', () => {
    expect(fields).toEqual([
      { name: 'person.name', begin: 1, inside: 2, reliability: 1 },
      { name: 'person.city', begin: 3, inside: 4, reliability: 1 },
    ])
  })
})

describe('decodeSpans', () => {
  it('joins the words of a value', () => {
    const spans = decode(['Frau Erika Mustermann hier'], [sure('O'), sure('B-person.name', 0.9), sure('I-person.name', 0.7), sure('O')])
    expect(spans).toEqual([{ name: 'person.name', page: 4, firstWord: 1, lastWord: 2, confidence: expect.closeTo(0.8, 9) }])
  })

  it.each([
    ['goes on in the next line', ['a', 'b'], 1],
    ['stays on its line when a beginning follows', ['a b'], 2],
  ])('%s', (_, lines, count) => {
    const second = count === 1 ? sure('I-person.name') : sure('B-person.name')
    expect(decode(lines, [sure('B-person.name'), second])).toHaveLength(count)
  })

  it('does not leap over a line', () => {
    const words = pageOf(['a', 'b']).words.map((word) => (word.line === 1 ? { ...word, line: 2 } : word))
    expect(decodeSpans(1, words, [sure('B-person.name'), sure('I-person.name')], fields)).toHaveLength(2)
  })

  it('separates fields that touch', () => {
    const spans = decode(['Erika Bensheim'], [sure('B-person.name'), sure('I-person.city')])
    expect(spans.map((span) => [span.name, span.firstWord, span.lastWord])).toEqual([
      ['person.name', 0, 0],
      ['person.city', 1, 1],
    ])
  })

  it('starts a value at an inside tag that nothing precedes', () => {
    expect(decode(['x Erika'], [sure('O'), sure('I-person.name')])).toHaveLength(1)
  })

  it('adds the probabilities of beginning and inside', () => {
    const [span] = decode(['Erika'], [[0.4, 0.3, 0.3, 0, 0]])
    expect(span?.confidence).toBeCloseTo(0.6, 9)
  })

  it.each([
    [0.25, 1],
    [0.19, 0],
  ])('proposes a doubtful value with %d in %i cases', (probability, count) => {
    expect(decode(['Erika'], [sure('B-person.name', probability)])).toHaveLength(count)
  })

  it('does not widen a sure value by doubtful neighbours', () => {
    const spans = decode(['Frau Erika geboren'], [sure('I-person.name', 0.3), sure('B-person.name', 0.9), sure('I-person.name', 0.3)])
    expect(spans.map((span) => [span.firstWord, span.lastWord])).toEqual([[1, 1]])
  })

  it('keeps a doubtful value apart from a sure one', () => {
    const spans = decode(['Erika und Max'], [sure('B-person.name', 0.9), sure('O'), sure('B-person.name', 0.3)])
    expect(spans).toHaveLength(2)
  })

  it('trusts a field as far as it was right before', () => {
    const doubtful = fieldTagsOf(TAGS, { 'person.name': 0.5 })
    const confidences = (text: string, tag: string) => decodeSpans(1, pageOf([text]).words, [sure(tag, 0.8)], doubtful).map((span) => span.confidence)
    expect(confidences('Erika', 'B-person.name')).toEqual([expect.closeTo(0.4, 9)])
    expect(confidences('Rellingen', 'B-person.city')).toEqual([expect.closeTo(0.8, 9)])
    expect(decodeSpans(1, pageOf(['Erika']).words, [sure('B-person.name', 0.35)], doubtful)).toEqual([])
  })

  it('passes over words that were not read', () => {
    expect(decode(['a b c'], [sure('B-person.name'), undefined, sure('I-person.name')])).toHaveLength(2)
  })

  it('finds nothing among plain words', () => {
    expect(decode(['nur Text'], [sure('O'), sure('O')])).toEqual([])
  })
})
