/** How an exercise stands for the learner. */
import type { PracticeExercise, PracticeJudgement } from '../../../electron/shared/ipc/requests/practice.ts'

export type ExerciseState = 'open' | 'right' | 'partly' | 'wrong'

export function exerciseState({ judgement }: Pick<PracticeExercise, 'judgement'>): ExerciseState {
  if (judgement === undefined) return 'open'
  const right = countRight(judgement)
  return right === 3 ? 'right' : right === 0 ? 'wrong' : 'partly'
}

/** 0..3 */
export function countRight({ type, desk, urgency }: PracticeJudgement): number {
  return [type, desk, urgency].filter(Boolean).length
}
