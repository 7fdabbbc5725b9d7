import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ExpandMailRequest, expandMail } from '../../../../electron/adapters/mail/expand-mail.ts'
import { attachmentPart, buildEml, type EmlPart, messagePart, textPart } from '../../../fixtures/mail/build-eml.ts'
import { buildMsg, type MsgContents } from '../../../fixtures/mail/build-msg.ts'

const limits = { attachments: 10, attachmentBytes: 100_000 }
const PNG = Buffer.alloc(500, 7)

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mail-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function expand(mail: string | Uint8Array, mediaType: ExpandMailRequest['mediaType'] = 'message/rfc822') {
  const outside = await mkdtemp(join(tmpdir(), 'mail-source-'))
  try {
    const file = join(outside, 'mail')
    await writeFile(file, typeof mail === 'string' ? Buffer.from(mail, 'utf8') : mail)
    const parts = await expandMail({ file, mediaType, folder }, limits)
    return {
      text: parts.flatMap((part) => (part.kind === 'text' ? part.pages : [])).join('\f'),
      files: parts.flatMap((part) => (part.kind === 'file' ? [part] : [])),
    }
  } finally {
    await rm(outside, { recursive: true })
  }
}
const names = async (parts: readonly EmlPart[]) => (await expand(buildEml({ subject: 'Post', parts }))).files.map((file) => file.name)
const htmlPart = (html: string): EmlPart => ({ head: ['Content-Type: text/html; charset=utf-8'], content: html })

