/** How much could go without a person, at which threshold and with how many errors, from the authority's own checked documents. */
import type { CoverageCurve } from '../../shared/ipc/requests/preferences.ts'
import { type Answered, isCorrect } from '../evaluate/classification-figures.ts'
import { clopperPearsonUpper } from '../evaluate/clopper-pearson.ts'
import { coverageAtError } from '../evaluate/confidence-figures.ts'

const CONFIDENCE = 0.95
/** Points of the chart: more than this cannot be told apart in it. */
const MOST_POINTS = 60

/** `maxError`: allowed share 0..1 of wrongly typed documents among those that go by themselves. */
export function coverageCurve(answered: readonly Answered[], maxError: number): CoverageCurve {
  const sure = answered.filter((one) => one.confidence > 0).toSorted((a, b) => b.confidence - a.confidence)
  const { threshold, coverage, errors, errorLimit } = coverageAtError(answered, maxError)
  return {
    documents: answered.length,
    errors: answered.filter((one) => !isCorrect(one)).length,
    points: pointsOf(sure, answered.length),
    best: threshold === undefined || threshold === 0 ? null : { threshold, coverage, errors, errorLimit },
    needed: Math.ceil(Math.log(1 - CONFIDENCE) / Math.log(1 - maxError)),
  }
}

/** `sure`: surest first. One point for each distinct confidence, thinned evenly; the last one stays. */
function pointsOf(sure: readonly Answered[], total: number): CoverageCurve['points'] {
  const ends = sure.flatMap((one, i) => (one.confidence === sure[i + 1]?.confidence ? [] : [i + 1]))
  const step = Math.max(1, Math.ceil(ends.length / MOST_POINTS))
  let errors = 0
  let counted = 0
  return ends
    .filter((_, i) => (ends.length - 1 - i) % step === 0)
    .map((accepted) => {
      errors += sure.slice(counted, accepted).filter((one) => !isCorrect(one)).length
      counted = accepted
      return {
        threshold: sure[accepted - 1]?.confidence ?? 0,
        coverage: accepted / total,
        errorRate: errors / accepted,
        errorLimit: clopperPearsonUpper(errors, accepted, CONFIDENCE),
      }
    })
}
