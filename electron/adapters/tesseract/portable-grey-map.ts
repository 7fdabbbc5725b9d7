/** Wraps grey pixels as a binary PGM (netpbm), the cheapest image format that Tesseract reads: a line of text and the bytes as they are. */
import type { Raster } from '../../shared/domain/page.ts'

export function portableGreyMap(raster: Raster): Uint8Array {
  const header = new TextEncoder().encode(`P5\n${raster.width} ${raster.height}\n255\n`)
  const file = new Uint8Array(header.length + raster.data.length)
  file.set(header)
  file.set(raster.data, header.length)
  return file
}
