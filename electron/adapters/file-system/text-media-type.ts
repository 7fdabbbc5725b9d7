/** Tells the kinds of text apart: mail, XML, web page, plain text. */
import { PostlotseError } from '../../shared/domain/errors.ts'

/** Header fields of which a mail has at least two before its first empty line (RFC 5322, RFC 2045). */
const MAIL_HEADERS = new Set([
  'from',
  'to',
  'cc',
  'subject',
  'date',
  'received',
  'message-id',
  'mime-version',
  'content-type',
  'return-path',
  'delivered-to',
  'reply-to',
  'x-mailer',
  'sender',
])

/** Control characters that no text has: all but tab, line feed, form feed and return. */
const BINARY = /(?!\s)\p{Cc}/u

/** Share of non-ASCII bytes from which single-byte text is not believed (heuristic; German text has about 2 %). */
const MOST_NON_ASCII = 0.3

/** Media type of text; undefined for what is no text. `isText` false: bytes as latin1, of which only a mail (8-bit parts) may be made. Throws encrypted for PGP. */
export function textMediaType(text: string, isText: boolean): string | undefined {
  const body = text.replace(/^\ufeff/, '').trimStart()
  if (isMail(body)) return isMailbox(body) ? 'application/mbox' : 'message/rfc822'
  if (!isText) return undefined
  if (/^-----BEGIN PGP MESSAGE-----/.test(body)) throw new PostlotseError('encrypted', 'application/pgp-encrypted')
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?(?:<!doctype html|<html[\s>])/i.test(body)) return 'text/html'
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?(?:<!DOCTYPE svg|<svg[\s>])/.test(body)) return 'image/svg+xml'
  if (/^<(?:\?xml\s|!--|!DOCTYPE\s|[A-Za-z_][\w.-]*(?::[\w.-]+)?(?:\s[^<]*)?>)/.test(body)) return 'application/xml'
  if (/^(?:\{\s*["}]|\[\s*[{"])/.test(body)) return 'application/json'
  if (body.startsWith('{\\rtf')) return 'application/rtf'
  if (body.startsWith('%!PS')) return 'application/postscript'
  if (body.startsWith('BEGIN:VCALENDAR')) return 'text/calendar'
  if (body.startsWith('BEGIN:VCARD')) return 'text/vcard'
  return 'text/plain'
}

/** The first bytes of a file as text: UTF-16 with byte order mark, UTF-8, or a single-byte encoding; undefined if they are no text. */
export function decodeText(head: Uint8Array): string | undefined {
  const [first, second] = head
  if (first === 0xff && second === 0xfe) return clean(new TextDecoder('utf-16le').decode(head))
  if (first === 0xfe && second === 0xff) return clean(new TextDecoder('utf-16be').decode(head))
  try {
    // `stream` tolerates a character that the end of the head cuts in two.
    return clean(new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true }))
  } catch {
    const nonAscii = head.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0)
    return nonAscii / head.length > MOST_NON_ASCII ? undefined : clean(new TextDecoder('windows-1252').decode(head))
  }
}

function clean(text: string): string | undefined {
  return BINARY.test(text) ? undefined : text
}

/** Several mails in one file: a reader of single mails would take the second for the end of the first. */
function isMailbox(text: string): boolean {
  return text.startsWith('From ') && /\r?\n\r?\nFrom \S.*\r?\n[\w-]+:/.test(text)
}

function isMail(text: string): boolean {
  const lines = text.split(/\r?\n/, 200)
  if (lines[0]?.startsWith('From ')) lines.shift() // line of a mailbox file before the mail itself
  const names = new Set<string>()
  for (const line of lines) {
    if (line === '') break
    if (/^content-type:\s*multipart\//i.test(line)) return true // the signed inside of an Outlook message has no other head line
    if (/^[ \t]/.test(line)) continue
    const name = /^([!-9;-~]+)[ \t]*:/.exec(line)?.[1]?.toLowerCase()
    if (name === undefined) return false
    if (MAIL_HEADERS.has(name)) names.add(name)
  }
  return names.size >= 2
}
