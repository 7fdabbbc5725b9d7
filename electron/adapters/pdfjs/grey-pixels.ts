/** Decoded pixels of pdf.js and its canvas as 8-bit grey. */
import { ImageKind } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** An image as pdf.js decodes it. */
export interface DecodedImage {
  readonly width: number
  readonly height: number
  /** One of ImageKind: 1 = one bit a pixel, rows padded to bytes, 1 is white; 2 = RGB; 3 = RGBA, not premultiplied. */
  readonly kind: number
  readonly data: Uint8Array | Uint8ClampedArray
}

/** One byte a pixel, 0 black, 255 white, row-major. Transparent pixels are seen on white paper. Undefined for unknown kinds or missing rows. */
export function greyOf(image: DecodedImage): Uint8Array | undefined {
  const { width, height, kind, data } = image
  if (kind === ImageKind.GRAYSCALE_1BPP) return data.length < ((width + 7) >> 3) * height ? undefined : fromBits(image)
  if (kind === ImageKind.RGB_24BPP) return data.length < width * height * 3 ? undefined : fromRgb(image)
  if (kind === ImageKind.RGBA_32BPP) return data.length < width * height * 4 ? undefined : fromRgba(image)
  return undefined
}

function fromBits({ width, height, data }: DecodedImage): Uint8Array {
  const grey = new Uint8Array(width * height)
  const rowBytes = (width + 7) >> 3
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) if (((data[y * rowBytes + (x >> 3)] ?? 0) << (x & 7)) & 0x80) grey[at] = 255
  }
  return grey
}

function fromRgb({ width, height, data }: DecodedImage): Uint8Array {
  const grey = new Uint8Array(width * height)
  for (let i = 0, at = 0; i < grey.length; i++, at += 3) grey[i] = luma(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0)
  return grey
}

function fromRgba({ width, height, data }: DecodedImage): Uint8Array {
  const grey = new Uint8Array(width * height)
  for (let i = 0, at = 0; i < grey.length; i++, at += 4) {
    const alpha = data[at + 3] ?? 255
    const value = luma(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0)
    grey[i] = alpha === 255 ? value : 255 + ((value - 255) * alpha) / 255
  }
  return grey
}

/** ITU-R BT.601 luma with weights in 256ths. */
function luma(red: number, green: number, blue: number): number {
  return (77 * red + 150 * green + 29 * blue) >> 8
}
