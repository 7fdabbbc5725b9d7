import { describe, expect, it } from 'vitest'
import { scaleRaster, shrinkByWholeFactor } from '../../../../electron/adapters/imaging/scale-raster.ts'
import { at, blankPage, fill } from './drawing.ts'

describe('shrinkByWholeFactor', () => {
  it('averages whole squares and drops the rest', () => {
    const raster = { width: 5, height: 4, dpi: 300, data: Uint8Array.from([0, 0, 100, 100, 9, 0, 0, 100, 100, 9, 255, 255, 0, 255, 9, 255, 255, 255, 0, 9]) }
    expect(shrinkByWholeFactor(raster, 2)).toEqual({ width: 2, height: 2, dpi: 150, data: Uint8Array.from([0, 100, 255, 128]) })
  })

  it('gives back the same raster for factor 1', () => {
    const raster = blankPage(3, 3)
    expect(shrinkByWholeFactor(raster, 1)).toBe(raster)
  })

  it.each([
    [1, 1, 4],
    [3, 2, 5],
    [2, 9, 4],
  ])('keeps one pixel at least: %i × %i by %i', (width, height, factor) => {
    const small = shrinkByWholeFactor(blankPage(width, height, 77), factor)
    expect(small.width).toBe(Math.max(1, Math.floor(width / factor)))
    expect([...small.data].every((level) => level === 77)).toBe(true)
  })
})

describe('scaleRaster', () => {
  it.each([0.4, 0.5, 0.83, 1.3, 2, 3.1])('keeps an even grey even, factor %f', (factor) => {
    const scaled = scaleRaster(blankPage(50, 31, 93, 200), factor)
    expect([scaled.width, scaled.height, scaled.dpi]).toEqual([Math.round(50 * factor), Math.round(31 * factor), 200 * factor])
    expect(new Set(scaled.data)).toEqual(new Set([93]))
  })

  it.each([0.5, 0.7, 1.5, 2])('keeps things in their places, factor %f', (factor) => {
    const page = blankPage(100, 100)
    fill(page, [20, 60, 30, 20])
    const scaled = scaleRaster(page, factor)
    expect(at(scaled, Math.round(35 * factor), Math.round(70 * factor))).toBe(0)
    for (const [x, y] of [
      [15, 70],
      [55, 70],
      [35, 55],
      [35, 85],
    ] as const)
      expect(at(scaled, Math.round(x * factor), Math.round(y * factor))).toBe(255)
  })

  it('keeps the mean when shrinking', () => {
    const page = blankPage(60, 60)
    fill(page, [0, 0, 60, 20])
    const { data } = scaleRaster(page, 0.35)
    expect(data.reduce((sum, level) => sum + level, 0) / data.length).toBeCloseTo(170, -1)
  })
})
