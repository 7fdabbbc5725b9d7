/** What each part of the editor of the plan is given. */
import type { Dispatch } from 'react'
import type { PlanProblem } from '../../../../electron/shared/routing/plan-problems.ts'
import type { PlanChange, PlanEdit } from './plan-editing.ts'

export interface PlanPartProps {
  readonly edit: PlanEdit
  readonly change: Dispatch<PlanChange>
  readonly problems: readonly PlanProblem[]
}
