import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { detectMediaType } from '../../../../electron/adapters/file-system/detect-media-type.ts'
import { PostlotseError } from '../../../../electron/shared/domain/errors.ts'
import { buildTiff, pageImage } from '../../../fixtures/images/build-images.ts'
import { buildEml, textPart } from '../../../fixtures/mail/build-eml.ts'
import { buildCfb, buildMsg } from '../../../fixtures/mail/build-msg.ts'
import { buildDocx, buildOdt } from '../../../fixtures/office/build-office.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'detect-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Media type, or «code: detail». */
async function detect(contents: string | Uint8Array): Promise<string> {
  const path = join(folder, 'datei')
  await writeFile(path, typeof contents === 'string' ? Buffer.from(contents, 'latin1') : contents)
  const handle = await open(path)
  try {
    return await detectMediaType(handle, path)
  } catch (error) {
    if (error instanceof PostlotseError) return `${error.code}: ${error.detail}`
    throw error
  } finally {
    await handle.close()
  }
}

const noise = Buffer.from(Array.from({ length: 5_000 }, (_, i) => (i * 7919) % 251))
const message = { subject: 'x', senderName: 'a', senderAddress: 'a@b.de', body: 'b', deliveredAt: new Date(0), recipients: [], attachments: [] }
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

it.each<[what: string, contents: string | Uint8Array | Promise<Uint8Array>, found: string]>([
  ['PDF', '%PDF-1.7\n%\xe2\xe3', 'application/pdf'],
  ['PDF behind junk', `\x00\x01junk\n%PDF-1.4\n${'x'.repeat(2000)}`, 'application/pdf'],
  ['PDF named in a binary too late', Buffer.concat([noise, Buffer.from('%PDF-1.4')]), 'unsupported: application/octet-stream'],
  ['TIFF', buildTiff([{ width: 8, height: 8 }]), 'image/tiff'],
  ['TIFF without its directory', 'II*\x00\xff\xff\x00\x00', 'image/tiff'],
  ['JPEG', pageImage().jpeg().toBuffer(), 'image/jpeg'],
  ['PNG', pageImage().png().toBuffer(), 'image/png'],
  ['WebP', pageImage().webp().toBuffer(), 'image/webp'],
  ['GIF', pageImage().gif().toBuffer(), 'unsupported: image/gif'],
  ['DOCX', buildDocx('<w:p/>'), DOCX],
  ['ODT', buildOdt(''), 'application/vnd.oasis.opendocument.text'],
  ['Outlook message', buildMsg(message), 'application/vnd.ms-outlook'],
  ['old Word', buildCfb({ WordDocument: noise }), 'unsupported: application/msword'],
  ['old Excel', buildCfb({ Workbook: noise }), 'unsupported: application/vnd.ms-excel'],
  ['another compound file', buildCfb({ Contents: noise }), 'unsupported: application/x-cfb'],
  ['old Word that carries a message', buildCfb({ WordDocument: noise, ObjectPool: { '__properties_version1.0': noise } }), 'unsupported: application/msword'],
  ['compound file whose message lies deeper', buildCfb({ Contents: noise, Inner: { '__properties_version1.0': noise } }), 'unsupported: application/x-cfb'],
  ['protected Office file', buildCfb({ EncryptionInfo: noise, EncryptedPackage: noise }), 'encrypted: password-protected Office document'],
  ['compound file cut off', buildCfb({ EncryptedPackage: noise }).subarray(0, 600), 'truncated: compound file without directory'],
  [
    'compound file of many streams',
    buildCfb(Object.fromEntries(Array.from({ length: 60 }, (_, i) => [i === 59 ? '__properties_version1.0' : `s${i}`, noise]))),
    'application/vnd.ms-outlook',
  ],
  ['e-mail', buildEml({ subject: 'x', parts: [textPart('Guten Tag')] }), 'message/rfc822'],
  ['e-mail of a mailbox file', 'From erika@example.org Thu May 14 10:12:00 2026\nFrom: erika@example.org\nSubject: x\n\nGuten Tag', 'message/rfc822'],
  [
    'mailbox of several mails',
    'From a@b.de Thu May 14 10:12:00 2026\nFrom: a@b.de\nSubject: x\n\nGuten Tag\n\nFrom c@d.de Thu May 14 10:13:00 2026\nFrom: c@d.de\nSubject: y\n\nGuten Tag',
    'unsupported: application/mbox',
  ],
  ['e-mail with 8-bit bytes', 'From: a@b.de\nSubject: x\nDate: today\n\n\x00\x01\x02 %PDF-1.4', 'message/rfc822'],
  ['e-mail inside a signature', 'Content-Type: multipart/signed;\n\tboundary=b\n\n--b\n', 'message/rfc822'],
  ['a letter with lines like a head', 'Von: Erika\nBetreff: Antrag\nDatum: heute\n\nGuten Tag', 'text/plain'],
  ['a letter with one known head line', 'Date: heute\n\nGuten Tag', 'text/plain'],
  ['a head line after the text', 'Guten Tag\nFrom: a\nTo: b\n', 'text/plain'],
  ['S/MIME, encrypted', '\x30\x80\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x03\xa0\x80', 'encrypted: application/pkcs7-mime'],
  ['S/MIME, signed', '\x30\x82\x0a\x00\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02\xa0\x80', 'unsupported: application/pkcs7-mime'],
  ['PGP', '-----BEGIN PGP MESSAGE-----\n\nabc', 'encrypted: application/pgp-encrypted'],
  ['UTF-8', Buffer.from('Grüße und 100 €'), 'text/plain'],
  ['UTF-8 cut inside a character at the end of the head', Buffer.from(`a${'ä'.repeat(60_000)}`), 'text/plain'],
  ['UTF-16', Buffer.from('\ufeffGrüße', 'utf16le'), 'text/plain'],
  ['Windows-1252', 'Gr\xfc\xdfe und 100 \x80 f\xfcr alle', 'text/plain'],
  ['mostly non-ASCII bytes', '\xe4\xf6\xfc\xdf\xe4\xf6\xfc\xdf\xe4', 'unsupported: application/octet-stream'],
  ['a letter that begins like a bitmap', 'BM Musterstadt GmbH\nRechnung', 'text/plain'],
  ['XML', '<?xml version="1.0"?>\n<Invoice/>', 'application/xml'],
  ['XML without declaration', '<ubl:Invoice xmlns:ubl="x"><ID>1</ID></ubl:Invoice>', 'application/xml'],
  ['a text that begins with a bracket', '<Bitte beachten Sie: Termin am 3. Mai', 'text/plain'],
  ['SVG', '<?xml version="1.0"?><svg xmlns="x"/>', 'unsupported: image/svg+xml'],
  ['HTML', '<!DOCTYPE html><html><body>x</body></html>', 'unsupported: text/html'],
  ['XHTML', '<?xml version="1.0"?>\n<html xmlns="x"/>', 'unsupported: text/html'],
  ['RTF', '{\\rtf1\\ansi Guten Tag}', 'unsupported: application/rtf'],
  ['JSON', '[\n  { "a": 1 }\n]', 'unsupported: application/json'],
  ['JSON of one object', '{"a": 1}', 'unsupported: application/json'],
  ['a letter that begins with a bracket', '[Entwurf] Sehr geehrte Frau Muster', 'text/plain'],
  ['PostScript', '%!PS-Adobe-3.0\nshowpage', 'unsupported: application/postscript'],
  ['calendar', 'BEGIN:VCALENDAR\nVERSION:2.0', 'unsupported: text/calendar'],
  ['visiting card', 'BEGIN:VCARD\nVERSION:3.0', 'unsupported: text/vcard'],
  ['winmail.dat', Buffer.concat([Buffer.from('789f3e22', 'hex'), noise]), 'unsupported: application/ms-tnef'],
  ['noise', noise, 'unsupported: application/octet-stream'],
])('%s', async (_what, contents, found) => expect(await detect(await contents)).toBe(found))
