/** Small page images drawn in code: bars instead of letters, at known places and angles. */
import type { Raster } from '../../../../electron/shared/domain/page.ts'

export function blankPage(width: number, height: number, level = 255, dpi = 100): Raster {
  return { width, height, dpi, data: new Uint8Array(width * height).fill(level) }
}

/** Fills a rectangle, cut to the page. */
export function fill(page: Raster, [x, y, width, height]: readonly [number, number, number, number], level = 0): void {
  for (let row = Math.max(0, y); row < Math.min(page.height, y + height); row++) {
    page.data.fill(level, row * page.width + Math.max(0, x), row * page.width + Math.min(page.width, x + width))
  }
}

/**
 * An A4 page at 100 dpi with lines of «letters» of changing widths: some reach above the line, all stand on the baseline.
 * `slope`: pixels down per pixel to the right.
 */
export function textPage(slope = 0): Raster {
  const page = blankPage(827, 1169)
  let state = 1
  const chance = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0 // linear congruential generator (Numerical Recipes)
    return state / 2 ** 32
  }
  for (let line = 0; line < 40; line++) {
    for (let x = 60; x < 760; ) {
      const width = 3 + Math.floor(chance() * 5)
      const height = chance() < 0.3 ? 10 : 7
      const baseline = Math.round(90 + line * 25 + x * slope)
      if (chance() < 0.85) fill(page, [x, baseline - height, width, height])
      x += width + 2
    }
  }
  return page
}

export function at(raster: Raster, x: number, y: number): number {
  return raster.data[y * raster.width + x] ?? Number.NaN
}
