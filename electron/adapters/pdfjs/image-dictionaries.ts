/**
 * Looks at the images of a PDF without decoding them. Image dictionaries always stand uncompressed and unencrypted in the file (ISO 32000-1
 * § 7.5.7 keeps streams out of object streams, § 7.6.1 keeps numbers and names out of encryption), so their bytes can be read and replaced.
 */

interface ImageDictionary {
  /** Where the digits of width and height stand in the file. */
  readonly width: Digits
  readonly height: Digits
  /** Offsets of the names of image filters. */
  readonly filters: readonly number[]
}

interface Digits {
  readonly at: number
  readonly length: number
  readonly value: number
}

/** Bytes around /Width within which the rest of the same dictionary is looked for; a palette written in place has 1,536. */
const REACH = 4096
const IMAGE_FILTER = /\/(?:DCT|JPX|JBIG2|CCITTFax)Decode/g
const DECODE = 'Decode'

/** Pixels of the largest image of the file; 0 if it has none with sizes written in place. */
export function largestImagePixels(bytes: Buffer): number {
  return imageDictionaries(bytes).reduce((largest, { width, height }) => Math.max(largest, width.value * height.value), 0)
}

/**
 * The same file with every image shrunk to one pixel of unknown coding, so that pages can be inspected without the cost of decoding their
 * scans: 0.3 s a page. Undefined if there is nothing to shrink. No byte moves, all offsets in the file stay right.
 */
export function withoutImageData(bytes: Buffer): Buffer | undefined {
  const images = imageDictionaries(bytes)
  if (images.length === 0) return undefined
  const shrunk = Buffer.from(bytes)
  for (const { width, height, filters } of images) {
    for (const digits of [width, height]) shrunk.write('1'.padStart(digits.length, '0'), digits.at, 'latin1')
    for (const at of filters) shrunk.write('Ignore', at, 'latin1')
  }
  return shrunk
}

function imageDictionaries(bytes: Buffer): ImageDictionary[] {
  const images: ImageDictionary[] = []
  for (let at = bytes.indexOf('/Width'); at >= 0; at = bytes.indexOf('/Width', at + 6)) {
    const image = dictionaryAround(bytes, at)
    if (image) images.push(image)
  }
  return images
}

function dictionaryAround(bytes: Buffer, at: number): ImageDictionary | undefined {
  const before = bytes.toString('latin1', Math.max(0, at - REACH), at)
  const from = at - before.length + before.lastIndexOf('obj') + 1
  const [text = ''] = bytes.toString('latin1', from, at + REACH).split(/stream|endobj/, 1)
  const width = digitsOf('Width', text, from)
  const height = digitsOf('Height', text, from)
  if (!width || !height || !/\/Image\b/.test(text)) return undefined
  return { width, height, filters: [...text.matchAll(IMAGE_FILTER)].map((filter) => from + filter.index + filter[0].length - DECODE.length) }
}

/** The number behind the key, unless it stands in an object of its own. */
function digitsOf(key: string, text: string, from: number): Digits | undefined {
  const found = new RegExp(`/${key}\\s+(\\d+)(?!\\d|\\s+\\d+\\s+R)`).exec(text)
  const digits = found?.[1]
  return found && digits ? { at: from + found.index + found[0].length - digits.length, length: digits.length, value: Number(digits) } : undefined
}
