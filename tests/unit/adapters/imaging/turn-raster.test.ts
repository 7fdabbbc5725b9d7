import { describe, expect, it } from 'vitest'
import { rotateRaster, turnRaster } from '../../../../electron/adapters/imaging/turn-raster.ts'
import { at, blankPage, fill } from './drawing.ts'

const SOURCE = { width: 3, height: 2, dpi: 300, data: Uint8Array.from([1, 2, 3, 4, 5, 6]) }

describe('turnRaster', () => {
  it.each([
    [0, 3, 2, [1, 2, 3, 4, 5, 6]],
    [90, 2, 3, [4, 1, 5, 2, 6, 3]],
    [180, 3, 2, [6, 5, 4, 3, 2, 1]],
    [270, 2, 3, [3, 6, 2, 5, 1, 4]],
  ] as const)('turns by %i degrees clockwise', (degrees, width, height, data) => {
    expect(turnRaster(SOURCE, degrees)).toEqual({ width, height, dpi: 300, data: Uint8Array.from(data) })
  })

  it('leaves the given pixels alone', () => {
    turnRaster(SOURCE, 180)
    expect([...SOURCE.data]).toEqual([1, 2, 3, 4, 5, 6])
  })
})

describe('rotateRaster', () => {
  it('turns clockwise for positive degrees, about the centre, with white around', () => {
    const page = blankPage(201, 201)
    fill(page, [178, 98, 5, 5]) // right of the centre by 80
    const rotated = rotateRaster(page, 6)
    const down = Math.round(80 * Math.sin((6 * Math.PI) / 180))
    expect(at(rotated, 180, 100 + down)).toBeLessThan(60)
    expect(at(rotated, 180, 100 - down)).toBe(255)
    expect([rotated.width, rotated.height]).toEqual([201, 201])
    expect(at(rotateRaster(blankPage(100, 100, 0), 5), 0, 0)).toBe(255)
  })

  it('does nothing for 0 degrees', () => {
    expect(rotateRaster(SOURCE, 0)).toBe(SOURCE)
  })
})
