import { describe, expect, it } from 'vitest'
import { preparePage } from '../../../../electron/adapters/imaging/prepare-page.ts'
import { scaleRaster } from '../../../../electron/adapters/imaging/scale-raster.ts'
import { turnRaster } from '../../../../electron/adapters/imaging/turn-raster.ts'
import { at, blankPage, fill, textPage } from './drawing.ts'

describe('preparePage', () => {
  it.each([100, 150, 200, 300, 400, 600])('brings print scanned at %i dpi to a resolution in which it reads', (dpi) => {
    const page = preparePage(scaleRaster(textPage(), dpi / 100))
    expect(page.raster.dpi).toBeGreaterThanOrEqual(165)
    expect(page.raster.dpi).toBeLessThanOrEqual(361)
    expect(page.raster.width / page.raster.dpi).toBeCloseTo(8.27, 1)
  })

  it.each([0, 72, 1200])('takes a page that claims %i dpi for A4', (dpi) => {
    const scanned = { ...scaleRaster(textPage(), 2), dpi }
    expect(preparePage(scanned).raster.width / preparePage(scanned).raster.dpi).toBeCloseTo(8.27, 1)
  })

  it('leaves a clean page in the right resolution exactly as it is', () => {
    const scanned = scaleRaster(textPage(), 2)
    expect(preparePage(scanned).raster.data === scanned.data).toBe(true) // compared outside: a difference of millions of bytes cannot be printed
  })

  it('tells what it learnt and does not turn by itself', () => {
    const scanned = scaleRaster(turnRaster(textPage(), 90), 2)
    const page = preparePage(scanned)
    expect(page).toMatchObject({ lying: true, skewDegrees: 0 })
    expect(page.raster.width / page.raster.height).toBeCloseTo(scanned.width / scanned.height, 2)
  })

  it('evens out a shadow', () => {
    const scanned = scaleRaster(textPage(), 2)
    const shaded = { ...scanned, data: scanned.data.map((level, i) => level * (1 - (0.5 * (i % scanned.width)) / scanned.width)) }
    const { raster } = preparePage(shaded)
    expect(at(raster, raster.width - 20, 40)).toBeGreaterThan(235)
  })

  it('finds no ink on a grey page and a little on a page with one line', () => {
    expect(preparePage(blankPage(1654, 2339, 200, 200)).inkFraction).toBe(0)
    const page = blankPage(1654, 2339, 255, 200)
    fill(page, [300, 300, 400, 20])
    expect(preparePage(page).inkFraction).toBeCloseTo(0.0023, 3)
  })
})
