/** How much could go without a person, at which threshold and with how many errors. The same for the command line, the report and the window. */
import type { CoverageCurve } from '../../shared/ipc/requests/preferences.ts'
import { type AdmissionStep, admissionSteps } from './admission-steps.ts'
import { type Answered, isCorrect } from './classification-figures.ts'
import { clopperPearsonUpper } from './clopper-pearson.ts'
import { CERTAINTY, faultlessNeeded, safeThreshold } from './safe-threshold.ts'

/** Points of the chart: more than this cannot be told apart in it. */
const MOST_POINTS = 60

/** `maxError`: allowed share 0..1 of wrongly typed documents among those that go by themselves. */
export function coverageCurve(answered: readonly Answered[], maxError: number): CoverageCurve {
  const steps = admissionSteps(answered)
  const best = safeThreshold(steps, maxError)
  return {
    documents: answered.length,
    errors: answered.filter((one) => !isCorrect(one)).length,
    points: pointsOf(steps, answered.length),
    best: best ? { threshold: best.threshold, coverage: best.accepted / answered.length, errors: best.errors, errorLimit: best.errorLimit } : null,
    needed: faultlessNeeded(maxError),
  }
}

/** One point for each distinct confidence, thinned evenly; the last one stays. Each limit holds for its own point, not for the curve as a whole. */
function pointsOf(steps: readonly AdmissionStep[], documents: number): CoverageCurve['points'] {
  const stride = Math.max(1, Math.ceil(steps.length / MOST_POINTS))
  return steps
    .filter((_, i) => (steps.length - 1 - i) % stride === 0)
    .map(({ threshold, accepted, errors }) => ({
      threshold,
      coverage: accepted / documents,
      errorRate: errors / accepted,
      errorLimit: clopperPearsonUpper(errors, accepted, CERTAINTY),
    }))
}
