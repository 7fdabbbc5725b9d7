import { describe, expect, it } from 'vitest'
import { darkBorder, inkWithoutBorder, paintBorderWhite } from '../../../../electron/adapters/imaging/dark-border.ts'
import { inkFraction, inkMapOf } from '../../../../electron/adapters/imaging/ink-map.ts'
import { estimateBackground } from '../../../../electron/adapters/imaging/page-background.ts'
import type { Raster } from '../../../../electron/shared/domain/page.ts'
import { at, blankPage, fill } from './drawing.ts'

const inkOf = (page: Raster) => inkMapOf(page, estimateBackground(page))

describe('dark border', () => {
  it('takes away the table around a sheet and leaves the print on it', () => {
    const page = blankPage(600, 800, 20)
    fill(page, [60, 60, 480, 680], 230)
    fill(page, [200, 300, 100, 20], 10)
    const ink = inkOf(page)
    const border = darkBorder(ink)
    if (!border) throw new Error('no border found')
    const clean = paintBorderWhite(page, ink, border, 1)
    expect(at(clean, 5, 400)).toBe(255)
    expect(at(clean, 590, 790)).toBe(255)
    expect(at(clean, 250, 310)).toBe(10)
    expect(at(clean, 100, 100)).toBe(230)
    expect(inkFraction(inkWithoutBorder(ink, border))).toBeLessThan(0.01)
    expect(at(page, 5, 400)).toBe(20)
  })

  it.each([
    ['nothing', [0, 0, 0, 0]],
    ['print inside the page', [100, 100, 300, 30]],
    ['a letter cut off by the edge', [0, 100, 8, 12]],
  ] as const)('finds none where there is %s', (_, box) => {
    const page = blankPage(600, 800)
    fill(page, box)
    expect(darkBorder(inkOf(page))).toBeUndefined()
  })
})
