/** Fits the heads of a pack on marked examples: softmax regression over standardised document vectors. */
import { NO_TYPE } from '../../adapters/transformers/reader-config.ts'
import { type FeatureVector, fitSoftmaxRegression, type LinearWeights, noWeights } from '../../core/learning/softmax-regression.ts'
import type { DocumentVectors } from '../../core/ports/pack-reader.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import { askHead, type Head, type PackHeads } from './pack-heads.ts'

/** An example after the encoder has read it. */
export interface EncodedExample {
  readonly vectors: DocumentVectors
  /** null: of none of the types. */
  readonly type: string | null
  readonly department?: string
}

export interface FittedHeads extends Omit<PackHeads, 'pool'> {
  readonly ridge: number
}

interface Lesson {
  readonly vector: Float32Array
  readonly label: string
}

/** Examples that a type needs so that something can be fitted (heuristic). */
const LEAST_EXAMPLES = 4
/** Candidates, chosen on a fifth of the examples: ridge on the summed loss over vectors of unit variance. */
const RIDGES = [10, 100]
const CHOOSING_FIFTH = 5

/** Throws pack-examples if fewer than two types have enough examples. */
export function fitHeads(examples: readonly EncodedExample[]): FittedHeads {
  const byType = (pooling: keyof DocumentVectors) => lessonsOf(examples, pooling, ({ type }) => type ?? NO_TYPE)
  if (labelsOf(byType('mean')).length < 2)
    throw new PostlotseError('pack-examples', `${examples.length} examples, but no two types with ${LEAST_EXAMPLES} of them`)
  const { pooling, ridge } = choose(byType)
  const departments = lessonsOf(examples, pooling, ({ department }) => department)
  return {
    pooling,
    ridge,
    types: fitHead(byType(pooling), ridge),
    ...(labelsOf(departments).length < 2 ? {} : { departments: fitHead(departments, ridge) }),
  }
}

/** Lessons of labels that have enough of them. */
function lessonsOf(examples: readonly EncodedExample[], pooling: keyof DocumentVectors, label: (example: EncodedExample) => string | undefined): Lesson[] {
  const lessons = examples.flatMap((example) => {
    const own = label(example)
    return own === undefined ? [] : [{ vector: example.vectors[pooling], label: own }]
  })
  const counts = Map.groupBy(lessons, (lesson) => lesson.label)
  return lessons.filter((lesson) => (counts.get(lesson.label)?.length ?? 0) >= LEAST_EXAMPLES)
}

function choose(lessons: (pooling: keyof DocumentVectors) => readonly Lesson[]): { readonly pooling: keyof DocumentVectors; readonly ridge: number } {
  const candidates = (['mean', 'first'] as const).flatMap((pooling) => RIDGES.map((ridge) => ({ pooling, ridge })))
  const losses = candidates.map(({ pooling, ridge }) => {
    const { taught, asked } = parted(lessons(pooling))
    const head = fitHead(taught, ridge)
    return asked.reduce((sum, { vector, label }) => sum - Math.log(Math.max(1e-9, askHead(head, vector).find(({ id }) => id === label)?.confidence ?? 0)), 0)
  })
  return candidates[losses.indexOf(Math.min(...losses))] ?? { pooling: 'mean', ridge: RIDGES[0] ?? 1 }
}

/** Every fifth of each label is asked; the others teach. */
function parted(lessons: readonly Lesson[]): { readonly taught: Lesson[]; readonly asked: Lesson[] } {
  const groups = [...Map.groupBy(lessons, (lesson) => lesson.label).values()]
  const isAsked = (i: number) => i % CHOOSING_FIFTH === CHOOSING_FIFTH - 1
  return { taught: groups.flatMap((group) => group.filter((_, i) => !isAsked(i))), asked: groups.flatMap((group) => group.filter((_, i) => isAsked(i))) }
}

function fitHead(lessons: readonly Lesson[], ridge: number): Head {
  const labels = labelsOf(lessons)
  const scale = scaleOf(lessons)
  const documents = lessons.map(({ vector, label }) => ({ features: standardised(vector, scale), target: labels.indexOf(label) }))
  const fitted = fitSoftmaxRegression(documents, { towards: noWeights(labels.length, scale.mean.length), ridge })
  return { labels, weights: withoutScale(fitted, scale) }
}

function labelsOf(lessons: readonly Lesson[]): string[] {
  return [...new Set(lessons.map((lesson) => lesson.label))].sort()
}

interface Scale {
  readonly mean: Float64Array
  /** 1 / standard deviation; 0 for what never varies. */
  readonly factor: Float64Array
}

function scaleOf(lessons: readonly Lesson[]): Scale {
  const width = lessons[0]?.vector.length ?? 0
  const mean = new Float64Array(width)
  const factor = new Float64Array(width)
  for (const { vector } of lessons) for (const [i, value] of vector.entries()) add(mean, i, value / lessons.length)
  for (const { vector } of lessons) for (const [i, value] of vector.entries()) add(factor, i, (value - (mean[i] ?? 0)) ** 2 / lessons.length)
  return { mean, factor: factor.map((variance) => (variance > 1e-12 ? 1 / Math.sqrt(variance) : 0)) }
}

function add(values: Float64Array, i: number, what: number): void {
  values[i] = (values[i] ?? 0) + what
}

function standardised(vector: Float32Array, { mean, factor }: Scale): FeatureVector {
  return { values: Float64Array.from(vector, (value, i) => (value - (mean[i] ?? 0)) * (factor[i] ?? 0)) }
}

/** The same answers from vectors as they come: w · (x − m) · f + b = (w · f) · x + (b − Σ w · f · m). */
function withoutScale({ classes, features, values }: LinearWeights, { mean, factor }: Scale): LinearWeights {
  const plain = values.slice()
  for (let f = 0; f < features; f++) {
    for (let c = 0; c < classes; c++) {
      const weight = (values[f * classes + c] ?? 0) * (factor[f] ?? 0)
      plain[f * classes + c] = weight
      add(plain, features * classes + c, -weight * (mean[f] ?? 0))
    }
  }
  return { classes, features, values: plain }
}
