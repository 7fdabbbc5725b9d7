/**
 * Multinomial logistic regression on document vectors, with logits that may start from what another model says: logits = offsets + W · features + b.
 * A ridge pulls the weights towards given ones (zero, or what was learned before), so that few documents change little. The penalised loss is
 * strictly convex: there is one answer, and it depends on nothing but the documents.
 */
import { minimise } from './minimise.ts'

/** Values of a vector by position; with `ids` only those positions, the others are 0. */
export interface FeatureVector {
  readonly values: ArrayLike<number>
  readonly ids?: ArrayLike<number>
}

export interface LinearWeights {
  readonly classes: number
  readonly features: number
  /** Of each feature its weight for every class, and at the end the classes' biases: `values[feature * classes + class]`. */
  readonly values: Float64Array
}

export interface LearnedDocument {
  readonly features: FeatureVector
  /** Logit of each class before any weight; absent: 0. */
  readonly offsets?: ArrayLike<number>
  /** Number of the right class, or a probability for each. */
  readonly target: number | ArrayLike<number>
  /** How often it counts; absent: once. */
  readonly weight?: number
}

export interface FitOptions {
  /** What the weights are pulled towards and start from, see `noWeights`. */
  readonly towards: LinearWeights
  /** Strength of the pull, above 0: half of it times the squared distance is added to the summed cross-entropy (nats). */
  readonly ridge: number
}

export function noWeights(classes: number, features: number): LinearWeights {
  return { classes, features, values: new Float64Array((features + 1) * classes) }
}

export function fitSoftmaxRegression(documents: readonly LearnedDocument[], { towards, ridge }: FitOptions): LinearWeights {
  const { classes, features } = towards
  const evaluate = (values: Float64Array) => {
    const gradient = new Float64Array(values.length)
    let value = 0
    for (const document of documents) value += addLoss(document, { classes, features, values }, gradient)
    for (let i = 0; i < values.length; i++) {
      const distance = (values[i] as number) - (towards.values[i] as number)
      value += (ridge / 2) * distance * distance
      gradient[i] = (gradient[i] as number) + ridge * distance
    }
    return { value, gradient }
  }
  return { classes, features, values: minimise(towards.values, evaluate) }
}

export function logitsOf(weights: LinearWeights, features: FeatureVector, offsets?: ArrayLike<number>): Float64Array {
  const { classes, features: count, values } = weights
  const logits = values.slice(count * classes)
  for (let i = 0; i < features.values.length; i++) {
    const row = (features.ids?.[i] ?? i) * classes
    const value = features.values[i] as number
    for (let c = 0; c < classes; c++) logits[c] = (logits[c] as number) + value * (values[row + c] as number)
  }
  if (offsets) for (let c = 0; c < classes; c++) logits[c] = (logits[c] as number) + (offsets[c] ?? 0)
  return logits
}

/** Probabilities; a temperature above 1 flattens them. */
export function probabilitiesOf(logits: ArrayLike<number>, temperature = 1): Float64Array {
  let highest = Number.NEGATIVE_INFINITY
  for (let c = 0; c < logits.length; c++) highest = Math.max(highest, logits[c] as number)
  const powers = Float64Array.from(logits, (logit) => Math.exp((logit - highest) / temperature))
  const sum = powers.reduce((a, b) => a + b, 0)
  return powers.map((power) => power / sum)
}

/** Returns the document's loss and adds its gradient. */
function addLoss({ features, offsets, target, weight = 1 }: LearnedDocument, weights: LinearWeights, gradient: Float64Array): number {
  const { classes, features: count } = weights
  const errors = probabilitiesOf(logitsOf(weights, features, offsets))
  let loss = 0
  for (let c = 0; c < classes; c++) {
    const wanted = typeof target === 'number' ? (c === target ? 1 : 0) : (target[c] ?? 0)
    const probability = errors[c] as number
    if (wanted > 0) loss -= weight * wanted * Math.log(Math.max(probability, Number.MIN_VALUE))
    errors[c] = weight * (probability - wanted)
  }
  for (let i = 0; i < features.values.length; i++) addRow(gradient, (features.ids?.[i] ?? i) * classes, errors, features.values[i] as number)
  addRow(gradient, count * classes, errors, 1)
  return loss
}

function addRow(gradient: Float64Array, row: number, errors: Float64Array, value: number): void {
  for (let c = 0; c < errors.length; c++) gradient[row + c] = (gradient[row + c] as number) + value * (errors[c] as number)
}
