/** What an image file says of itself, read from its structure without decoding a pixel: a bomb is seen before it goes off, a cut-off file before it is half read. */

export interface PageLayout {
  /** Where the decoder finds this page, 0-based; pages that are only previews are left out. */
  readonly frame: number
  /** Pixels as stored, before any turning. */
  readonly width: number
  readonly height: number
  /** Dots per inch in both directions as stored; 0 where the file is silent. Faxes have twice as many across as down. */
  readonly dpiX: number
  readonly dpiY: number
  /** EXIF and TIFF tag 274: 1 upright; 5 to 8 exchange width and height. */
  readonly orientation: number
}

export interface ImageLayout {
  readonly pages: readonly PageLayout[]
  /** The file ends before its own structure does. */
  readonly isTruncated: boolean
}
