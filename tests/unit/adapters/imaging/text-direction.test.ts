import { describe, expect, it } from 'vitest'
import { inkMapOf } from '../../../../electron/adapters/imaging/ink-map.ts'
import { estimateBackground } from '../../../../electron/adapters/imaging/page-background.ts'
import { textDirection } from '../../../../electron/adapters/imaging/text-direction.ts'
import { rotateRaster, turnRaster } from '../../../../electron/adapters/imaging/turn-raster.ts'
import type { Raster } from '../../../../electron/shared/domain/page.ts'
import { blankPage, fill, textPage } from './drawing.ts'

const directionOf = (page: Raster) => textDirection(inkMapOf(page, estimateBackground(page)))

describe('textDirection', () => {
  it.each([-6.5, -3, -1.2, -0.4, 0, 0.3, 0.9, 2, 4.7, 6.8])('finds the rotation that straightens lines which slope down by %f degrees', (degrees) => {
    const { lying, skewDegrees } = directionOf(textPage(Math.tan((degrees * Math.PI) / 180)))
    expect(lying).toBe(false)
    expect(Math.abs(skewDegrees + degrees)).toBeLessThanOrEqual(0.11)
  })

  it.each([
    [90, 0],
    [270, 0],
    [90, 1.5],
    [270, -2.5],
  ] as const)('sees that a page turned by %i degrees and rotated by %f lies', (turn, rotation) => {
    const { lying, skewDegrees } = directionOf(rotateRaster(turnRaster(textPage(), turn), rotation))
    expect(lying).toBe(true)
    expect(Math.abs(skewDegrees + rotation)).toBeLessThanOrEqual(0.11)
  })

  it.each([
    [0, false],
    [180, true],
  ] as const)('sees from the baselines whether a page turned by %i degrees is upside down', (turn, upsideDown) => {
    expect(directionOf(turnRaster(textPage(), turn)).uprightScore < 0.5).toBe(upsideDown)
  })

  it.each([
    [270, false],
    [90, true],
  ] as const)('sees from the baselines whether a page turned by %i degrees is upside down after a further quarter turn', (turn, upsideDown) => {
    expect(directionOf(turnRaster(textPage(), turn)).uprightScore < 0.5).toBe(upsideDown)
  })

  it('is not misled by the rules of a table', () => {
    const page = textPage()
    for (let x = 60; x < 800; x += 90) fill(page, [x, 60, 2, 1050])
    expect(directionOf(page)).toMatchObject({ lying: false, skewDegrees: 0 })
  })

  it('says nothing about a page that is nearly empty', () => {
    const page = blankPage(827, 1169)
    fill(page, [100, 100, 10, 10])
    expect(directionOf(page)).toEqual({ lying: false, skewDegrees: 0, uprightScore: 0.5 })
  })
})
