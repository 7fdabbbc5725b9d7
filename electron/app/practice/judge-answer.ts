/** What would have been right. The desk follows from the authority's present plan, so that practice fits its own desks. */
import { matchRule } from '../../core/stages/route/match-rule.ts'
import type { PracticeAnswer, PracticeFeedback } from '../../shared/ipc/requests/practice.ts'
import type { DistributionPlan } from '../../shared/routing/distribution-plan.ts'
import type { Exercise } from './load-exercises.ts'

export function judgeAnswer(exercise: Exercise, answer: PracticeAnswer, plan: DistributionPlan): PracticeFeedback {
  const { truth, also, explanation } = exercise
  const route = matchRule(
    {
      type: { id: truth.type },
      department: { id: truth.department },
      urgency: truth.urgency,
      fields: Object.entries(truth.fields).map(([name, value]) => ({ name, value })),
    },
    plan,
  )
  return {
    judgement: {
      type: answer.typeId === truth.type || (answer.typeId !== null && also.includes(answer.typeId)),
      desk: answer.deskId === route.desk,
      urgency: answer.urgency === truth.urgency,
    },
    truth: { typeId: truth.type, deskId: route.desk, urgency: truth.urgency },
    explanation,
    rule: route.rule,
  }
}
