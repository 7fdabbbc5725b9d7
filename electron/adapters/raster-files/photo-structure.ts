/** Structure of the one-page formats: JPEG (ITU-T T.81), PNG (ISO/IEC 15948), WebP (RFC 9649). */

export interface PhotoStructure {
  /** Pixels as stored; 0 where the structure does not tell and the decoder must. */
  readonly width: number
  readonly height: number
  /** The file ends before its own structure does. */
  readonly isTruncated: boolean
}

/** Undefined where even the header cannot be made out; the decoder then says what is wrong. */
export function jpegStructure(bytes: Buffer): PhotoStructure | undefined {
  let size: { width: number; height: number } | undefined
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes.readUInt8(at + 1)
    if (marker === 0xff) {
      at++ // fill byte
      continue
    }
    if (isFrameHeader(marker) && at + 9 <= bytes.length) size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    if (marker === 0xda) break // start of scan: entropy-coded data follow
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return size && { ...size, isTruncated: bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) < at }
}

export function pngStructure(bytes: Buffer): PhotoStructure | undefined {
  if (bytes.length < 24) return undefined
  let at = 8
  while (at + 8 <= bytes.length && bytes.toString('latin1', at + 4, at + 8) !== 'IEND') at += 12 + bytes.readUInt32BE(at)
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), isTruncated: at + 8 > bytes.length }
}

/** The canvas size stands in three places, depending on the kind of compression; sizes are left to the decoder, which limits them to 16383. */
export function webpStructure(bytes: Buffer): PhotoStructure {
  return { width: 0, height: 0, isTruncated: bytes.length < 12 || bytes.readUInt32LE(4) + 8 > bytes.length }
}

/** SOF0 to SOF15 without DHT, JPG and DAC. */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}
