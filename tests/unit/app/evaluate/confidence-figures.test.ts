import { describe, expect, it } from 'vitest'
import type { Answered } from '../../../../electron/app/evaluate/classification-figures.ts'
import { areaUnderRiskCoverage, calibrationBins, coverageAtError, expectedCalibrationError } from '../../../../electron/app/evaluate/confidence-figures.ts'

const answers = (...rows: [confidence: number, right: boolean][]): Answered[] =>
  rows.map(([confidence, right]) => ({ truth: 'a', answer: right ? 'a' : 'b', confidence }))
const many = (count: number, confidence: number, right: boolean) => answers(...Array.from({ length: count }, (): [number, boolean] => [confidence, right]))

describe('calibration', () => {
  it('measures the distance of confidence and accuracy', () => {
    // Bin 0.9–1: confidence 0.95, accuracy 1/2, two documents. Bin 0.2–0.3: confidence 0.25, accuracy 1, one document. The value 1 belongs to the last bin.
    const bins = calibrationBins(answers([0.9, true], [1, false], [0.25, true]))
    expect(bins).toEqual([
      { from: 0.2, to: 0.3, documents: 1, confidence: 0.25, accuracy: 1 },
      { from: 0.9, to: 1, documents: 2, confidence: 0.95, accuracy: 0.5 },
    ])
    expect(expectedCalibrationError(bins)).toBeCloseTo((1 * 0.75 + 2 * 0.45) / 3, 12)
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
  ])('%s', (_, answered, expected) => {
    expect(areaUnderRiskCoverage(answered)).toBeCloseTo(expected, 12)
  })

  it('does not depend on the order of the documents', () => {
    const answered = answers([0.5, false], [0.9, true], [0.5, true], [0.7, false])
    expect(areaUnderRiskCoverage([...answered].reverse())).toBeCloseTo(areaUnderRiskCoverage(answered), 12)
  })
})

describe('coverageAtError', () => {
  it('admits what keeps the limit', () => {
    // 299 faultless at 0.9 give 0.997 %; the 100 beneath with 5 errors do not keep 1 %.
    const answered = [...many(299, 0.9, true), ...many(95, 0.6, true), ...many(5, 0.6, false)]
    const coverage = coverageAtError(answered, 0.01)
    expect(coverage).toMatchObject({ coverage: 299 / 399, threshold: 0.9, errors: 0 })
    expect(coverage.errorLimit).toBeCloseTo(1 - 0.05 ** (1 / 299), 9)
  })

  it('accepts a threshold below one that failed for want of documents', () => {
    expect(coverageAtError([...many(100, 0.95, true), ...many(199, 0.9, true)], 0.01).threshold).toBe(0.9)
  })

  it.each<[string, Answered[]]>([
    ['too few documents', many(298, 0.99, true)],
    ['an early error', [...many(1, 0.99, false), ...many(298, 0.9, true)]],
  ])('promises nothing with %s', (_, answered) => {
    expect(coverageAtError(answered, 0.01)).toEqual({ coverage: 0, errors: 0, errorLimit: 1 })
  })

  it('cannot part documents of the same confidence', () => {
    expect(coverageAtError([...many(300, 0.9, true), ...many(10, 0.9, false)], 0.01).coverage).toBe(0)
  })
})
