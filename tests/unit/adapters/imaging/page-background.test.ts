import { describe, expect, it } from 'vitest'
import { estimateBackground, levelAt, whitenBackground } from '../../../../electron/adapters/imaging/page-background.ts'
import { at, blankPage, fill } from './drawing.ts'

/** A page that gets darker from 240 at the left to 120 at the right, with a bar of half the brightness of the paper around it. */
function shadedPage() {
  const page = blankPage(640, 480)
  for (let y = 0; y < page.height; y++) {
    for (let x = 0; x < page.width; x++) page.data[y * page.width + x] = (240 - (120 * x) / page.width) * (y % 40 < 6 ? 0.5 : 1)
  }
  return page
}

describe('page background', () => {
  it('is even on an evenly grey page, whatever is printed on it', () => {
    const page = blankPage(640, 480, 200)
    for (let y = 20; y < 460; y += 30) fill(page, [50, y, 500, 4], 10)
    const background = estimateBackground(page)
    expect(background.unevenness).toBeLessThan(1)
    expect(levelAt(background, 5, 5)).toBeCloseTo(200, 0)
  })

  it('follows a shadow', () => {
    const background = estimateBackground(shadedPage())
    expect(background.unevenness).toBeGreaterThan(60)
    expect(levelAt(background, 1.5, 7)).toBeGreaterThan(levelAt(background, 18, 7) + 70)
  })

  it('takes no table top for paper', () => {
    const page = blankPage(640, 480, 220)
    fill(page, [0, 0, 160, 480], 20)
    expect(levelAt(estimateBackground(page), 1, 7)).toBeGreaterThan(200)
  })

  it.each([1, 2])('whitens the paper and keeps the print dark, %i pixels a pixel of the copy', (factor) => {
    const page = shadedPage()
    const background = estimateBackground(page)
    const large =
      factor === 1
        ? page
        : { ...blankPage(1280, 960), data: Uint8Array.from({ length: 1280 * 960 }, (_, i) => at(page, (i % 1280) >> 1, Math.floor(i / 1280) >> 1)) }
    const white = whitenBackground(large, background, factor)
    for (const x of [40, 320, 600]) {
      expect(at(white, x * factor, 220 * factor)).toBeGreaterThan(235)
      expect(at(white, x * factor, 203 * factor)).toBeLessThan(150)
    }
  })
})
