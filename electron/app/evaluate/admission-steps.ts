/** What each threshold would admit without a person, from the highest threshold down. */
import { type Answered, isCorrect } from './classification-figures.ts'

export interface AdmissionStep {
  /** Least confidence, greater than 0 and at most 1. */
  readonly threshold: number
  /** Documents that reach it, and how many of them were typed wrongly. */
  readonly accepted: number
  readonly errors: number
}

/**
 * Every distinct confidence as a threshold: equal confidences cannot be told apart and come together. Answers without a confidence are never
 * admitted.
 */
export function admissionSteps(answered: readonly Answered[]): AdmissionStep[] {
  const steps: AdmissionStep[] = []
  let errors = 0
  const sure = answered.filter((one) => one.confidence > 0).toSorted((a, b) => b.confidence - a.confidence)
  sure.forEach((one, i) => {
    if (!isCorrect(one)) errors++
    if (one.confidence !== sure[i + 1]?.confidence) steps.push({ threshold: one.confidence, accepted: i + 1, errors })
  })
  return steps
}
