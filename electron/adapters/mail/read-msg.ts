/** E-mail as Outlook saves it ([MS-OXMSG]). */
import { createRequire } from 'node:module'
import type MsgReaderClass from '@kenjiuno/msgreader'
import type { FieldsData } from '@kenjiuno/msgreader'
import iconv from 'iconv-lite'
import { PostlotseError } from '../../shared/domain/errors.ts'
import { htmlText } from './html-text.ts'
import { LOGO_BYTES, type Mail, type MailAttachment } from './mail.ts'

// The package is CommonJS whose default export Node does not unwrap.
const { default: MsgReader } = createRequire(import.meta.url)('@kenjiuno/msgreader') as { readonly default: typeof MsgReaderClass }

/** Code page of texts that do not name theirs: Western European, as on any German Windows. */
const DEFAULT_CODE_PAGE = 1252

/** Windows code pages whose names at iconv-lite are not `cp…`. */
const CODE_PAGES: Readonly<Record<number, string>> = { 65001: 'utf8', 1200: 'utf16le', 20127: 'ascii', 28591: 'iso-8859-1', 28605: 'iso-8859-15' }

/** Throws damaged. */
export function readMsg(bytes: Uint8Array): Mail {
  try {
    const reader = new MsgReader(new Uint8Array(bytes).buffer) // a copy, since a view may begin inside a shared buffer
    reader.parserConfig = { ansiEncoding: `cp${DEFAULT_CODE_PAGE}` }
    return toMail(reader)
  } catch (error) {
    if (error instanceof PostlotseError) throw error
    throw new PostlotseError('damaged', 'unreadable Outlook message', { cause: error })
  }
}

function toMail(reader: MsgReaderClass): Mail {
  const data = reader.getFileData()
  if (data.error !== undefined || data.dataType !== 'msg') throw new PostlotseError('damaged', 'no Outlook message inside')
  const recipients = (type: 'to' | 'cc') =>
    (data.recipients ?? [])
      .filter((r) => (r.recipType ?? 'to') === type)
      .map((r) => addressLine(r.name, r.smtpAddress ?? r.email))
      .join(', ')
  const html = htmlOf(data)
  return {
    from: addressLine(data.senderName, data.senderSmtpAddress ?? data.senderEmail),
    to: recipients('to'),
    copy: recipients('cc'),
    date: data.messageDeliveryTime ?? data.clientSubmitTime ?? data.creationTime ?? '',
    subject: data.subject ?? '',
    body: (data.body ?? '').trim() === '' && html !== '' ? htmlText(html) : (data.body ?? ''),
    attachments: (data.attachments ?? []).map((attachment) => toAttachment(reader, attachment, html)).filter((attachment) => attachment !== undefined),
  }
}

function htmlOf(data: FieldsData): string {
  if (data.html === undefined) return data.bodyHtml ?? ''
  const codePage = data.internetCodepage ?? DEFAULT_CODE_PAGE
  const encoding = CODE_PAGES[codePage] ?? `cp${codePage}`
  return iconv.decode(data.html, iconv.encodingExists(encoding) ? encoding : `cp${DEFAULT_CODE_PAGE}`)
}

/** Undefined for a small image that belongs to the looks of the mail. Outlook often keeps the HTML that shows it only inside its RTF, which is not read. */
function toAttachment(reader: MsgReaderClass, attachment: FieldsData, html: string): MailAttachment | undefined {
  const { fileName, content } = reader.getAttachment(attachment)
  const contentId = attachment.pidContentId ?? ''
  const isShown = contentId !== '' && (html === '' || html.includes(`cid:${contentId}`))
  if (isShown && content.length < LOGO_BYTES && /\.(?:png|jpe?g|gif|bmp)$/i.test(fileName)) return undefined
  return { name: fileName, bytes: content }
}

/** Inside Exchange, an address is no e-mail address: `/o=Kreis/ou=…/cn=muster`. */
function addressLine(name: string | undefined, address: string | undefined): string {
  const mail = address?.includes('@') ? address : ''
  if (name === undefined || name === '' || name === mail) return mail
  return mail === '' ? name : `${name} <${mail}>`
}
