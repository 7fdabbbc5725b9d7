/** The tensors every document reader has: names, element types and the sizes that must fit its labels. Checked once, when a model is loaded. */
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { ReaderConfig } from './reader-config.ts'

/** As onnxruntime describes a tensor; sizes that vary carry a name instead of a number. */
export interface TensorInfo {
  readonly name: string
  readonly type: string
  readonly shape: readonly (number | string)[]
}

/** Sizes that vary are undefined. */
interface Expected {
  readonly type: string
  readonly shape: readonly (number | undefined)[]
}

const INPUTS: Readonly<Record<string, Expected>> = {
  input_ids: { type: 'int64', shape: [undefined, undefined] },
  attention_mask: { type: 'int64', shape: [undefined, undefined] },
  ngram_ids: { type: 'int64', shape: [1, undefined] },
  ngram_weights: { type: 'float32', shape: [1, undefined] },
}

const outputsOf = (config: ReaderConfig): Readonly<Record<string, Expected>> => ({
  type_logits: { type: 'float32', shape: [1, config.types.length] },
  department_logits: { type: 'float32', shape: [1, config.departments.length] },
  urgency_logits: { type: 'float32', shape: [1, config.urgencies.length] },
  first_page_logits: { type: 'float32', shape: [undefined, 2] },
  field_logits: { type: 'float32', shape: [undefined, undefined, config.fieldTags.length] },
  embedding: { type: 'float32', shape: [1, undefined] },
})

/** Throws model-incompatible with the first tensor that does not fit. Outputs beyond the known ones are allowed. */
export function checkSignature(inputs: readonly TensorInfo[], outputs: readonly TensorInfo[], config: ReaderConfig): void {
  for (const input of inputs) if (!(input.name in INPUTS)) throw new PostlotseError('model-incompatible', `unknown input ${input.name}`)
  for (const [name, expected] of Object.entries(INPUTS)) checkTensor(name, inputs, expected)
  for (const [name, expected] of Object.entries(outputsOf(config))) checkTensor(name, outputs, expected)
}

function checkTensor(name: string, tensors: readonly TensorInfo[], expected: Expected): void {
  const tensor = tensors.find((candidate) => candidate.name === name)
  if (!tensor) throw new PostlotseError('model-incompatible', `the model has no tensor ${name}`)
  const sizesFit = tensor.shape.length === expected.shape.length && tensor.shape.every((size, i) => fits(size, expected.shape[i]))
  if (tensor.type === expected.type && sizesFit) return
  const wanted = expected.shape.map((size) => size ?? '*').join(', ')
  throw new PostlotseError('model-incompatible', `${name} is ${tensor.type} [${tensor.shape.join(', ')}] instead of ${expected.type} [${wanted}]`)
}

/** A size the model leaves open fits every number; it is then up to the model. */
function fits(size: number | string, wanted: number | undefined): boolean {
  return wanted === undefined || typeof size === 'string' || size < 0 || size === wanted
}
