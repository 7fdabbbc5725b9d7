import { expect, it } from 'vitest'
import { modelOf, readLearningState, writeLearningState } from '../../../../electron/app/learning/learning-state.ts'
import { createTestContext } from '../../../fixtures/workplace/create-test-context.ts'

it('begins anew with another model, and where what is stored cannot be read', () => {
  const { store } = createTestContext()
  const state = { model: 'reader 1', active: 3, since: '2026-03-02T08:00:00.000Z', collectedUntil: '2026-03-02T08:00:00.000Z', threshold: 0.4 }
  writeLearningState(store, state)
  expect(readLearningState(store, 'reader 1')).toEqual(state)
  expect(readLearningState(store, 'reader 2')).toMatchObject({ model: 'reader 2', active: null, collectedUntil: '' })
  store.values.set('learning', { ...state, active: 'three' })
  expect(readLearningState(store, 'reader 1')).toMatchObject({ active: null })
})

it('names the models of an engine, not the program', () => {
  expect(modelOf({ postlotse: '1.0.0', pack: '2 b', 'document-reader': '0.2.0 4f1c' })).toBe('document-reader 0.2.0 4f1c, pack 2 b')
})