describe('EML', () => {
  it('becomes a page of head lines and body, and a file for each attachment', async () => {
    const pdf = Buffer.from('%PDF-1.7 \x00\xff')
    const { text, files } = await expand(
      buildEml({
        subject: 'Widerspruch gegen Bescheid für März',
        parts: [textPart('Guten Tag,\r\n\r\n\r\n\r\nanbei mein Widerspruch.  \r\n'), attachmentPart('Größe 1.pdf', pdf)],
      }),
    )
    expect(text).toBe(
      'Von:   Erika Muster <erika@example.org>\nAn:   poststelle@example.org\nDatum:   14.05.2026, 10:12\nBetreff:   Widerspruch gegen Bescheid für März\nAnhänge:   Größe 1.pdf\n\nGuten Tag,\n\nanbei mein Widerspruch.',
    )
    expect(files.map((file) => file.name)).toEqual(['Größe 1.pdf'])
    expect(await readFile(join(folder, 'Größe 1.pdf'))).toEqual(pdf)
    if (process.platform !== 'win32') expect((await stat(join(folder, 'Größe 1.pdf'))).mode & 0o777).toBe(0o600)
  })

  it('reads HTML where there is no text, and loads nothing', async () => {
    const html =
      '<html><head><style>p{}</style></head><body><p>Guten&nbsp;Tag,<br>siehe unten.</p><table><tr><td>IBAN</td><td>DE02</td></tr><tr><td>Betrag</td><td>5 €</td></tr></table><a href="https://example.org/x">Link</a><img src="https://example.org/zaehlpixel.gif" alt="Logo"><script>x()</script></body></html>'
    const { text } = await expand(buildEml({ subject: 'x', parts: [htmlPart(html)] }))
    expect(text.split('\n\n').slice(1).join('\n\n')).toBe('Guten Tag,\nsiehe unten.\n\nIBAN   DE02\nBetrag   5 €\n\nLink')
  })

  it('prefers the text part', async () => {
    const mail =
      'From: a@b.de\r\nTo: c@d.de\r\nSubject: x\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nText\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>HTML</p>\r\n--b--\r\n'
    expect((await expand(mail)).text).toMatch(/\n\nText$/)
  })

  it('reads old character sets', async () => {
    const mail = Buffer.from(
      'From: =?iso-8859-1?Q?J=FCrgen?= <j@example.org>\r\nTo: a@b.de\r\nSubject: =?iso-8859-1?Q?Gr=FC=DFe?=\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\nSch\xf6ne Gr\xfc\xdfe',
      'latin1',
    )
    const { text } = await expand(mail)
    expect(text).toContain('Von:   Jürgen <j@example.org>')
    expect(text).toContain('Betreff:   Grüße')
    expect(text).toContain('Schöne Grüße')
  })

  it.each([
    ['Erika Muster <erika@example.org>', 'Erika Muster <erika@example.org>'],
    ['erika@example.org', 'erika@example.org'],
    ['Erika', 'Erika'],
    ['Amt: a@example.org, "B" <b@example.org>;', 'Amt: a@example.org, B <b@example.org>'],
  ])('writes the address %s as %s', async (given, written) => {
    const { text } = await expand(`From: x@example.org\r\nTo: ${given}\r\nSubject: y\r\n\r\nText`)
    expect(text).toContain(`\nAn:   ${written}\n`)
  })

  it('gives a mail inside as a file of its own', async () => {
    const inner = buildEml({ subject: 'Innen', parts: [textPart('innen'), attachmentPart('tief.pdf', PNG)] })
    const { text, files } = await expand(buildEml({ subject: 'Aussen', parts: [textPart('außen'), messagePart(inner)] }))
    expect(files.map((file) => file.name)).toEqual(['Nachricht.eml'])
    expect(await readFile(files[0]?.file ?? '', 'utf8')).toContain('Subject: Innen')
    expect(text).not.toContain('innen')
  })

  it('drops what belongs to the looks of the mail, and nothing else', async () => {
    const html = htmlPart('<p>Hallo <img src="cid:logo@x"> <img src="cid:foto@x"></p>')
    const image = (id: string, size: number, name: string): EmlPart => ({
      head: ['Content-Type: image/png', `Content-ID: <${id}>`, `Content-Disposition: inline; filename="${name}"`],
      content: Buffer.alloc(size, 7),
    })
    const related = (parts: readonly EmlPart[]): EmlPart => {
      const eml = buildEml({ subject: 'rel', parts })
      return { head: ['Content-Type: multipart/related; boundary="=_rel"'], content: eml.slice(eml.indexOf('--=_rel')) }
    }
    expect(
      await names([related([html, image('logo@x', 900, 'logo.png'), image('foto@x', 30_000, 'foto.png')]), attachmentPart('klein.png', PNG, 'image/png')]),
    ).toEqual(['foto.png', 'klein.png'])
  })

  it('drops signatures and server reports, but keeps winmail.dat to be reported', async () => {
    expect(
      await names([
        textPart('x'),
        attachmentPart('smime.p7s', PNG, 'application/pkcs7-signature'),
        { head: ['Content-Type: message/delivery-status'], content: 'Status: 5.0.0' },
        attachmentPart('winmail.dat', PNG, 'application/ms-tnef'),
      ]),
    ).toEqual(['winmail.dat'])
  })

  it.each([
    ['application/pkcs7-mime; smime-type=enveloped-data'],
    ['application/x-pkcs7-mime'],
    ['multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b'],
  ])('refuses %s as encrypted', async (contentType) => {
    await expect(expand(`From: a@b.de\r\nTo: c@d.de\r\nSubject: x\r\nContent-Type: ${contentType}\r\n\r\n--b--`)).rejects.toMatchObject({ code: 'encrypted' })
  })

  it('refuses impossible nesting as damaged', async () => {
    let part = textPart('innen')
    for (let level = 0; level < 80; level++)
      part = {
        head: [`Content-Type: multipart/mixed; boundary="b${level}"`],
        content: `--b${level}\r\n${part.head.join('\r\n')}\r\n\r\n${part.content}\r\n--b${level}--`,
      }
    await expect(expand(buildEml({ subject: 'x', parts: [part] }))).rejects.toMatchObject({ code: 'damaged' })
  })

  it('keeps the limits of number and bytes', async () => {
    const small = (count: number) => buildEml({ subject: 'x', parts: Array.from({ length: count }, (_, i) => attachmentPart(`${i}.pdf`, PNG)) })
    await expect(expand(small(11))).rejects.toMatchObject({ code: 'too-many-attachments' })
    expect(await readdir(folder)).toEqual([])
    await expect(expand(buildEml({ subject: 'x', parts: [attachmentPart('a', Buffer.alloc(100_001))] }))).rejects.toMatchObject({
      code: 'attachments-too-large',
    })
    expect((await expand(small(10))).files).toHaveLength(10)
  })

  it.each<[given: readonly string[], safe: readonly string[]]>([
    [['../../etc/passwd'], ['passwd']],
    [['C:\\Users\\x\\Bescheid.pdf'], ['Bescheid.pdf']],
    [
      ['a.pdf', 'A.pdf', 'a.pdf'],
      ['a.pdf', 'A (2).pdf', 'a (3).pdf'],
    ],
    [
      ['CON.txt', 'nul'],
      ['_CON.txt', '_nul'],
    ],
    [['Rechnung: "Mai" <2026>?.pdf'], ['Rechnung Mai 2026.pdf']],
    [['rechnung\u202efdp.exe'], ['rechnungfdp.exe']],
    [
      ['...', ' . '],
      ['Anlage 1', 'Anlage 2'],
    ],
    [['.htaccess'], ['htaccess']],
    [['Brief 📨.pdf'], ['Brief 📨.pdf']],
    [[`${'ä'.repeat(300)}.pdf`], [`${'ä'.repeat(73)}.pdf`]],
  ])('makes %j safe', async (given, safe) => expect(await names(given.map((name) => attachmentPart(name, PNG)))).toEqual(safe))
})

