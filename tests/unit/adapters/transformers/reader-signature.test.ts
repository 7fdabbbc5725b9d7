import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseReaderConfig } from '../../../../electron/adapters/transformers/reader-config.ts'
import { checkSignature, type TensorInfo } from '../../../../electron/adapters/transformers/reader-signature.ts'

const json = readFileSync('tests/fixtures/model/models/document-reader/config.json', 'utf8')
const config = parseReaderConfig(json)

const inputs: TensorInfo[] = [
  { name: 'input_ids', type: 'int64', shape: ['windows', 'pieces'] },
  { name: 'attention_mask', type: 'int64', shape: ['windows', 'pieces'] },
  { name: 'ngram_ids', type: 'int64', shape: [1, 'n'] },
  { name: 'ngram_weights', type: 'float32', shape: [1, 'n'] },
]
const outputs: TensorInfo[] = [
  { name: 'type_logits', type: 'float32', shape: [1, 3] },
  { name: 'department_logits', type: 'float32', shape: ['batch', 3] },
  { name: 'urgency_logits', type: 'float32', shape: [1, 3] },
  { name: 'first_page_logits', type: 'float32', shape: ['windows', 2] },
  { name: 'field_logits', type: 'float32', shape: ['windows', 'pieces', 5] },
  { name: 'embedding', type: 'float32', shape: [1, 4] },
]
const changed = (tensors: TensorInfo[], name: string, change: Partial<TensorInfo>) =>
  tensors.map((tensor) => (tensor.name === name ? { ...tensor, ...change } : tensor))
const without = (tensors: TensorInfo[], name: string) => tensors.filter((tensor) => tensor.name !== name)

describe('checkSignature', () => {
  it('accepts the agreed tensors, with and without further outputs', () => {
    expect(() => checkSignature(inputs, outputs, config)).not.toThrow()
    expect(() => checkSignature(inputs, [...outputs, { name: 'ngram_contributions', type: 'float32', shape: [1, 'n'] }], config)).not.toThrow()
  })

  it.each<[string, TensorInfo[], TensorInfo[]]>([
    ['a missing input', without(inputs, 'ngram_ids'), outputs],
    ['an input nobody feeds', [...inputs, { name: 'token_type_ids', type: 'int64', shape: ['a', 'b'] }], outputs],
    ['a missing output', inputs, without(outputs, 'field_logits')],
    ['another element type', changed(inputs, 'input_ids', { type: 'int32' }), outputs],
    ['another number of types', inputs, changed(outputs, 'type_logits', { shape: [1, 4] })],
    ['another number of tags', inputs, changed(outputs, 'field_logits', { shape: ['windows', 'pieces', 6] })],
    ['another rank', inputs, changed(outputs, 'embedding', { shape: [4] })],
  ])('refuses %s', (_, someInputs, someOutputs) => {
    expect(() => checkSignature(someInputs, someOutputs, config)).toThrow(expect.objectContaining({ code: 'model-incompatible' }))
  })
})

describe('parseReaderConfig', () => {
  const changedConfig = (change: object) => JSON.stringify({ postlotse: { ...JSON.parse(json).postlotse, ...change } })

  it.each([
    ['no JSON', '{'],
    ['a model of another kind', '{"model_type":"bert"}'],
    ['another format', changedConfig({ format: 'postlotse.reader/2' })],
    ['another n-gram spec', changedConfig({ ngram: { spec: 'postlotse-ngram/2', buckets: 8 } })],
    ['windows that never meet', changedConfig({ window: 16, stride: 16 })],
    ['a temperature of zero', changedConfig({ calibration: { clean: { temperature: 0 }, ocr: { temperature: 1 } } })],
    ['tags that do not start with O', changedConfig({ fieldTags: ['B-person.name', 'O'] })],
    ['urgencies in another order', changedConfig({ urgencies: ['soon', 'normal', 'immediate'] })],
  ])('refuses %s', (_, text) => {
    expect(() => parseReaderConfig(text)).toThrow(expect.objectContaining({ code: 'model-incompatible' }))
  })
})
