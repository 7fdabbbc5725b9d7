import { describe, expect, it } from 'vitest'
import { pageLook } from '../../../../../electron/core/stages/recognize/page-look.ts'
import type { Raster } from '../../../../../electron/shared/domain/page.ts'

type Block = readonly [x: number, y: number, width: number, height: number]
const SKETCH: readonly Block[] = [
  [0.1, 0.12, 0.35, 0.2],
  [0.55, 0.3, 0.12, 0.4],
  [0.2, 0.6, 0.2, 0.06],
]
const OTHER: readonly Block[] = [
  [0.5, 0.1, 0.4, 0.08],
  [0.12, 0.4, 0.15, 0.45],
  [0.6, 0.62, 0.3, 0.25],
]
const STRAIGHT = { turnedDegrees: 0, skewDegrees: 0 }

/** Dark blocks on paper, as a scanner sees them. `degrees`: the sheet lies turned clockwise by so much. */
function scan(blocks: readonly Block[], { width = 420, noise = 0, paper = 250, degrees = 0 } = {}): Raster {
  const height = Math.round(width * Math.SQRT2)
  const data = new Uint8Array(width * height)
  const [sin, cos] = [Math.sin((-degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)]
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const [dx, dy] = [column / width - 0.5, (row / height - 0.5) * Math.SQRT2]
      const [x, y] = [0.5 + dx * cos - dy * sin, 0.5 + (dx * sin + dy * cos) / Math.SQRT2]
      const isInk = blocks.some(([left, top, w, h]) => x >= left && x < left + w && y >= top && y < top + h)
      const grain = ((Math.imul(row * width + column, 2654435761) >>> 24) / 255 - 0.5) * noise
      data[row * width + column] = Math.max(0, Math.min(255, (isInk ? 60 : paper) + grain))
    }
  }
  return { width, height, dpi: 50, data }
}

/** Turned by a quarter or half, as a sheet put in sideways is scanned. */
function turnedBy(degrees: 90 | 180 | 270, { width, height, dpi, data }: Raster): Raster {
  const [w, h] = degrees === 180 ? [width, height] : [height, width]
  const from = (column: number, row: number) =>
    degrees === 180 ? [width - 1 - column, height - 1 - row] : degrees === 90 ? [row, height - 1 - column] : [width - 1 - row, column]
  const turned = Uint8Array.from({ length: w * h }, (_, i) => {
    const [x = 0, y = 0] = from(i % w, Math.floor(i / w))
    return data[y * width + x] ?? 255
  })
  return { width: w, height: h, dpi, data: turned }
}

function bitsApart(a: string | undefined, b: string | undefined): number {
  const bits = (look = '') => [...look].map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('')
  const [one, other] = [bits(a), bits(b)]
  return [...one].filter((bit, i) => bit !== other[i]).length
}

describe('the look of a page', () => {
  const look = pageLook(scan(SKETCH), STRAIGHT)

  it.each([
    ['at another resolution', scan(SKETCH, { width: 610 }), STRAIGHT],
    ['with noise on grey paper', scan(SKETCH, { noise: 60, paper: 215 }), STRAIGHT],
    ['skewed, and straightened', scan(SKETCH, { degrees: 2 }), { turnedDegrees: 0, skewDegrees: -2 }],
    ['upside down', turnedBy(180, scan(SKETCH)), { turnedDegrees: 180, skewDegrees: 0 }],
    ['sideways', turnedBy(90, scan(SKETCH)), { turnedDegrees: 270, skewDegrees: 0 }],
    ['sideways, the other way', turnedBy(270, scan(SKETCH)), { turnedDegrees: 90, skewDegrees: 0 }],
  ])('is nearly the same %s', (_, raster, posture) => {
    expect(look).toMatch(/^[0-9a-f]{16}$/)
    expect(bitsApart(pageLook(raster, posture), look)).toBeLessThanOrEqual(6)
  })

  it('is another one for another picture, and for the same upside down', () => {
    expect(bitsApart(pageLook(scan(OTHER), STRAIGHT), look)).toBeGreaterThan(16)
    expect(bitsApart(pageLook(turnedBy(180, scan(SKETCH)), STRAIGHT), look)).toBeGreaterThan(16)
  })

  it('does not exist for an empty page', () => {
    expect(pageLook(scan([], { noise: 30 }), STRAIGHT)).toBeUndefined()
  })
})
