/** E-mail as it travels (RFC 5322, MIME). */
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime'
import { PostlotseError } from '../../shared/domain/errors.ts'
import { htmlText } from './html-text.ts'
import { LOGO_BYTES, type Mail, type MailAttachment } from './mail.ts'

/** Parts that are no document: signatures of the mail itself and reports of mail servers. */
const NO_DOCUMENT = new Set([
  'application/pkcs7-signature',
  'application/x-pkcs7-signature',
  'application/pgp-signature',
  'application/pgp-keys',
  'message/delivery-status',
  'message/disposition-notification',
  'text/rfc822-headers',
])

/** Throws damaged for impossible nesting or heads, encrypted for S/MIME and PGP. */
export async function readEml(bytes: Uint8Array): Promise<Mail> {
  const email = await parse(bytes)
  requireNotEncrypted(email)
  return {
    from: addressLine(email.from ? [email.from] : []),
    to: addressLine(email.to ?? []),
    copy: addressLine(email.cc ?? []),
    date: email.date ?? '',
    subject: email.subject ?? '',
    body: bodyOf(email),
    attachments: email.attachments.filter(isDocument).map(toAttachment),
  }
}

async function parse(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true, attachmentEncoding: 'arraybuffer', maxNestingDepth: 64 })
  } catch (error) {
    throw new PostlotseError('damaged', error instanceof Error ? error.message : 'unreadable e-mail', { cause: error })
  }
}

/** The whole mail is one encrypted part (RFC 8551, RFC 3156): nobody can read it here. */
function requireNotEncrypted(email: Email): void {
  const contentType = email.headers.find((header) => header.key === 'content-type')?.value ?? ''
  if (/^multipart\/encrypted/i.test(contentType)) throw new PostlotseError('encrypted', 'application/pgp-encrypted')
  if (/^application\/(?:x-)?pkcs7-mime/i.test(contentType) && !/smime-type="?signed-data/i.test(contentType))
    throw new PostlotseError('encrypted', 'application/pkcs7-mime')
}

function bodyOf(email: Email): string {
  const text = email.text ?? ''
  return text.trim() === '' && email.html !== undefined ? htmlText(email.html) : text
}

function isDocument(attachment: Attachment): boolean {
  if (NO_DOCUMENT.has(attachment.mimeType)) return false
  if (attachment.method !== undefined && attachment.disposition !== 'attachment') return false // the calendar's view of the body
  return !(attachment.related === true && attachment.mimeType.startsWith('image/') && contentOf(attachment).length < LOGO_BYTES)
}

function toAttachment(attachment: Attachment): MailAttachment {
  const name = attachment.filename ?? (attachment.mimeType === 'message/rfc822' ? 'Nachricht.eml' : '')
  return { name, bytes: contentOf(attachment) }
}

function contentOf(attachment: Attachment): Uint8Array {
  const { content } = attachment
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
}

function addressLine(addresses: readonly Address[]): string {
  return addresses.map(addressText).join(', ')
}

function addressText(address: Address): string {
  if (address.group !== undefined) return `${address.name}: ${addressLine(address.group)}`
  if (address.name === '' || address.address === '') return address.name + address.address
  return `${address.name} <${address.address}>`
}
