/** What stands on top of a first page: address window (DIN 5008), date, salutation, the head of an e-mail, a title. */
import { linesBetween, type PageView } from '../page-view.ts'
import type { Boundary } from './cue.ts'

/** Log-odds, heuristic. */
const WEIGHTS = { nothing: -1.5, address: 1.3, date: 0.9, salutation: 1.6, mailHead: 2.2, title: 1.3, oneIsCheap: -0.6 } as const

const TOWN = /^(?:D-?\s?)?\d{5}\s+\p{Lu}[\p{L}.\- ]{2,40}/u
const STREET = /(?:str(?:aße|asse|\.)|weg|platz|allee|gasse|ring|damm|ufer|chaussee|postfach|hof|markt|berg)\s*\d{0,4}/i
const DATE_LINE = /(?:^|\bden\s|\bdatum:?\s|,\s)\s*\d{1,2}\.\s?(?:\d{1,2}\.\s?(?:\d{4}|\d{2})|\p{L}{3,9}\.?\s\d{4})\s*$/iu
const SALUTATION = /^(?:sehr geehrte|guten (?:tag|morgen|abend)|hallo\b|moin\b|hi\b|liebe[rs]?\s\p{Lu}|werte[rs]?\s)/iu
const MAIL_HEAD = /^(?:von|an|from|to|gesendet|datum|betreff|subject|cc)\s?:?\s/i
/** Lines of an e-mail head that make one. */
const MAIL_LINES = 3
/** A title is set in letters this much larger than the page's usual ones. */
const TITLE_RATIO = 1.35
/** A short line that ends with the name of a kind of document. */
const TITLE_WORD =
  /^[^.:;]{0,40}(?:antrag|rechnung|mahnung|erinnerung|bescheid|bescheinigung|vertrag|vollmacht|widerspruch|kündigung|auszug|abrechnung|beschluss|urteil|urkunde|ausweis|gutachten|attest|bericht|plan|mandat|mitteilung|bestätigung|erklärung|nachweis|protokoll|fax)(?![\p{L}])[^.]{0,40}$/iu
/** A line that only names an enclosure or a section of what began before. */
const SECTION = /^(?:anlage|anhang|teil|abschnitt|\d{1,2}\.|[A-Z]\.|\(|zu |fortsetzung)/iu

export function letterStartCue({ after }: Boundary): number {
  const found =
    (hasAddress(after) ? WEIGHTS.address : 0) +
    (hasDateLine(after) ? WEIGHTS.date : 0) +
    (linesBetween(after, 0.05, 0.6).some((line) => SALUTATION.test(line.text)) ? WEIGHTS.salutation : 0) +
    (linesBetween(after, 0, 0.3).filter((line) => MAIL_HEAD.test(line.text)).length >= MAIL_LINES ? WEIGHTS.mailHead : 0) +
    (hasTitle(after) ? WEIGHTS.title : 0)
  return found === 0 ? WEIGHTS.nothing : found + WEIGHTS.oneIsCheap
}

function hasDateLine(view: PageView): boolean {
  return linesBetween(view, 0, 0.42).some((line) => segments(line.text).some((segment) => DATE_LINE.test(segment)))
}

/** A street line directly above or within two lines of a postcode with a town, in the upper left where windows are. */
function hasAddress(view: PageView): boolean {
  const lines = linesBetween(view, 0.04, 0.36)
  return lines.some((line, i) => {
    const town = segments(line.text).some((s) => TOWN.test(s))
    return town && lines.slice(Math.max(0, i - 2), i + 1).some((near) => STREET.test(near.text))
  })
}

function hasTitle(view: PageView): boolean {
  const heights = view.lines.map((line) => line.box[3]).sort((a, b) => a - b)
  const usual = heights[Math.floor(heights.length / 2)] ?? 0
  return linesBetween(view, 0, 0.3).some((line) => {
    if (SECTION.test(line.text)) return false
    const large = usual > 0 && line.box[3] >= TITLE_RATIO * usual && /\p{L}{5}/u.test(line.text)
    return large || (line.text.length < 70 && TITLE_WORD.test(line.text) && /^\P{L}*\p{Lu}/u.test(line.text))
  })
}

/** Columns of a line. */
function segments(text: string): string[] {
  return text.split(/ {3,}/)
}
