import { beforeAll, describe, expect, it } from 'vitest'
import { openPackEncoder, type PackEncoder } from '../../../../electron/adapters/transformers/pack-encoder.ts'
import { pageOf } from '../../../fixtures/model/page-of.ts'

const ENTRY = {
  id: 'tiny',
  version: '1',
  path: 'tiny-encoder',
  licence: 'MIT',
  files: [{ path: 'onnx/model.onnx', bytes: 1, sha256: '0'.repeat(64) }],
}
let encoder: PackEncoder

beforeAll(async () => {
  encoder = await openPackEncoder('tests/fixtures/model-packs', ENTRY)
})

/** 1: the same direction. */
function closeness(a: Float32Array, b: Float32Array): number {
  const dot = (x: Float32Array, y: Float32Array) => x.reduce((sum, value, i) => sum + value * (y[i] ?? 0), 0)
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b))
}

const bill = pageOf(['Rechnung über Lieferung und Leistung', 'Bitte überweisen Sie den Betrag'])
const objection = pageOf(['Widerspruch gegen Ihren Bescheid', 'Ich bin nicht einverstanden'])

describe('an encoder', () => {
  it('says what it takes and gives', () => {
    expect(encoder.tensors.outputs['last_hidden_state']).toEqual({ type: 'float32', shape: ['batch', 'pieces', 24] })
  })

  it('makes the same vectors of the same text, and others of another', async () => {
    const [one, again, other] = [await encoder.encode([bill]), await encoder.encode([bill]), await encoder.encode([objection])]
    expect(again).toEqual(one)
    expect(one.mean).toHaveLength(24)
    expect(closeness(one.mean, other.mean)).toBeLessThan(0.95)
  })

  it('reads on over pages, and beyond the first window', async () => {
    const words = Array.from({ length: 90 }, (_, i) => `Bescheid Nummer ${i}`)
    const long = await encoder.encode([pageOf(words), objection])
    expect(closeness(long.mean, (await encoder.encode([pageOf(words)])).mean)).toBeGreaterThan(0.95)
    expect(long.mean).not.toEqual((await encoder.encode([pageOf(words)])).mean)
  })

  it('is not misled by the padding of a shorter last window', async () => {
    const text = Array.from({ length: 126 }, () => 'und') // one piece each: fills one window with its frame
    const [one, two] = [await encoder.encode([pageOf([text.join(' ')])]), await encoder.encode([pageOf([[...text, ...text.slice(0, 3)].join(' ')])])]
    expect(closeness(one.mean, two.mean)).toBeGreaterThan(0.98)
  })

  it('reads no more than four windows of a stack', async () => {
    const page = pageOf(Array.from({ length: 100 }, (_, i) => `Bescheid ${i % 7} über Leistungen der Eingliederungshilfe`))
    expect(await encoder.encode([page, bill])).toEqual(await encoder.encode([page, objection]))
  })

  it('has nothing to say to a document without words', async () => {
    expect(await encoder.encode([pageOf([])])).toEqual({ mean: new Float32Array(0), first: new Float32Array(0) })
  })
})
