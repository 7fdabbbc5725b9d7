import { describe, expect, it } from 'vitest'
import { greyOf } from '../../../../electron/adapters/pdfjs/grey-pixels.ts'

const [ONE_BIT, RGB, RGBA] = [1, 2, 3]

describe('greyOf', () => {
  it.each([
    ['one bit a pixel, rows padded to bytes', { width: 3, height: 2, kind: ONE_BIT, data: Uint8Array.of(0b10111111, 0b01000000) }, [255, 0, 255, 0, 255, 0]],
    [
      'colours by their luma',
      { width: 5, height: 1, kind: RGB, data: Uint8Array.of(255, 255, 255, 0, 0, 0, 255, 0, 0, 0, 255, 0, 0, 0, 255) },
      [255, 0, 76, 149, 28],
    ],
    ['transparent pixels on white paper', { width: 3, height: 1, kind: RGBA, data: Uint8Array.of(0, 0, 0, 255, 0, 0, 0, 0, 0, 0, 0, 51) }, [0, 255, 204]],
  ])('%s', (_, image, grey) => {
    expect([...(greyOf(image) ?? [])]).toEqual(grey)
  })

  it.each([
    ['an unknown kind', { width: 1, height: 1, kind: 9, data: Uint8Array.of(0, 0, 0, 0) }],
    ['missing rows of bits', { width: 9, height: 2, kind: ONE_BIT, data: Uint8Array.of(0, 0, 0) }],
    ['missing rows of colours', { width: 1, height: 2, kind: RGB, data: Uint8Array.of(0, 0, 0) }],
  ])('has no answer for %s', (_, image) => {
    expect(greyOf(image)).toBeUndefined()
  })
})
