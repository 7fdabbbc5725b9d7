/** The cuts while they are being changed, with the steps back. */
import { useState } from 'react'
import type { Stack } from '../../../electron/shared/ipc/requests/cutting.ts'
import { type CutPlan, presentPlan, samePlan } from './cut-plan.ts'

export interface CutPlanState {
  readonly plan: CutPlan
  /** Other cuts than the present ones. */
  readonly changed: boolean
  readonly canStepBack: boolean
  change(next: CutPlan): void
  stepBack(): void
  discard(): void
}

export function useCutPlan(stack: Stack): CutPlanState {
  const present = presentPlan(stack)
  const [steps, setSteps] = useState<readonly CutPlan[]>([])
  const plan = steps.at(-1) ?? present
  return {
    plan,
    changed: !samePlan(plan, present),
    canStepBack: steps.length > 0,
    change: (next) => {
      if (!samePlan(next, plan)) setSteps([...steps, next])
    },
    stepBack: () => setSteps(steps.slice(0, -1)),
    discard: () => setSteps([]),
  }
}
