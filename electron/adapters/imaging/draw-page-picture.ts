/** The picture of a page for the eye: small, upright and straightened by the same functions as before reading, so that every box fits. */
import sharp from 'sharp'
import type { PagePicture, PagePosture } from '../../core/ports/page-pictures.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { Raster } from '../../shared/domain/page.ts'
import { type QuarterTurn, rotateRaster, turnRaster } from './turn-raster.ts'

/** Pixels across: 170 dpi on A4, enough to read 6 pt print at double size. */
const MOST_WIDTH = 1400
/** Pixels down: a till roll of a metre is not worth more. */
const MOST_HEIGHT = 4200
/** Quality 0..100 at which grey letters show no fringes (looked at); a letter takes about 60 kB. */
const QUALITY = 62
/** libwebp's own scale 0..6: 1 takes a third of the default's time for 5 % more bytes (measured). */
const EFFORT = 1

/** Throws page-unreadable if the pixels do not fit their size. */
export async function drawPagePicture(raster: Raster, { turnedDegrees, skewDegrees }: PagePosture): Promise<PagePicture> {
  if (raster.width < 1 || raster.height < 1 || raster.data.length !== raster.width * raster.height) {
    throw new PostlotseError('page-unreadable', `${raster.width} × ${raster.height} pixels, but ${raster.data.length} bytes`)
  }
  const upright = rotateRaster(turnRaster(await shrink(raster, turnedDegrees % 180 !== 0), turnedDegrees as QuarterTurn), skewDegrees)
  const bytes = await grey(upright).webp({ quality: QUALITY, effort: EFFORT }).toBuffer()
  return { bytes: new Uint8Array(bytes), mediaType: 'image/webp' }
}

/** Shrinks first: turning and straightening then have a fifth of the pixels to move. Never enlarges. */
async function shrink(raster: Raster, isSideways: boolean): Promise<Raster> {
  const [across, down] = isSideways ? [raster.height, raster.width] : [raster.width, raster.height]
  const factor = Math.min(1, MOST_WIDTH / across, MOST_HEIGHT / down)
  if (factor === 1) return raster
  const width = Math.max(1, Math.round(raster.width * factor))
  const height = Math.max(1, Math.round(raster.height * factor))
  const data = await grey(raster).resize(width, height, { fit: 'fill', kernel: 'lanczos2' }).raw().toBuffer()
  return { width, height, dpi: raster.dpi * factor, data: new Uint8Array(data) }
}

/** sharp answers grey input with grey output only if it is told to. */
function grey({ data, width, height }: Raster) {
  return sharp(data, { raw: { width, height, channels: 1 } }).toColourspace('b-w')
}
