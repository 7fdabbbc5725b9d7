import { expect, it } from 'vitest'
import { fitSoftmaxRegression, type LearnedDocument, logitsOf, noWeights, probabilitiesOf } from '../../../../electron/core/learning/softmax-regression.ts'

const documents: LearnedDocument[] = [
  { features: { values: [1, 0, 0] }, target: 0 },
  { features: { values: [0.9, 0.1, 0] }, target: 0 },
  { features: { values: [0, 1, 0] }, target: 1 },
  { features: { values: [0, 0.9, 0.2] }, target: 1 },
  { features: { values: [0, 0, 1] }, target: 2 },
]
const learn = (given: readonly LearnedDocument[], ridge = 0.01) => fitSoftmaxRegression(given, { towards: noWeights(3, 3), ridge })
const winner = (probabilities: Float64Array) => probabilities.indexOf(Math.max(...probabilities))

it('tells its classes apart, also for vectors that it has not seen', () => {
  const weights = learn(documents)
  expect(
    [
      [0.7, 0.2, 0.1],
      [0.1, 0.8, 0],
      [0, 0.1, 0.9],
    ].map((values) => winner(probabilitiesOf(logitsOf(weights, { values })))),
  ).toEqual([0, 1, 2])
})

it('stands where the gradient vanishes: errors weighted by the features equal ridge times weights', () => {
  const ridge = 0.5
  const weights = learn(documents, ridge)
  const errors = documents.map(({ features, target }) => probabilitiesOf(logitsOf(weights, features)).map((p, c) => p - (c === target ? 1 : 0)))
  for (let f = 0; f < 3; f++) {
    for (let c = 0; c < 3; c++) {
      const slope = documents.reduce((sum, { features }, i) => sum + (features.values[f] ?? 0) * (errors[i]?.[c] ?? 0), 0)
      expect(slope + ridge * (weights.values[f * 3 + c] ?? 0)).toBeCloseTo(0, 3)
    }
  }
})

it('reads vectors by position like whole ones', () => {
  const sparse = documents.map(({ features, target }) => {
    const ids = [0, 1, 2].filter((i) => features.values[i] !== 0)
    return { features: { ids, values: ids.map((i) => features.values[i] ?? 0) }, target }
  })
  expect(learn(sparse)).toEqual(learn(documents))
})

it('learns only what the offsets do not say already', () => {
  const known = documents.map((document) => ({ ...document, offsets: [0, 1, 2].map((c) => (c === document.target ? 20 : 0)) }))
  expect(Math.max(...learn(known).values.map(Math.abs))).toBeLessThan(0.001)
})

it('stays at the given weights for documents whose target is its own answer', () => {
  const towards = learn(documents)
  const own = documents.map(({ features }) => ({ features, target: probabilitiesOf(logitsOf(towards, features)) }))
  expect(fitSoftmaxRegression(own, { towards, ridge: 1 }).values).toEqual(towards.values)
})

it('takes a document of weight two like two documents', () => {
  const [first, ...rest] = documents
  if (!first) throw new Error('no document')
  const weighted = learn([{ ...first, weight: 2 }, ...rest])
  learn([first, first, ...rest]).values.forEach((value, i) => {
    expect(weighted.values[i]).toBeCloseTo(value, 3)
  })
})

it('flattens probabilities by the temperature', () => {
  expect(Array.from(probabilitiesOf([Math.log(9), 0]), (p) => p.toFixed(3))).toEqual(['0.900', '0.100'])
  expect(Array.from(probabilitiesOf([Math.log(9), 0], 2), (p) => p.toFixed(3))).toEqual(['0.750', '0.250'])
})
