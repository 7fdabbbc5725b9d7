import { describe, expect, it } from 'vitest'
import { inkFraction, inkMapOf, withoutLongRuns } from '../../../../electron/adapters/imaging/ink-map.ts'
import { estimateBackground } from '../../../../electron/adapters/imaging/page-background.ts'
import type { Raster } from '../../../../electron/shared/domain/page.ts'
import { blankPage, fill } from './drawing.ts'

const inkOf = (page: Raster) => inkMapOf(page, estimateBackground(page))

describe('ink map', () => {
  it.each([
    ['white', 255, 0],
    ['grey', 180, 0],
  ])('finds no ink on an empty %s page', (_, level, expected) => {
    expect(inkFraction(inkOf(blankPage(400, 500, level)))).toBe(expected)
  })

  it.each([
    ['black on white', 255, 0, 0.01],
    ['grey on white', 255, 150, 0.01],
    ['black on grey', 190, 30, 0.01],
    ['a hardly darker stain', 255, 225, 0],
  ])('counts %s', (_, paper, print, expected) => {
    const page = blankPage(400, 500, paper)
    fill(page, [100, 100, 100, 20], print)
    expect(inkFraction(inkOf(page))).toBeCloseTo(expected, 2)
  })

  it('does not count what lies in the margins', () => {
    const page = blankPage(400, 500)
    fill(page, [0, 0, 400, 10])
    fill(page, [0, 0, 10, 500])
    expect(inkFraction(inkOf(page))).toBe(0)
  })

  it('loses rules but not letters', () => {
    const page = blankPage(400, 500)
    fill(page, [50, 200, 300, 2])
    fill(page, [50, 100, 2, 300])
    fill(page, [200, 300, 6, 12])
    const letters = withoutLongRuns(inkOf(page), 40)
    expect(letters.data.reduce((a, b) => a + b, 0)).toBe(6 * 12)
  })
})
