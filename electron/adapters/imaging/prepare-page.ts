/** From the pixels as scanned to what the recogniser should see, and what was learnt about the page on the way. */
import type { Raster } from '../../shared/domain/page.ts'
import { darkBorder, inkWithoutBorder, paintBorderWhite } from './dark-border.ts'
import { type InkMap, inkFraction, inkMapOf, withoutLongRuns } from './ink-map.ts'
import { letterHeight } from './letter-height.ts'
import { estimateBackground, whitenBackground } from './page-background.ts'
import { scaleRaster, shrinkByWholeFactor } from './scale-raster.ts'
import { smoothBitonal } from './smooth-bitonal.ts'
import { textDirection } from './text-direction.ts'

export interface PreparedPage {
  /** Clean and in reading resolution, but still turned and skewed as scanned. */
  readonly raster: Raster
  /** Lines run up or down the page: it must be turned by 90 or 270 degrees. */
  readonly lying: boolean
  /** 0..1, below 0.5 if the page (turned by 90 degrees if lying) is probably upside down. */
  readonly uprightScore: number
  /** Degrees, positive clockwise, by which the page must be rotated after the quarter turn; 0 if that would not help. */
  readonly skewDegrees: number
  /** Fraction 0..1 of ink inside the margins. */
  readonly inkFraction: number
}

/** Longer side of A4 in inches: the resolution of a page that does not know its own is guessed from it. */
const A4_LONG_SIDE_INCHES = 297 / 25.4
/** Resolution of the working copy on which a page is judged. */
const SMALL_DPI = 100
/** Height in pixels that the smaller print gets: Tesseract scales every line to 36 pixels anyway, more only costs time (measured). */
const READING_LETTER_PIXELS = 14.5
/** Share of the letters that count as smaller print. */
const SMALLER_PRINT = 0.25
/** Resolutions between which the reading resolution is chosen (measured: below, letters are lost; above, nothing is won). */
const LEAST_READING_DPI = 200
const MOST_READING_DPI = 240
/** Resolution for pages with too little print to measure. */
const USUAL_READING_DPI = 220
/** Within this factor of the reading resolution a page is left as it is. */
const NEAR_ENOUGH = 1.2
/** Straight runs longer than this are rules, not letters. */
const RULE_INCHES = 0.35
/** Difference 0..255 in the brightness of the paper from which it is evened out. */
const UNEVEN = 30
/** Skew that Tesseract follows by itself without loss. */
const LEAST_SKEW_DEGREES = 0.3

export function preparePage(scanned: Raster): PreparedPage {
  const dpi = plausibleDpi(scanned)
  const factor = Math.max(1, Math.floor(dpi / SMALL_DPI + 0.05))
  const small = shrinkByWholeFactor({ ...scanned, dpi }, factor)
  const background = estimateBackground(small)
  const allInk = inkMapOf(small, background)
  const border = darkBorder(allInk)
  const ink = border ? inkWithoutBorder(allInk, border) : allInk
  const { lying, skewDegrees, uprightScore } = textDirection(ink)

  let raster: Raster = smoothBitonal({ ...scanned, dpi })
  if (border) raster = paintBorderWhite(raster, ink, border, factor)
  if (background.unevenness >= UNEVEN) raster = whitenBackground(raster, background, factor)
  const scale = readingDpi(ink, small.dpi) / dpi
  if (scale < 1 / NEAR_ENOUGH || scale > NEAR_ENOUGH) raster = scaleRaster(raster, scale)
  return { raster, lying, uprightScore, skewDegrees: Math.abs(skewDegrees) < LEAST_SKEW_DEGREES ? 0 : skewDegrees, inkFraction: inkFraction(ink) }
}

/** `inkDpi`: resolution of the ink map. */
function readingDpi(ink: InkMap, inkDpi: number): number {
  const letters = letterHeight(withoutLongRuns(ink, inkDpi * RULE_INCHES), SMALLER_PRINT)
  if (letters === undefined) return USUAL_READING_DPI
  return Math.max(LEAST_READING_DPI, Math.min(MOST_READING_DPI, (READING_LETTER_PIXELS * inkDpi) / letters))
}

/** Scanners and cameras often claim 72 or 96 dpi; a page that would be larger than A3 or smaller than A6 is taken for A4. */
function plausibleDpi(raster: Raster): number {
  const longSide = Math.max(raster.width, raster.height)
  const inches = raster.dpi > 0 ? longSide / raster.dpi : 0
  if (inches >= A4_LONG_SIDE_INCHES / 2 && inches <= A4_LONG_SIDE_INCHES * 1.5) return raster.dpi
  return longSide / A4_LONG_SIDE_INCHES
}
