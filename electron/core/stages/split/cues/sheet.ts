/** The paper itself: empty backs before a first page, back sides of a stack that was scanned on both sides, another size of paper. */
import { type Boundary, type Features, seen } from './cue.ts'

/** Sizes differ from here on, share of width or height: sheets are pulled in a little crooked or short (heuristic). */
const OTHER_SIZE = 0.08

export function sheetCue({ before, after, blankBefore, backSide }: Boundary): Features {
  const size = before.at(-1)?.size
  const other = size !== undefined && after.size !== undefined && size.some((length, i) => Math.abs(length / (after.size?.[i] ?? length) - 1) > OTHER_SIZE)
  return { ...seen('sheet:blank-before', blankBefore), ...seen('sheet:back', backSide), ...seen('sheet:other-size', other) }
}
