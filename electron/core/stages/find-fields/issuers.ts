/** Who issued a document: the letterhead, the small sender line above the window, the signature, the head of an e-mail. */
import { foldText, foldValue } from '../../../shared/text/fold-text.ts'
import { findStreets, findTowns } from '../../../shared/text/german-address.ts'
import type { Mention } from '../../../shared/text/mention.ts'
import { hasLegalForm, isDistrictOffice, isOrganisation } from '../../../shared/text/organisation-name.ts'
import type { TextLine } from '../../../shared/text/text-line.ts'
import type { Cell } from './cells.ts'
import type { DocumentView } from './document-view.ts'

export interface Issuer extends Mention {
  readonly line: TextLine
  readonly row: number
  readonly score: number
}

/** Rows of the first page that can hold a letterhead. */
const HEAD_ROWS = 12
/** Lines after the closing words that can hold the issuer. */
const CLOSING_LINES = 5
const CLOSING = /(?:mit (?:freundliche[nm]?|besten|herzlichen|kollegialen)|freundliche gruesse|hochachtungsvoll|viele gruesse|schoenen gruss|im auftrag)/
/** A name ends where an address, a separator or a contact begins. */
const NAME_END = /\s{3}| [·•|∙*] |,? (?:Tel\.?|Telefon|Telefax|Fax|Postfach|IK|USt|St\.-Nr|Bearbeiter|IBAN|HRB|Amtsgericht \p{L}+ HR)[ .:]|, (?=\d)|, (?=\p{Lu}[\p{L}.-]*(?:straße|str\.|weg|platz|allee|gasse|ring)\b)|, Inh\.|, vertreten|\s[–-]\s(?=\p{Lu}[\p{L}.-]*(?:straße|str\.|weg|platz|allee)\b)/u
const RECIPIENT = /^(?:an\b|an (?:den|die|das)\b|herrn?\b|frau\b|z\. ?hd|zu haenden|eingang|eingegangen|betr|ihr zeichen|sehr geehrte|guten tag|hallo|liebe)/
const HEADING = /^(?:antrag|bescheid|rechnung|mahnung|bescheinigung|vertrag|mietvertrag|arbeitsvertrag|mietbescheinigung|kontoauszug|attest|widerspruch|vollmacht|anlage|formular|formblatt|entwicklungsbericht|gehaltsabrechnung|lohnabrechnung|entgeltabrechnung|abrechnung|protokoll|gutachten|betreff|kuendigung|zahlungserinnerung|verdienstabrechnung|ausweis|beschluss|urteil|ladung|verfuegung|meldung|hilfeplan|gesamtplan|teilhabeplan|bericht|schulbescheinigung|angaben|name|hinweis|seite|stand|datum|tel|fax|blatt)\b/

export function issuersOf(view: DocumentView): Issuer[] {
  const first = view.lines[0]?.page
  const head = view.grid.cells.filter((cell) => cell.line.page === first && cell.row < HEAD_ROWS).flatMap((cell) => headIssuer(view, cell))
  const all = [...head, ...closingIssuers(view)]
  return all.map((issuer) => ({ ...issuer, score: issuer.score + (isRepeated(view, issuer) ? 0.1 : 0) })).sort((a, b) => b.score - a.score)
}

function headIssuer(view: DocumentView, cell: Cell): Issuer[] {
  const name = issuerName(cell)
  if (!name || isRecipient(view, cell)) return []
  const folded = foldText(name.surface)
  if (RECIPIENT.test(folded) || HEADING.test(folded)) return []
  let score = 0.62 - 0.025 * cell.row
  if (hasLegalForm(name.surface)) score += 0.12
  if (isDistrictOffice(name.surface)) score -= 0.25
  const rest = cell.text.slice(name.to - cell.from)
  const below = view.grid.below(cell)?.text ?? ''
  if ([rest, below].some((text) => findStreets(text).length > 0 || findTowns(text).length > 0)) score += 0.12
  if (/^\s*(?:[·•|∙]|,)/.test(rest) && findTowns(rest).length > 0) score += 0.08
  if (name.surface.length > 70) score -= 0.2
  return [{ ...name, line: cell.line, row: cell.row, score }]
}

/** The cell's text up to its end as a name, if it names an organisation. */
function issuerName(cell: Cell): Mention | undefined {
  const lead = /^(?:Absender(?:in)?|Abs\.|Von|Aussteller|Träger)\s*:?\s*/.exec(cell.text)?.[0].length ?? 0
  const text = cell.text.slice(lead)
  const end = NAME_END.exec(` ${text}`)
  const cut = (end ? text.slice(0, Math.max(0, end.index - 1)) : text).replace(/\s*<.*$/, '').replace(/[,;:·•|\s–-]+$/, '')
  if (cut.length < 3 || !/^[\p{Lu}\d„"]/u.test(cut) || !isOrganisation(cut) || /[.!?]\s+\p{Lu}[\p{Ll}]+ [\p{Ll}]+/u.test(cut)) return undefined
  const from = cell.from + lead
  return { from, to: from + cut.length, surface: cut }
}

/** In a window the office stands above its street and town, after other lines of the letterhead; a district's office there is who gets the letter. */
function isRecipient(view: DocumentView, cell: Cell): boolean {
  const above = foldText(view.grid.above(cell)?.text ?? '')
  if (/^(?:an\b|an (?:den|die|das))/.test(above) || /^an:? /.test(foldText(cell.text))) return true
  return isDistrictOffice(cell.text) && cell.row >= 2
}

function closingIssuers(view: DocumentView): Issuer[] {
  const closing = view.lines.findLastIndex((line) => CLOSING.test(foldText(line.text)))
  if (closing < 0) return []
  const rows = Array.from({ length: CLOSING_LINES }, (_, i) => closing + 1 + i)
  return rows.flatMap((row) =>
    view.grid.row(row).flatMap((cell) => {
      const name = issuerName(cell)
      return name && !HEADING.test(foldText(name.surface)) ? [{ ...name, line: cell.line, row, score: 0.5 + (hasLegalForm(name.surface) ? 0.1 : 0) }] : []
    }),
  )
}

function isRepeated(view: DocumentView, issuer: Issuer): boolean {
  const value = foldValue(issuer.surface)
  return view.lines.filter((line, row) => row !== issuer.row && foldValue(line.text).includes(value)).length > 0
}
