/** What a file is by its contents; its name plays no part. */
import type { FileHandle } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import { PostlotseError } from '../../shared/domain/errors.ts'
import { MEDIA_TYPES, type MediaType } from '../../shared/domain/source.ts'
import { cfbMediaType } from './cfb-media-type.ts'
import { decodeText, textMediaType } from './text-media-type.ts'

/** Bytes from the start that decide, except for containers. */
const HEAD_BYTES = 65_536
/** A PDF may have junk before its header (ISO 32000-1, annex H.3, implementation note 13). */
const PDF_HEADER_WITHIN = 1_024

const PKCS7_OID = Buffer.from('06092a864886f70d0107', 'hex')

const DOCX: MediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Variants that differ in macros or in being a template: only their text is read. */
const SAME_AS: Readonly<Record<string, MediaType>> = {
  'application/vnd.ms-word.document.macroenabled.12': DOCX,
  'application/vnd.ms-word.template.macroenabled.12': DOCX,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.template': DOCX,
  'application/vnd.oasis.opendocument.text-template': 'application/vnd.oasis.opendocument.text',
}

/** Throws unsupported with what was found as detail, encrypted for password-protected Office files and S/MIME. */
export async function detectMediaType(handle: FileHandle, file: string): Promise<MediaType> {
  const head = await readHead(handle)
  const found =
    ownCheck(head) ?? (await cfbMediaType(handle, head)) ?? (await fileTypeFromFile(file))?.mime ?? (isTiff(head) ? 'image/tiff' : 'application/octet-stream')
  const mediaType = SAME_AS[found] ?? found
  if (isSupported(mediaType)) return mediaType
  throw new PostlotseError('unsupported', mediaType)
}

/** Kinds that the library does not know, or would mistake: to it, a letter that begins with «BM» is a bitmap. */
function ownCheck(head: Uint8Array): string | undefined {
  const latin = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1')
  if (latin.startsWith('%PDF-')) return 'application/pdf'
  const text = decodeText(head)
  const textType = textMediaType(text ?? latin, text !== undefined)
  if (textType === 'message/rfc822' || textType === 'application/mbox') return textType
  if (latin.slice(0, PDF_HEADER_WITHIN).includes('%PDF-')) return 'application/pdf'
  return textType ?? pkcs7MediaType(head) ?? (latin.startsWith('\x78\x9f\x3e\x22') ? 'application/ms-tnef' : undefined)
}

/** DER: SEQUENCE, then the object identifier 1.2.840.113549.1.7.n (RFC 5652): 2 signed, 3 encrypted. */
function pkcs7MediaType(head: Uint8Array): string | undefined {
  const at = head[0] === 0x30 ? Buffer.from(head.subarray(0, 20)).indexOf(PKCS7_OID) : -1
  if (at < 0) return undefined
  if (head[at + PKCS7_OID.length] === 3) throw new PostlotseError('encrypted', 'application/pkcs7-mime')
  return 'application/pkcs7-mime'
}

/** The library follows the first directory to tell camera formats apart, and gives up where a cut-off file has none. */
function isTiff(head: Uint8Array): boolean {
  return /^(?:II[*+]\0|MM\0[*+])/.test(Buffer.from(head.subarray(0, 4)).toString('latin1'))
}

async function readHead(handle: FileHandle): Promise<Uint8Array> {
  const { bytesRead, buffer } = await handle.read(new Uint8Array(HEAD_BYTES), 0, HEAD_BYTES, 0)
  return buffer.subarray(0, bytesRead)
}

function isSupported(mediaType: string): mediaType is MediaType {
  return (MEDIA_TYPES as readonly string[]).includes(mediaType)
}
