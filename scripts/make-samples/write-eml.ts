/** An e-mail with attachments as it lies in a mail folder (RFC 5322, MIME). */
import { readFileSync, writeFileSync } from 'node:fs'

export interface Mail {
  readonly from: { readonly name: string; readonly address: string }
  readonly to: string
  readonly subject: string
  readonly date: Date
  readonly text: string
  readonly attachments: readonly { readonly name: string; readonly mediaType: string; readonly file: string }[]
}

export function writeEml(mail: Mail, target: string): void {
  const boundary = '=_postlotse-sample'
  const part = (headers: readonly string[], body: Buffer) => [`--${boundary}`, ...headers, 'Content-Transfer-Encoding: base64', '', wrap(body)]
  const lines = [
    `From: ${word(mail.from.name)} <${mail.from.address}>`,
    `To: ${mail.to}`,
    `Subject: ${word(mail.subject)}`,
    `Date: ${mail.date.toUTCString().replace('GMT', '+0000')}`,
    'Message-ID: <sample-1@mailbox.example>',
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    ...part(['Content-Type: text/plain; charset=utf-8'], Buffer.from(mail.text)),
    ...mail.attachments.flatMap(({ name, mediaType, file }) =>
      part(
        [`Content-Type: ${mediaType}; name="${word(name)}"`, `Content-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(name)}`],
        readFileSync(file),
      ),
    ),
    `--${boundary}--`,
    '',
  ]
  writeFileSync(target, lines.join('\r\n'))
}

/** RFC 2047 encoded word, where one is needed. */
function word(text: string): string {
  return /^[\x20-\x7e]*$/.test(text) ? text : `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`
}

function wrap(body: Buffer): string {
  return (body.toString('base64').match(/.{1,76}/g) ?? []).join('\r\n')
}
