import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { drawPagePicture } from '../../../../electron/adapters/imaging/draw-page-picture.ts'
import type { Raster } from '../../../../electron/shared/domain/page.ts'

/** White paper with a black mark in its upper left corner, a tenth of each side. */
function marked(width: number, height: number): Raster {
  const data = new Uint8Array(width * height).fill(255)
  for (let y = 0; y < height / 10; y++) data.fill(0, y * width, y * width + width / 10)
  return { width, height, dpi: 300, data }
}

const UPRIGHT = { turnedDegrees: 0, skewDegrees: 0 }

/** Size of the picture, and in which corner the mark lies. */
async function look(bytes: Uint8Array) {
  const { data, info } = await sharp(bytes).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number) => (data[(Math.round(y * (info.height - 1)) * info.width + Math.round(x * (info.width - 1))) * info.channels] ?? 255) < 128
  const corners = { upperLeft: at(0.05, 0.05), upperRight: at(0.95, 0.05), lowerLeft: at(0.05, 0.95), lowerRight: at(0.95, 0.95) }
  return { width: info.width, height: info.height, corners: Object.entries(corners).flatMap(([name, dark]) => (dark ? [name] : [])) }
}

describe('drawPagePicture', () => {
  it.each([
    [0, 1400, 2000, 'upperLeft'],
    [90, 1400, 980, 'upperRight'],
    [180, 1400, 2000, 'lowerRight'],
    [270, 1400, 980, 'lowerLeft'],
  ])('turned by %i degrees is %i × %i pixels', async (turnedDegrees, width, height, corner) => {
    const { bytes, mediaType } = await drawPagePicture(marked(2100, 3000), { turnedDegrees, skewDegrees: 0 })
    expect(mediaType).toBe('image/webp')
    expect(await look(bytes)).toEqual({ width, height, corners: [corner] })
  })

  it('never enlarges', async () => {
    const { bytes } = await drawPagePicture(marked(600, 800), UPRIGHT)
    expect(await look(bytes)).toMatchObject({ width: 600, height: 800 })
  })

  it('keeps a till roll readable and bounded', async () => {
    const { bytes } = await drawPagePicture(marked(600, 9000), UPRIGHT)
    expect(await look(bytes)).toMatchObject({ width: 280, height: 4200 })
  })

  it('straightens on a canvas of the same size, as before reading', async () => {
    const { bytes } = await drawPagePicture(marked(1000, 1000), { turnedDegrees: 0, skewDegrees: 8 })
    const { width, height, corners } = await look(bytes)
    expect([width, height]).toEqual([1000, 1000])
    expect(corners).toEqual([]) // the mark has left the corner
  })

  it('refuses pixels that do not fit their size', async () => {
    await expect(drawPagePicture({ ...marked(10, 10), width: 20 }, UPRIGHT)).rejects.toMatchObject({ code: 'page-unreadable' })
  })
})
