/** Draws a page as a person looks at it. */
import type { Raster } from '../../shared/domain/page.ts'
import type { CancelSignal } from './cancel-signal.ts'

/** How the page was turned and straightened before it was read, so that the boxes of its words fit the picture (see RecognizedPage). */
export interface PagePosture {
  /** Degrees clockwise: 0, 90, 180, 270. */
  readonly turnedDegrees: number
  /** Degrees, positive clockwise, after the quarter turn. */
  readonly skewDegrees: number
}

export interface PagePicture {
  /** Encoded, grey, at most 1400 pixels wide. */
  readonly bytes: Uint8Array
  readonly mediaType: 'image/webp'
}

export interface PagePictures {
  /** `raster` in the file's own orientation, as PageReader.rasterize gives it. Throws page-unreadable, page-timeout, engine-crashed. */
  draw(raster: Raster, posture: PagePosture, signal: CancelSignal): Promise<PagePicture>
}
