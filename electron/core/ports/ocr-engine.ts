/** Recognises the words of one page image. Runs in processes of its own, several at once. */
import type { PageCode, Raster, Word } from '../../shared/domain/page.ts'
import type { CancelSignal } from './cancel-signal.ts'

export interface OcrPage {
  /** Boxes are fractions of the upright, straightened page. */
  readonly words: readonly Word[]
  /** Mean word confidence 0..1, weighted by characters; 0 if there are no words. */
  readonly confidence: number
  /** Degrees clockwise (0, 90, 180, 270) the image was turned to stand upright. */
  readonly turnedDegrees: number
  /** Degrees, positive clockwise, by which it was straightened afterwards. */
  readonly skewDegrees: number
  /** Fraction of dark pixels inside the margins, 0..1: what decides whether the page is blank. */
  readonly inkFraction: number
  /** Codes found beside the words; absent if there are none. */
  readonly codes?: readonly PageCode[]
}

export interface OcrEngine {
  /** Throws page-unreadable, page-timeout, engine-crashed. No state is carried from one page to the next. */
  recognize(raster: Raster, signal: CancelSignal): Promise<OcrPage>
}
