/** What in a document points to departments, and where it stands. */
import type { RecognizedPage } from '../../../shared/domain/page.ts'
import { linesOf } from '../../../shared/text/text-line.ts'
import { squashed, tolerantText } from '../../../shared/text/tolerant-text.ts'
import { ageCues } from './ages.ts'
import { CUES, type CueRow } from './cue-table.ts'

/** Lines of the first page that hold letterhead, address field and reference line (DIN 5008). */
const HEAD_LINES = 16
/** Lines of an address from the one that opens it, and above its town (DIN 5008: nine at most, seldom more than five). */
const ADDRESS_LINES = 4
const OPENS_ADDRESS = /^(?:an(?: das| die| den)?(?![\p{L}:])|zu händen|z\. ?hd)/iu
const GREETING = /^(?:sehr geehrte|liebe|hallo|guten (?:tag|morgen)|moin|werte)/iu
/** In one line: e-mail, form, note of the sender. */
const NAMES_RECIPIENT = /^(?:an|to|für|empfänger|empfängerin|adressat) ?:|weiterleit|weiter an|vorzulegen|zur vorlage/iu
const TOWN = /^(?:d-? ?)?[\doil]{5} \p{L}{3}/iu
const PERSON = /^(?:herrn?|frau|familie|eheleute)(?: |$)/iu
/** An option of a form that is not ticked, up to the next one. */
const UNTICKED = /(?:[☐□○◯▢❏]|\[ ?\]|\( ?\)) ?[^☐□○◯▢❏☒☑■●✔✗[(]*?(?= {3}|[☐□○◯▢❏☒☑■●✔✗[(]|$)/gu

interface Sought {
  readonly plain: string
  readonly squashed: string
}

const ROWS = CUES.map((cue) => ({ ...cue, stems: (cue.stems?.split('|') ?? []).map((stem) => squashed(tolerantText(stem))) }))

/**
 * Names of what was seen, each once: `jobcenter/statute`, besides `jobcenter/statute@head` and `jobcenter/statute@recipient` where it stands there.
 * What a text lacks is named too: `poststelle/no-name`, `poststelle/silent` (nothing at all).
 */
export function departmentCues(pages: readonly RecognizedPage[]): ReadonlySet<string> {
  const lines = pages.map((page) => linesOf(page).map((line) => line.text.replace(UNTICKED, ' ')))
  const head = (lines[0] ?? []).slice(0, HEAD_LINES)
  const recipient = recipientLines(head)
  const [everywhere, atHead, atRecipient] = [sought(lines.flat()), sought(head), sought(recipient)]
  const seen = new Set<string>()
  for (const row of ROWS) {
    if (!isIn(everywhere, row)) continue
    const name = `${row.department}/${row.kind}`
    seen.add(name)
    if (isIn(atHead, row)) seen.add(`${name}@head`)
    if (isIn(atRecipient, row)) seen.add(`${name}@recipient`)
  }
  return new Set([...seen, ...namelessness(seen, recipient), ...ageCues(everywhere.plain)])
}

function namelessness(seen: ReadonlySet<string>, recipient: readonly string[]): string[] {
  const names = [...seen].filter((name) => name.endsWith('/name'))
  const isToPerson = recipient.some((line) => PERSON.test(line)) && ![...seen].some((name) => name.endsWith('@recipient'))
  return [
    ...(seen.size === 0 ? ['poststelle/silent'] : []),
    ...(names.length === 0 ? ['poststelle/no-name'] : []),
    ...(names.length > 1 ? ['poststelle/several'] : []),
    ...(isToPerson ? ['poststelle/person'] : []),
  ]
}

function isIn({ plain, squashed: whole }: Sought, { pattern, stems }: { readonly pattern?: CueRow['pattern']; readonly stems: readonly string[] }): boolean {
  return (pattern?.test(plain) ?? false) || stems.some((stem) => whole.includes(stem))
}

function sought(lines: readonly string[]): Sought {
  const text = joinLines(lines)
  return { plain: text.toLowerCase(), squashed: squashed(tolerantText(text)) }
}

/** What follows «An das …» or stands above a postcode with a town, column by column; whom an e-mail or a form names; who is greeted. */
function recipientLines(head: readonly string[]): string[] {
  const rows = head.map((line) => line.split(/\s{3,}/))
  const has = (pattern: RegExp) => (row: readonly string[]) => row.some((cell) => pattern.test(cell))
  const greeting = rows.findIndex(has(GREETING))
  const address = greeting === -1 ? rows : rows.slice(0, greeting)
  return rows.flatMap((row, i) => {
    const isOpened = i < address.length && address.slice(Math.max(0, i - ADDRESS_LINES + 1), i + 1).some(has(OPENS_ADDRESS))
    const isClosed = address.slice(i, i + ADDRESS_LINES + 1).some(has(TOWN))
    return isOpened || isClosed || i === greeting || has(NAMES_RECIPIENT)(row) ? row : []
  })
}

/** One string; words broken at line ends are whole again. */
function joinLines(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replace(/(\p{L})-\n(\p{Ll})/gu, '$1$2')
    .replace(/\s+/g, ' ')
}
