/** What stands on top of a first page: address window (DIN 5008), date, salutation, the head of an e-mail, a title. */
import { linesBetween, type PageView } from '../page-view.ts'
import { type Boundary, type Features, seen } from './cue.ts'

const TOWN = /^(?:D-?\s?)?\d{5}\s+\p{Lu}[\p{L}.\- ]{2,40}/u
const STREET = /(?:str(?:aße|asse|\.)|weg|platz|allee|gasse|ring|damm|ufer|chaussee|postfach|hof|markt|berg)\s*\d{0,4}/i
const DATE_LINE = /(?:^|\bden\s|\bdatum:?\s|,\s)\s*\d{1,2}\.\s?(?:\d{1,2}\.\s?(?:\d{4}|\d{2})|\p{L}{3,9}\.?\s\d{4})\s*$/iu
const SALUTATION = /^(?:sehr geehrte|guten (?:tag|morgen|abend)|hallo\b|moin\b|hi\b|liebe[rs]?\s\p{Lu}|werte[rs]?\s)/iu
/** A sender writes his address in one line. */
const ADDRESS_LINE = /\d\s?[a-z]?\s*[,·•|–-]\s*(?:D-?\s?)?\d{5}\s+\p{Lu}/u
/** How to reach the sender. */
const REACH = /\b(?:tel(?:efon)?\.?|fon|mobil|(?:tele)?fax|e-?mail|internet)\b\s*:?|\S@\S+\.\p{L}{2,}|www\.|\b0\d{2,4}\s?[/-]\s?\d{3,}/iu
/** Who the letter goes to. */
const RECIPIENT =
  /^(?:an\b(?!:)|herrn?$|frau$|familie\b|jobcenter\b|sozialamt\b|jugendamt\b|landkreis\b|landratsamt\b|kreis\b|kreisverwaltung\b|stadt\b|kreiskasse\b|familienkasse\b|wohngeld|fax an\b|eingang)/iu
const REFERENCE =
  /\b(?:betr(?:eff|\.)|ihr(?:e)? (?:zeichen|nachricht|schreiben)|unser zeichen|aktenzeichen|az\.?:|bg-?\s?n(?:umme)?r|kunden(?:nummer|-?nr)|geschäftszeichen)/iu
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

export function letterStartCue({ after }: Boundary): Features {
  const found = {
    ...seen('start:address', hasAddress(after)),
    ...seen('start:date', hasDateLine(after)),
    ...seen(
      'start:salutation',
      linesBetween(after, 0.05, 0.6).some((line) => SALUTATION.test(line.text)),
    ),
    ...seen('start:mail-head', linesBetween(after, 0, 0.3).filter((line) => MAIL_HEAD.test(line.text)).length >= MAIL_LINES),
    ...seen('start:title', hasTitle(after)),
    ...seen(
      'start:reach',
      linesBetween(after, 0, 0.25).some((line) => REACH.test(line.text)),
    ),
    ...seen(
      'start:recipient',
      linesBetween(after, 0, 0.36).some((line) => RECIPIENT.test(line.text)),
    ),
    ...seen(
      'start:reference',
      linesBetween(after, 0.04, 0.5).some((line) => REFERENCE.test(line.text)),
    ),
  }
  const count = Object.keys(found).length
  return { ...found, ...seen('start:nothing', count === 0), ...seen('start:several', count > 2), ...seen('start:section', startsSection(after)) }
}

function hasDateLine(view: PageView): boolean {
  return linesBetween(view, 0, 0.42).some((line) => segments(line.text).some((segment) => DATE_LINE.test(segment)))
}

/** A street line directly above or within two lines of a postcode with a town, in the upper left where windows are; or all in one line. */
function hasAddress(view: PageView): boolean {
  const lines = linesBetween(view, 0.04, 0.36)
  return lines.some((line, i) => {
    if (ADDRESS_LINE.test(line.text)) return true
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

/** The first line goes on with what began before: a later number, a letter, a dash. */
function startsSection(view: PageView): boolean {
  const first = view.lines.find((line) => /\p{L}{3}/u.test(line.text))?.text ?? ''
  return /^(?:[2-9]|1\d|2\d)[.)]|^§\s?\d|^(?:fortsetzung|seite [2-9]|blatt [2-9]|zu (?:ziffer|nr))|^[a-z]\)|^[-–•]/iu.test(first)
}

/** Columns of a line. */
function segments(text: string): string[] {
  return text.split(/ {3,}/)
}
