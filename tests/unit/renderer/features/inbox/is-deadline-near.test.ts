import { expect, it } from 'vitest'
import { isDeadlineNear } from '../../../../../renderer/features/inbox/is-deadline-near.ts'

it.each([
  ['proposed', '2026-12-03', true],
  ['proposed', '2026-12-04', false],
  ['proposed', '2026-07-27', true],
  ['confirmed', '2026-12-01', true],
  ['delivered', '2026-12-01', false],
  ['settled', '2026-12-01', false],
  ['review', null, false],
] as const)('%s with the deadline %s on 30 November 2026: %s', (state, deadline, near) => {
  expect(isDeadlineNear({ state, deadline }, '2026-11-30')).toBe(near)
})
