import { describe, expect, it } from 'vitest'
import { denseBand } from '../../../../electron/adapters/imaging/dense-band.ts'
import { blankPage, fill } from './drawing.ts'

describe('denseBand', () => {
  it('cuts the full width where the print is densest', () => {
    const page = blankPage(400, 600)
    for (let y = 40; y < 560; y += 60) fill(page, [50, y, 100, 10], 0)
    for (let x = 20; x < 380; x += 10) for (let y = 300; y < 360; y += 15) fill(page, [x, y, 4, 9], 7)
    const band = denseBand(page)
    expect([band.width, band.height, band.dpi]).toEqual([400, 70, 100])
    expect(band.data.reduce((count, level) => count + (level === 7 ? 1 : 0), 0)).toBe(36 * 4 * 4 * 9)
  })

  it('is the whole page if that is lower than a band', () => {
    expect(denseBand(blankPage(300, 20)).height).toBe(20)
  })
})
