/** Rows that change, come and go without loading all of them. */
import { expect, it } from 'vitest'
import { patchRows } from '../../../../../renderer/features/inbox/patch-rows.ts'
import { ids, row } from './rows.ts'

const ROWS = [row('a'), row('b'), row('c')]

it('changes a row in its place and leaves the others untouched', () => {
  const patched = patchRows(ROWS, ['b'], [row('b', { state: 'settled' })])
  expect(ids(patched)).toEqual(['a', 'b', 'c'])
  expect(patched[1]?.state).toBe('settled')
  expect(patched[0]).toBe(ROWS[0])
})

it('puts new rows in front', () => {
  expect(ids(patchRows(ROWS, ['x', 'y'], [row('x'), row('y')]))).toEqual(['x', 'y', 'a', 'b', 'c'])
})

it('takes rows out that are no longer there', () => {
  expect(ids(patchRows(ROWS, ['a', 'c'], []))).toEqual(['b'])
})

it('does all of it at once', () => {
  expect(ids(patchRows(ROWS, ['a', 'b', 'n'], [row('b'), row('n')]))).toEqual(['n', 'b', 'c'])
})
