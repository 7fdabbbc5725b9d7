/** An e-mail as a printed page: head lines, then the body. */
import type { Mail } from './mail.ts'

const GAP = '   '

const date = new Intl.DateTimeFormat('de-DE', {
  timeZone: 'Europe/Berlin',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** Lines separated by `\n`; `attachmentNames` are the safe ones, as the files are called. */
export function mailText(mail: Mail, attachmentNames: readonly string[]): string {
  const head = [
    ['Von:', mail.from],
    ['An:', mail.to],
    ['Kopie:', mail.copy],
    ['Datum:', germanDate(mail.date)],
    ['Betreff:', mail.subject],
    ['Anhänge:', attachmentNames.join(', ')],
  ] as const
  const lines = head.flatMap(([label, value]) => (value.trim() === '' ? [] : [`${label}${GAP}${value.replace(/\s+/g, ' ').trim()}`]))
  return [...lines, '', ...bodyLines(mail.body)].join('\n').trimEnd()
}

function germanDate(value: string): string {
  const time = Date.parse(value)
  return Number.isNaN(time) ? value : date.format(time)
}

/** Without trailing blanks and without more than one empty line in a row. */
function bodyLines(body: string): readonly string[] {
  const lines = body.split(/\r\n|\r|\n|\f/).map((line) => line.replaceAll('\u00a0', ' ').trimEnd())
  return lines.filter((line, i) => line !== '' || lines[i - 1] !== '')
}
