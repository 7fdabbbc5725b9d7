/** Turning a page image by quarter turns (exact) and by small angles (bilinear). */
import type { Raster } from '../../shared/domain/page.ts'

export type QuarterTurn = 0 | 90 | 180 | 270

const WHITE = 255

/** Turned clockwise; 90 and 270 exchange width and height. */
export function turnRaster(raster: Raster, degrees: QuarterTurn): Raster {
  const { width, height, dpi, data } = raster
  if (degrees === 0) return raster
  if (degrees === 180) return { width, height, dpi, data: data.slice().reverse() }
  const turned = new Uint8Array(data.length)
  // Source column x becomes target row x (90: read from the bottom up) or width - 1 - x (270: read from the top down).
  for (let y = 0; y < height; y++) {
    const source = y * width
    const column = degrees === 90 ? height - 1 - y : y
    for (let x = 0; x < width; x++) {
      const row = degrees === 90 ? x : width - 1 - x
      turned[row * height + column] = data[source + x] ?? WHITE
    }
  }
  return { width: height, height: width, dpi, data: turned }
}

/** Rotated about its centre, positive clockwise, on a canvas of the same size; what comes in from outside is white. */
export function rotateRaster(raster: Raster, degrees: number): Raster {
  if (degrees === 0) return raster
  const { width, height, dpi, data } = raster
  const target = new Uint8Array(data.length).fill(WHITE)
  const radians = (degrees * Math.PI) / 180
  const cos = Math.cos(radians)
  const sin = Math.sin(radians)
  const middleX = (width - 1) / 2
  const middleY = (height - 1) / 2
  for (let y = 0; y < height; y++) {
    let sourceX = middleX - cos * middleX + sin * (y - middleY)
    let sourceY = middleY + sin * middleX + cos * (y - middleY)
    for (let x = 0; x < width; x++, sourceX += cos, sourceY -= sin) {
      const left = Math.floor(sourceX)
      const top = Math.floor(sourceY)
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue
      const at = top * width + left
      const shareX = sourceX - left
      const upper = (data[at] ?? WHITE) * (1 - shareX) + (data[at + 1] ?? WHITE) * shareX
      const lower = (data[at + width] ?? WHITE) * (1 - shareX) + (data[at + width + 1] ?? WHITE) * shareX
      target[y * width + x] = upper + (lower - upper) * (sourceY - top) + 0.5
    }
  }
  return { width, height, dpi, data: target }
}