describe('MSG', () => {
  const message: MsgContents = {
    subject: 'Rückfrage zum Wohngeld',
    senderName: 'Jürgen Weiß',
    senderAddress: 'j.weiss@example.org',
    body: 'Guten Tag,\r\nanbei die Unterlagen.',
    deliveredAt: new Date('2026-05-14T08:12:00Z'),
    recipients: [
      { name: 'Poststelle', address: 'poststelle@example.org', kind: 'to' },
      { name: 'Frau Muster', address: '/o=Kreis/ou=A/cn=muster', kind: 'cc' },
    ],
    attachments: [{ name: 'Mietvertrag.pdf', bytes: Buffer.from('%PDF-1.7 \x00\xff') }],
  }
  const expandMsg = (contents: MsgContents) => expand(buildMsg(contents), 'application/vnd.ms-outlook')

  it('becomes the same page as an EML, and files', async () => {
    const { text, files } = await expandMsg(message)
    expect(text).toBe(
      'Von:   Jürgen Weiß <j.weiss@example.org>\nAn:   Poststelle <poststelle@example.org>\nKopie:   Frau Muster\nDatum:   14.05.2026, 10:12\nBetreff:   Rückfrage zum Wohngeld\nAnhänge:   Mietvertrag.pdf\n\nGuten Tag,\nanbei die Unterlagen.',
    )
    expect(await readFile(files[0]?.file ?? '')).toEqual(Buffer.from('%PDF-1.7 \x00\xff'))
  })

  it('reads HTML in the code page of the message', async () => {
    const { body: _body, ...withoutText } = message
    expect((await expandMsg({ ...withoutText, html: '<p>Schöne Grüße</p>' })).text).toMatch(/\n\nSchöne Grüße$/)
  })

  it('drops a small image that the HTML shows', async () => {
    const attachments = [
      { name: 'image001.png', contentId: 'image001@x', bytes: PNG },
      { name: 'foto.png', contentId: 'foto@x', bytes: PNG },
    ]
    const { files } = await expandMsg({ ...message, html: '<img src="cid:image001@x">', attachments })
    expect(files.map((file) => file.name)).toEqual(['foto.png'])
  })

  it('drops a small image with a content id if the HTML is not there to ask', async () => {
    const attachments = [
      { name: 'image001.png', contentId: 'image001@x', bytes: PNG },
      { name: 'gross.png', contentId: 'image002@x', bytes: Buffer.alloc(20_000, 7) },
      { name: 'angehaengt.png', bytes: PNG },
    ]
    const { files } = await expandMsg({ ...message, attachments })
    expect(files.map((file) => file.name)).toEqual(['gross.png', 'angehaengt.png'])
  })

  it('gives a message inside as an Outlook file that can be read again', async () => {
    const { files } = await expandMsg({ ...message, attachments: [{ name: 'Weitergeleitet', message: { ...message, subject: 'Innen', attachments: [] } }] })
    expect(files.map((file) => file.name)).toEqual(['Weitergeleitet.msg'])
    expect((await expand(await readFile(files[0]?.file ?? ''), 'application/vnd.ms-outlook')).text).toContain('Betreff:   Innen')
  })

  it.each([
    ['half a file', buildMsg(message).subarray(0, 1_000)],
    ['no compound file', Buffer.from('Guten Tag')],
  ])('refuses %s as damaged', async (_what, bytes) => {
    await expect(expand(bytes, 'application/vnd.ms-outlook')).rejects.toMatchObject({ code: 'damaged' })
  })
})
