/** The tensors that the encoder of a model pack may have: what `optimum` exports for feature extraction, and nothing else. */
import type { PackTensors } from '../../core/ports/pack-reader.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { TensorInfo } from './reader-signature.ts'

export interface PackSignature {
  readonly tensors: PackTensors
  /** Output that holds a state for every piece: [windows, pieces, width]. */
  readonly states: string
  /** The encoder wants the number of the sentence each piece belongs to. */
  readonly wantsSentences: boolean
}

const REQUIRED_INPUTS = ['input_ids', 'attention_mask']
const SENTENCES = 'token_type_ids'
/** Names of the states by exporter: transformers, sentence-transformers. */
const STATES = ['last_hidden_state', 'token_embeddings']

/** Throws pack-tensors with the first tensor that does not fit. */
export function readPackSignature(inputs: readonly TensorInfo[], outputs: readonly TensorInfo[]): PackSignature {
  for (const name of REQUIRED_INPUTS) if (!inputs.some((input) => input.name === name)) throw new PostlotseError('pack-tensors', `no input ${name}`)
  for (const { name, type, shape } of inputs) {
    if (![...REQUIRED_INPUTS, SENTENCES].includes(name)) throw new PostlotseError('pack-tensors', `unknown input ${name}`)
    if (type !== 'int64' || shape.length !== 2)
      throw new PostlotseError('pack-tensors', `input ${name} is ${type} [${shape.join(', ')}] instead of int64 [*, *]`)
  }
  const states = outputs.find((output) => STATES.includes(output.name))
  if (!states) throw new PostlotseError('pack-tensors', `no output ${STATES.join(' or ')}, but ${outputs.map((output) => output.name).join(', ')}`)
  if (states.type !== 'float32' || states.shape.length !== 3)
    throw new PostlotseError('pack-tensors', `output ${states.name} is ${states.type} [${states.shape.join(', ')}] instead of float32 [*, *, *]`)
  return {
    tensors: { inputs: byName(inputs), outputs: byName(outputs) },
    states: states.name,
    wantsSentences: inputs.some((input) => input.name === SENTENCES),
  }
}

function byName(tensors: readonly TensorInfo[]): PackTensors['inputs'] {
  return Object.fromEntries(tensors.map(({ name, type, shape }) => [name, { type, shape: [...shape] }]))
}
