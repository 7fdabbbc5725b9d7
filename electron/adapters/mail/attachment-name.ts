/** Names that strangers gave to attachments, made safe for every file system. */
import { extname } from 'node:path'

/** Bytes of UTF-8; file systems allow 255, Windows 260 characters with all folders before. */
const MOST_BYTES = 150

/** Characters that Windows forbids, control characters, and marks that turn the reading direction («exe.fdp»). */
const FORBIDDEN = /[<>:"|?*\ufffd]|\p{Cc}|\p{Bidi_Control}/gu

/** Device names of Windows, with or without extension. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/** A name without folders, e.g. `../../Bescheid?.pdf` → `Bescheid.pdf`; `Anlage 3` if nothing is left. `suffix` goes before the extension. */
export function safeFileName(given: string, number: number, suffix = ''): string {
  const last = given.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const cleaned = last
    .replace(FORBIDDEN, '')
    .trim()
    .replace(/[. ]+$/, '')
    .replace(/^\.+/, '')
  const name = cleaned === '' ? `Anlage ${number}` : RESERVED.test(cleaned) ? `_${cleaned}` : cleaned
  const extension = extname(name).length <= 10 ? extname(name) : ''
  return `${cutBytes(name.slice(0, name.length - extension.length), MOST_BYTES - Buffer.byteLength(extension))}${suffix}${extension}`
}

function cutBytes(text: string, most: number): string {
  let bytes = 0
  let cut = ''
  for (const character of text) {
    bytes += Buffer.byteLength(character)
    if (bytes > most) return cut
    cut += character
  }
  return cut
}
