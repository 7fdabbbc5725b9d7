import { describe, expect, it } from 'vitest'
import { readPackSignature } from '../../../../electron/adapters/transformers/pack-signature.ts'

const input = (name: string, type = 'int64', shape: (number | string)[] = ['batch', 'pieces']) => ({ name, type, shape })
const states = (name = 'last_hidden_state', type = 'float32', shape: (number | string)[] = ['batch', 'pieces', 384]) => ({ name, type, shape })
const BERT = [input('input_ids'), input('attention_mask'), input('token_type_ids')]

describe('the tensors of a pack', () => {
  it('of BERT and of encoders without sentences fit', () => {
    expect(readPackSignature(BERT, [states(), states('pooler_output', 'float32', ['batch', 384])])).toMatchObject({
      states: 'last_hidden_state',
      wantsSentences: true,
    })
    expect(readPackSignature(BERT.slice(0, 2), [states('token_embeddings')])).toMatchObject({ states: 'token_embeddings', wantsSentences: false })
  })

  it('are kept by name', () => {
    expect(readPackSignature(BERT, [states()]).tensors.inputs['input_ids']).toEqual({ type: 'int64', shape: ['batch', 'pieces'] })
  })

  it.each([
    ['no mask', [input('input_ids')], [states()]],
    ['a decoder', [...BERT, input('decoder_input_ids')], [states()]],
    ['a picture', [input('pixel_values', 'float32', [1, 3, 224, 224])], [states()]],
    ['ids of another type', [input('input_ids', 'int32'), input('attention_mask')], [states()]],
    ['a head instead of states', BERT, [states('logits')]],
    ['states of half precision', BERT, [states('last_hidden_state', 'float16')]],
    ['one vector only', BERT, [states('last_hidden_state', 'float32', ['batch', 384])]],
  ])('%s is refused', (_, inputs, outputs) => {
    expect(() => readPackSignature(inputs, outputs)).toThrow(expect.objectContaining({ code: 'pack-tensors' }))
  })
})
