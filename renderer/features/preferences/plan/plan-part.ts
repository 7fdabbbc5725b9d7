/** What each part of the editor of the plan is given. */
import type { PlanProblem } from '../../../../electron/shared/routing/plan-problems.ts'
import type { PlanChange, PlanEdit } from './plan-editing.ts'

export interface PlanPartProps {
  readonly edit: PlanEdit
  readonly change: (change: PlanChange) => void
  readonly problems: readonly PlanProblem[]
}
