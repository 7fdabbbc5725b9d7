import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Box, tidyBox, unionBox } from '../../../../electron/shared/domain/geometry.ts'

const fraction = fc.double({ min: 0, max: 1, noNaN: true })
const anyBox: fc.Arbitrary<Box> = fc.tuple(fraction, fraction, fraction, fraction)

describe('unionBox', () => {
  it.each<[string, Box[], Box | undefined]>([
    ['nothing', [], undefined],
    ['more boxes than a call may have arguments', Array.from({ length: 300_000 }, () => [0, 0, 0.5, 0.5] as const), [0, 0, 0.5, 0.5]],
    ['one box', [[0.125, 0.25, 0.5, 0.375]], [0.125, 0.25, 0.5, 0.375]],
    [
      'boxes side by side',
      [
        [0, 0, 0.25, 0.5],
        [0.5, 0, 0.25, 0.5],
      ],
      [0, 0, 0.75, 0.5],
    ],
    [
      'a box inside another',
      [
        [0, 0, 1, 1],
        [0.25, 0.25, 0.5, 0.5],
      ],
      [0, 0, 1, 1],
    ],
    [
      'a box without height',
      [
        [0, 0.5, 0.25, 0],
        [0, 0.75, 0.5, 0],
      ],
      [0, 0.5, 0.5, 0.25],
    ],
  ])('of %s', (_name, boxes, expected) => expect(unionBox(boxes)).toEqual(expected))

  it('holds every box, in any order', () => {
    fc.assert(
      fc.property(fc.array(anyBox, { minLength: 1, maxLength: 5 }), (boxes) => {
        const union = unionBox(boxes) ?? [0, 0, 0, 0]
        const tolerance = 1e-9
        for (const [x, y, width, height] of boxes) {
          expect(x).toBeGreaterThanOrEqual(union[0] - tolerance)
          expect(y).toBeGreaterThanOrEqual(union[1] - tolerance)
          expect(x + width).toBeLessThanOrEqual(union[0] + union[2] + tolerance)
          expect(y + height).toBeLessThanOrEqual(union[1] + union[3] + tolerance)
        }
        expect(unionBox([...boxes].reverse())).toEqual(union)
      }),
    )
  })
})

describe('tidyBox', () => {
  it.each<[string, Box, Box]>([
    ['keeps a tidy box', [0.1, 0.2, 0.3, 0.4], [0.1, 0.2, 0.3, 0.4]],
    ['rounds to four places', [0.123456, 0.1, 0.200049, 0.00004], [0.1235, 0.1, 0.2, 0]],
    ['cuts what is left of the page or above it', [-0.2, -0.1, 0.5, 0.5], [0, 0, 0.5, 0.5]],
    ['cuts what is right of the page or below it', [0.75, 0.5, 0.5, 0.75], [0.75, 0.5, 0.25, 0.5]],
    ['keeps nothing of a box beyond the page', [1.5, 1.5, 0.25, 0.25], [1, 1, 0, 0]],
  ])('%s', (_name, box, expected) => expect(tidyBox(box)).toEqual(expected))

  it('never leaves the page', () => {
    const wild = fc.double({ min: -2, max: 3, noNaN: true })
    fc.assert(
      fc.property(fc.tuple(wild, wild, wild, wild), (box) => {
        const [x, y, width, height] = tidyBox(box)
        for (const number of [x, y, width, height]) expect(number).toBeGreaterThanOrEqual(0)
        expect(x + width).toBeLessThanOrEqual(1 + 1e-9)
        expect(y + height).toBeLessThanOrEqual(1 + 1e-9)
      }),
    )
  })
})
