import { describe, expect, it } from 'vitest'
import { rowShift } from '../../../../renderer/ui/row-shift.ts'

const keys = (text: string) => text.split('')

describe('rowShift', () => {
  it.each([
    ['two rows come above', 'abcdefgh', 'xyabcdefgh', 4, 2],
    ['one row goes above', 'abcdefgh', 'bcdefgh', 4, -1],
    ['a row comes below', 'abcdefgh', 'abcdefghx', 4, 0],
    ['the first visible row itself goes', 'abcdefgh', 'abcdfgh', 4, -1],
    ['nothing changes', 'abcdefgh', 'abcdefgh', 4, 0],
    ['the list is sorted the other way round', 'abcdefgh', 'hgfedcba', 1, 0],
    ['it is another list', 'abcdefgh', 'st', 4, 0],
    ['it was empty', '', 'abc', 0, 0],
  ])('%s', (_case, before, after, first, shift) => {
    expect(rowShift(keys(before), keys(after), first)).toBe(shift)
  })
})
