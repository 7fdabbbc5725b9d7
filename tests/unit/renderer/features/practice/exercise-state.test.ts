import { expect, it } from 'vitest'
import { exerciseState } from '../../../../../renderer/features/practice/exercise-state.ts'

it.each([
  [undefined, 'open'],
  [{ type: true, desk: true, urgency: true }, 'right'],
  [{ type: true, desk: false, urgency: true }, 'partly'],
  [{ type: false, desk: false, urgency: false }, 'wrong'],
] as const)('%j is %s', (judgement, state) => {
  expect(exerciseState(judgement === undefined ? {} : { judgement })).toBe(state)
})
