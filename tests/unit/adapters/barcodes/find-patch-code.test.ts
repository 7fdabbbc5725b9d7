import { describe, expect, it } from 'vitest'
import { hasSeparatingPatch } from '../../../../electron/adapters/barcodes/find-patch-code.ts'
import type { Raster } from '../../../../electron/shared/domain/page.ts'

interface Drawing {
  readonly dpi?: number
  readonly told?: number
  readonly scale?: number
  /** Inches of the bars along themselves. */
  readonly long?: number
  readonly degrees?: number
  /** Share of the pixels that are turned over. */
  readonly noise?: number
}

/** An A4 page with the bars 1 inch from its left and upper edge. */
function sheet(bars: string, { dpi = 200, told = dpi, scale = 1, long = 2.5, degrees = 0, noise = 0 }: Drawing = {}): Raster {
  const [width, height] = [Math.round(8.27 * dpi), Math.round(11.69 * dpi)]
  const ends: [number, number][] = []
  let at = 0
  for (const bar of bars) {
    const wide = (bar === 'W' ? 0.2 : 0.08) * scale
    ends.push([at, at + wide])
    at += wide + 0.08 * scale
  }
  const slope = Math.tan((degrees * Math.PI) / 180)
  const data = new Uint8Array(width * height)
  let random = 1
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [across, along] = [(x + slope * y) / dpi - 1, y / dpi - 1]
      const isInk = along >= 0 && along < long && ends.some(([from, to]) => across >= from && across < to)
      random = (random * 1103515245 + 12345) % 2147483648
      data[y * width + x] = isInk !== random / 2147483648 < noise ? 20 : 245
    }
  }
  return { width, height, dpi: told, data }
}

function lying({ width, height, dpi, data }: Raster): Raster {
  const turned = new Uint8Array(data.length)
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) turned[x * height + y] = data[y * width + x] ?? 0
  return { width: height, height: width, dpi, data: turned }
}

const upsideDown = ({ data, ...page }: Raster): Raster => ({ ...page, data: data.toReversed() })

describe('a patch code that parts documents', () => {
  it.each<[string, Raster]>([
    ['T', sheet('NWNW')],
    ['T upside down', upsideDown(sheet('NWNW'))],
    ['2', sheet('WNWN')],
    ['with lying bars', lying(sheet('NWNW'))],
    ['at 300 dpi', sheet('NWNW', { dpi: 300 })],
    ['of a fax', sheet('NWNW', { dpi: 100 })],
    ['in a scan that does not know its resolution', sheet('NWNW', { told: 0 })],
    ['made smaller', sheet('NWNW', { scale: 0.75 })],
    ['made larger', sheet('NWNW', { scale: 1.3 })],
    ['askew', sheet('NWNW', { degrees: 3 })],
    ['with single dots of dirt', sheet('NWNW', { noise: 0.0005 })],
    ['as short as it may be', sheet('NWNW', { long: 0.75 })],
  ])('is found: %s', (_, page) => {
    expect(hasSeparatingPatch(page)).toBe(true)
  })

  it.each<[string, Raster]>([
    ['Patch 1', sheet('WNNW')],
    ['Patch 3', sheet('WWNN')],
    ['Patch 4', sheet('NWWN')],
    ['Patch 6', sheet('NNWW')],
    ['too short', sheet('NWNW', { long: 0.3 })],
    ['much too large', sheet('NWNW', { scale: 2 })],
    ['much too small', sheet('NWNW', { scale: 0.4 })],
    ['more bars', sheet('NNNWNWNWNN')],
    ['an empty page', sheet('')],
  ])('is not seen in %s', (_, page) => {
    expect(hasSeparatingPatch(page)).toBe(false)
  })
})
