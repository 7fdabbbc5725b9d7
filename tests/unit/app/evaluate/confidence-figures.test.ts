import { describe, expect, it } from 'vitest'
import { admissionSteps } from '../../../../electron/app/evaluate/admission-steps.ts'
import type { Answered } from '../../../../electron/app/evaluate/classification-figures.ts'
import {
  areaUnderRiskCoverage,
  areaUnderRoc,
  calibrationBins,
  coverageAtPrecision,
  expectedCalibrationError,
} from '../../../../electron/app/evaluate/confidence-figures.ts'

const answers = (...rows: [confidence: number, right: boolean][]): Answered[] =>
  rows.map(([confidence, right]) => ({ truth: 'a', answer: right ? 'a' : 'b', confidence }))
const many = (count: number, confidence: number, right: boolean) => answers(...Array.from({ length: count }, (): [number, boolean] => [confidence, right]))
const areaOf = (answered: readonly Answered[]) =>
  areaUnderRiskCoverage(admissionSteps(answered), answered.length, answered.filter((one) => one.answer !== one.truth).length)

describe('calibration', () => {
  it('measures the distance of confidence and accuracy', () => {
    // Bin 14/15–1: confidence 0.97, accuracy 1/2, two documents. Bin 3/15–4/15: confidence 0.25, accuracy 1, one document. The value 1 belongs to the last bin.
    const bins = calibrationBins(answers([0.94, true], [1, false], [0.25, true]))
    expect(bins).toEqual([
      { from: 3 / 15, to: 4 / 15, documents: 1, correct: 1, confidence: 0.25, accuracy: 1 },
      { from: 14 / 15, to: 1, documents: 2, correct: 1, confidence: 0.97, accuracy: 0.5 },
    ])
    expect(expectedCalibrationError(bins)).toBeCloseTo((1 * 0.75 + 2 * 0.47) / 3, 12)
  })

  it('is zero for a tool that knows what it knows', () => {
    expect(expectedCalibrationError(calibrationBins([...many(3, 0.75, true), ...many(1, 0.75, false)]))).toBeCloseTo(0, 12)
  })
})

describe('areaUnderRiskCoverage', () => {
  it.each<[string, Answered[], number]>([
    ['errors last', answers([0.9, true], [0.8, true], [0.7, false]), (0 + 0 + 1 / 3) / 3],
    ['errors first', answers([0.9, false], [0.8, true], [0.7, true]), (1 + 1 / 2 + 1 / 3) / 3],
    ['all equally sure', answers([0.5, false], [0.5, true]), 1 / 2],
    ['no errors', answers([0.9, true], [0.1, true]), 0],
    ['errors that nothing admits', answers([0.9, true], [0, false]), (0 + 1 / 2) / 2],
  ])('%s', (_, answered, expected) => {
    expect(areaOf(answered)).toBeCloseTo(expected, 12)
  })

  it('does not depend on the order of the documents', () => {
    const answered = answers([0.5, false], [0.9, true], [0.5, true], [0.7, false])
    expect(areaOf([...answered].reverse())).toBeCloseTo(areaOf(answered), 12)
  })
})

describe('coverageAtPrecision', () => {
  it.each<[string, Answered[], number]>([
    ['goes on after an early error', [...many(1, 0.9, false), ...many(99, 0.8, true)], 1],
    ['ends before too many errors', [...many(50, 0.9, true), ...many(2, 0.8, false), ...many(8, 0.7, true)], 50 / 60],
    ['takes equal confidences together', [...many(98, 0.9, true), ...many(2, 0.9, false)], 0],
    ['admits nothing without a confidence', many(5, 0, true), 0],
  ])('%s', (_, answered, expected) => {
    expect(coverageAtPrecision(admissionSteps(answered), answered.length, 0.99)).toBeCloseTo(expected, 12)
  })
})

describe('areaUnderRoc', () => {
  it.each([
    ['apart', [0.1, 0.2], [0.8, 0.9], 1],
    ['the wrong way round', [0.9], [0.1, 0.2], 0],
    ['one pair of four the wrong way round', [0.1, 0.5], [0.4, 0.9], 3 / 4],
    ['all the same', [0.5, 0.5], [0.5], 1 / 2],
  ])('%s', (_, lower, higher, expected) => {
    expect(areaUnderRoc(lower, higher)).toBe(expected)
  })

  it('says nothing about an empty group', () => {
    expect([areaUnderRoc([], [1]), areaUnderRoc([1], [])]).toEqual([undefined, undefined])
  })
})
