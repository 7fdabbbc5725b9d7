/**
 * What a model that has not seen a letter thinks of its type and department: an n-gram model like the shipped one's n-gram branch, trained here
 * four times without the letters it is asked about. The shipped model has seen all letters and would be too sure of them.
 * Softmax regression on n-grams weighted by inverse document frequency, stochastic gradient descent; types right in 84 % of the letters.
 */
import { createNgramHasher, type NgramFeatures } from '../../electron/adapters/transformers/ngram-features.ts'
import type { Letter } from './letters.ts'

export interface Names {
  readonly types: readonly string[]
  readonly departments: readonly string[]
}

/** Probabilities in the order of `Names`; `types` sums to less than 1, the rest is «none of them». */
export interface Opinion {
  readonly types: readonly number[]
  readonly departments: readonly number[]
}

interface Vector {
  readonly ids: Int32Array
  readonly values: Float32Array
}
interface Lesson {
  readonly vector: Vector
  readonly target: number
}

export const FOLDS = 4
const BUCKETS = 262_144
const [EPOCHS, RATE, DECAY, BIAS_RATE, RAREST] = [10, 10, 0.1, 0.01, 2]

/** `versions`: one list of pages a letter and reading of it. The first reading teaches; returned are opinions on all, in the same order. */
export function outOfFoldOpinions(letters: readonly Letter[], versions: readonly (readonly Letter['pages'][])[], names: Names): Opinion[][] {
  const hasher = createNgramHasher(BUCKETS)
  const counted = versions.map((readings) => readings.map((pages) => hasher.features(pages.flat().flatMap((line) => line.split(/\s+/)))))
  const opinions: Opinion[][] = letters.map(() => [])
  for (let fold = 0; fold < FOLDS; fold++) {
    const isTaught = letters.map(({ index }) => index % FOLDS !== fold)
    const weigh = frequencyWeights(counted.flatMap(([written], i) => (written && isTaught[i] ? [written] : [])))
    const lessons = letters.flatMap((letter, i) => {
      const [written] = counted[i] ?? []
      return written && isTaught[i] ? [{ letter, vector: weigh(written) }] : []
    })
    const types = train(
      lessons.map(({ letter, vector }) => ({ vector, target: placeOf(letter.type, names.types) })),
      names.types.length + 1,
    )
    const departments = train(
      lessons.map(({ letter, vector }) => ({ vector, target: placeOf(letter.department, names.departments) })),
      names.departments.length,
    )
    letters.forEach((_, i) => {
      if (isTaught[i]) return
      const vectors = (counted[i] ?? []).map(weigh)
      opinions[i] = vectors.map((vector) => ({ types: [...types(vector)].slice(0, -1), departments: [...departments(vector)] }))
    })
  }
  return opinions
}

/** What is none of the names comes after them. */
function placeOf(name: string, names: readonly string[]): number {
  const at = names.indexOf(name)
  return at === -1 ? names.length : at
}

/** Renumbers the features that several documents have and weighs them, as models/training/linear.py does. */
function frequencyWeights(documents: readonly NgramFeatures[]): (features: NgramFeatures) => Vector {
  const seen = new Map<number, number>()
  for (const { ids } of documents) for (const id of ids) seen.set(id, (seen.get(id) ?? 0) + 1)
  const known = new Map(
    [...seen].filter(([, count]) => count >= RAREST).map(([id, count], i) => [id, { place: i, idf: Math.log((1 + documents.length) / (1 + count)) + 1 }]),
  )
  return ({ ids, counts }) => {
    const kept = ids.flatMap((id, i) => {
      const feature = known.get(id)
      return feature ? [[feature.place, (1 + Math.log(counts[i] ?? 1)) * feature.idf] as const] : []
    })
    const length = Math.hypot(...kept.map(([, value]) => value)) || 1
    return { ids: Int32Array.from(kept, ([id]) => id), values: Float32Array.from(kept, ([, value]) => value / length) }
  }
}

/** Returns the trained model: features to probabilities, in an array that the next call overwrites. */
function train(lessons: readonly Lesson[], classes: number): (vector: Vector) => Float64Array {
  const weights = new Float32Array(BUCKETS * classes)
  const bias = new Float64Array(classes)
  const result = new Float64Array(classes)
  const predict = (vector: Vector) => softmax(addLogits(vector, weights, bias, result))
  // A stride that shares no factor with the number of lessons mixes the types, which lie together in the corpus.
  const stride = [7919, 7927, 7933].find((prime) => lessons.length % prime !== 0) ?? 1
  for (let step = 0; step < EPOCHS * lessons.length; step++) {
    const lesson = lessons[(step * stride) % lessons.length]
    if (!lesson) continue
    const errors = predict(lesson.vector)
    errors[lesson.target] = (errors[lesson.target] ?? 0) - 1
    const rate = RATE / (1 + DECAY * Math.floor(step / lessons.length))
    learn(lesson.vector, errors, weights, rate)
    for (let k = 0; k < classes; k++) bias[k] = (bias[k] ?? 0) - BIAS_RATE * (errors[k] ?? 0)
  }
  return predict
}

function addLogits({ ids, values }: Vector, weights: Float32Array, bias: Float64Array, result: Float64Array): Float64Array {
  const classes = result.length
  result.set(bias)
  for (let f = 0; f < ids.length; f++) {
    const [from, value] = [(ids[f] ?? 0) * classes, values[f] ?? 0]
    for (let k = 0; k < classes; k++) result[k] = (result[k] ?? 0) + (weights[from + k] ?? 0) * value
  }
  return result
}

function learn({ ids, values }: Vector, errors: Float64Array, weights: Float32Array, rate: number): void {
  const classes = errors.length
  for (let f = 0; f < ids.length; f++) {
    const [from, step] = [(ids[f] ?? 0) * classes, rate * (values[f] ?? 0)]
    for (let k = 0; k < classes; k++) weights[from + k] = (weights[from + k] ?? 0) - step * (errors[k] ?? 0)
  }
}

function softmax(logits: Float64Array): Float64Array {
  const highest = logits.reduce((a, b) => Math.max(a, b))
  let total = 0
  for (let k = 0; k < logits.length; k++) {
    const power = Math.exp((logits[k] ?? 0) - highest)
    logits[k] = power
    total += power
  }
  for (let k = 0; k < logits.length; k++) logits[k] = (logits[k] ?? 0) / total
  return logits
}
