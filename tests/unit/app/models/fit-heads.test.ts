import { describe, expect, it } from 'vitest'
import { type EncodedExample, fitHeads } from '../../../../electron/app/models/fit-heads.ts'
import { askHead } from '../../../../electron/app/models/pack-heads.ts'

/** Numbers 0..1 that look random and are always the same. */
function noise(n: number): number {
  return Math.abs(Math.sin(n * 12.9898) * 43758.5453) % 1
}

const TYPES = ['mahnung', 'rechnung', 'werbung', null] as const
/** The first-piece vector tells the type, far from zero and in uneven units; the mean tells nothing. */
function example(i: number): EncodedExample {
  const type = TYPES[i % TYPES.length] ?? null
  const first = Float32Array.from(TYPES, (one, k) => 100 + 50 * k * ((one === type ? 1 : 0) + 0.3 * noise(i * 7 + k)) + (one === type ? 1 : 0))
  const mean = Float32Array.from(TYPES, (_, k) => noise(i * 13 + k))
  return { vectors: { mean, first }, type, department: i % 2 === 0 ? 'finanzen' : 'jobcenter' }
}
const examples = Array.from({ length: 80 }, (_, i) => example(i))

describe('heads', () => {
  const heads = fitHeads(examples)
  const bestOf = (i: number) => askHead(heads.types, example(i).vectors[heads.pooling]).reduce((a, b) => (b.confidence > a.confidence ? b : a))

  it('use the vector that serves better', () => expect(heads.pooling).toBe('first'))

  it('know the types and «none of them»', () => expect(heads.types.labels).toEqual(['mahnung', 'rechnung', 'unknown', 'werbung']))

  it('answer for documents that they have not seen', () => {
    const right = Array.from({ length: 40 }, (_, i) => 1000 + i).filter((i) => bestOf(i).id === (TYPES[i % TYPES.length] ?? 'unknown'))
    expect(right.length).toBeGreaterThanOrEqual(36)
  })

  it('give probabilities', () => {
    const sum = askHead(heads.types, example(5).vectors.first).reduce((total, { confidence }) => total + confidence, 0)
    expect(sum).toBeCloseTo(1, 6)
  })

  it('are fitted for the department only where examples name it', () => {
    expect(heads.departments?.labels).toEqual(['finanzen', 'jobcenter'])
    expect(fitHeads(examples.map(({ vectors, type }) => ({ vectors, type })))).not.toHaveProperty('departments')
  })

  it('leave out types with too few examples', () => {
    const rare = [...examples, { ...example(0), type: 'urkunde' }, { ...example(1), type: 'urkunde' }]
    expect(fitHeads(rare).types.labels).not.toContain('urkunde')
  })

  it('need two types', () => {
    const one = examples.filter(({ type }) => type === 'rechnung')
    expect(() => fitHeads(one)).toThrow(expect.objectContaining({ code: 'pack-examples' }))
  })
})
