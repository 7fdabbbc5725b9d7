import { expect, it } from 'vitest'
import { keepDraft, keptDraft } from '../../../../../renderer/features/preferences/kept-drafts.ts'

it('keeps what was not applied, over what it was written on only, until there is nothing to keep', () => {
  expect(keptDraft('plan', { rules: 1 })).toBeUndefined()
  keepDraft('plan', { rules: 1 }, 'draft')
  expect([keptDraft('plan', { rules: 1 }), keptDraft('plan', { rules: 2 }), keptDraft('thresholds', { rules: 1 })]).toEqual(['draft', undefined, undefined])
  keepDraft('plan', { rules: 1 }, undefined)
  expect(keptDraft('plan', { rules: 1 })).toBeUndefined()
})
