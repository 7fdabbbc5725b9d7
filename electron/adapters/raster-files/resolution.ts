/** Resolution as files state it, believed only where it makes a page. */
import type { PageLayout } from './image-layout.ts'

/** Dots per inch between which a scan or a photograph of a page lies. */
const LEAST_DPI = 50
const MOST_DPI = 2_400
/** Inches of the longer side between which a page lies: a small receipt, a DIN A2 plan. */
const LEAST_INCHES = 1.5
const MOST_INCHES = 24
/** A standard fax has 204 × 98 dpi (ITU-T T.4); no device is further from square pixels. */
const MOST_UNEVEN = 2.2

/** Longer side of DIN A4 in points, for images that do not say how large they are. */
const A4_LONG_PT = 842

/** Both 0 if absent or absurd: cameras write 72 dpi into pictures of four thousand pixels. */
export function plausibleDpi({ width, height, dpiX, dpiY }: PageLayout): { readonly dpiX: number; readonly dpiY: number } {
  const inches = Math.max(width / dpiX, height / dpiY)
  const isPlausible =
    [dpiX, dpiY].every((dpi) => dpi >= LEAST_DPI && dpi <= MOST_DPI) &&
    Math.max(dpiX, dpiY) / Math.min(dpiX, dpiY) <= MOST_UNEVEN &&
    inches >= LEAST_INCHES &&
    inches <= MOST_INCHES
  return isPlausible ? { dpiX, dpiY } : { dpiX: 0, dpiY: 0 }
}

/** Points (1/72 in); without a resolution the longer side is that of DIN A4. */
export function sizeInPoints(width: number, height: number, dpiX: number, dpiY: number): readonly [widthPt: number, heightPt: number] {
  if (dpiX > 0 && dpiY > 0) return [(width / dpiX) * 72, (height / dpiY) * 72]
  const scale = A4_LONG_PT / Math.max(width, height, 1)
  return [width * scale, height * scale]
}
