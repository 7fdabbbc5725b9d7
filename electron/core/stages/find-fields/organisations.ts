/** Names of organisations and issuers: in letterheads and signatures, behind labels, and in running text by their legal form. */
import { foldText } from '../../../shared/text/fold-text.ts'
import type { Mention } from '../../../shared/text/mention.ts'
import { mentionsOf } from '../../../shared/text/mention.ts'
import { isDistrictOffice, isOrganisation } from '../../../shared/text/organisation-name.ts'
import type { TextLine } from '../../../shared/text/text-line.ts'
import type { Cell } from './cells.ts'
import type { ViewBase } from './document-view.ts'

export interface OrganisationMention extends Mention {
  readonly line: TextLine
  readonly row: number
  readonly source: 'head' | 'closing' | 'label' | 'text'
}

/** Rows of the first page that can hold a letterhead. */
const HEAD_ROWS = 12
/** Rows of it in which any short name may be the issuer's, whether it sounds like an organisation or not. */
const FREE_ROWS = 4
/** Lines after the closing words that can hold the issuer. */
const CLOSING_LINES = 5
const CLOSING = /(?:mit (?:freundliche[nm]?|besten|herzlichen|kollegialen)|freundliche gruesse|hochachtungsvoll|viele gruesse|schoenen gruss|im auftrag)/
/** A name ends where an address, a separator or a contact begins. */
const NAME_END =
  /\s{3}| [·•|∙*] |,? (?:Tel\.?|Telefon|Telefax|Fax|Postfach|IK|USt|St\.-Nr|Bearbeiter|IBAN|HRB|Amtsgericht \p{L}+ HR)[ .:]|, (?=\d)|, (?=\p{Lu}[\p{L}.-]*(?:straße|str\.|weg|platz|allee|gasse|ring|damm|chaussee)\b)|, (?=(?:Am|Im|An der|Zum) \p{Lu}\p{L}+ \d)|, vertreten|,? nachfolgend|,? im Folgenden| \((?:nachfolgend|im Folgenden|Vermieter|Arbeitgeber)|\s[–-]\s(?=\p{Lu}[\p{L}.-]*(?:straße|str\.|weg|platz|allee)\b)/u
const NO_NAME =
  /^(?:an\b|an (?:den|die|das)\b|herrn?\b|frau\b|z\. ?hd|zu haenden|eingang|eingegangen|betr|ihr zeichen|sehr geehrte|guten tag|hallo|liebe|antrag|bescheid|rechnung|mahnung|bescheinigung|vertrag|mietvertrag|arbeitsvertrag|mietbescheinigung|kontoauszug|attest|widerspruch|vollmacht|anlage|formular|formblatt|gehaltsabrechnung|lohnabrechnung|entgeltabrechnung|abrechnung|protokoll|gutachten|betreff|kuendigung|zahlungserinnerung|verdienstabrechnung|ausweis|beschluss|urteil|ladung|verfuegung|meldung|hilfeplan|gesamtplan|teilhabeplan|angaben|name|hinweis|seite|stand|datum|tel|fax|blatt|iban|bic|konto|geb|wohnhaft|nr)\b/
const LABELS =
  /^(?:(?:Name(?: und Anschrift)? (?:der|des) )?(?:Vermieter(?:in|s)?(?:\/in|\(in\))?|Empfänger(?:in)?(?! des)|Ausstellungsbehörde(?: \/ des Vermieters)?(?: oder der Hausverwaltung)?|Wohnungsgeber(?:in|s)?|Arbeitgeber(?:in|s)?(?:\/in)?|Eigentümer(?:in|s)?|Hausverwaltung|Verwaltung|Absender(?:in)?|Aussteller(?:in)?|Ausstellende (?:Behörde|Stelle)|Behörde|Träger|Leistungserbringer|Einrichtung|Betrieb|Ausbildungsbetrieb|Firma|Schule|Praxis|Krankenkasse))(?![\p{L}])[^:]{0,30}?:?\s*$/iu
const LEGAL_NAME =
  /(?:Firma |Fa\. )?\p{Lu}[\p{L}\d&.'’+-]{0,60}(?: (?:und|&|für|der|des|am|im|an der|von|\+|[\p{Lu}&"„][\p{L}\d&.'’+"“„-]*)){0,6} (?:g?GmbH(?: & Co\. ?KG)?|AG|KG|OHG|UG(?: \(haftungsbeschränkt\))?|GbR|eG|e\. ?V\.|e\. ?K\.|mbH|SE|AöR|PartG(?: ?mbB)?)(?![\p{L}])/gu
/** «Bistro Anatolia», «Baugenossenschaft Holstein-West», «Sozialgericht Trier»: a kind of institution and the proper name around it. */
const KIND_NAME =
  /(?:\p{Lu}[\p{L}\d&.'’-]+ ){0,2}\p{Lu}[\p{L}.-]*(?: (?:\p{Lu}[\p{L}\d&'’-]+|„[^“"]{2,30}[“"]|am|an der|im|für|zum|zur|und|&|der|des|in der)){0,5}/gu
const SENTENCE = /(?<!\p{L})(?:wird|ist|sind|haben|hat|nicht|wurde|werden|beim|dass|sich|ich|wir|sie|bitte|uns|mir|mich|soll|kann)(?!\p{L})/iu

export function organisationMentions(view: ViewBase): OrganisationMention[] {
  const closing = view.lines.findLastIndex((line) => CLOSING.test(foldText(line.text)))
  const placed = view.grid.cells.flatMap((cell) => {
    const source = sourceOf(view, cell, closing)
    const name = source === undefined ? undefined : cellName(cell, source === 'label' || (source === 'head' && cell.row < FREE_ROWS) ? 'any' : 'organisation')
    return [name, labelledInside(cell)].flatMap((mention, i) =>
      mention ? [{ ...mention, line: cell.line, row: cell.row, source: i === 0 && source ? source : ('label' as const) }] : [],
    )
  })
  const known = new Set(placed.map((mention) => `${mention.row}:${mention.from}`))
  return [...placed, ...namesInText(view).filter((mention) => !known.has(`${mention.row}:${mention.from}`))]
}

function sourceOf(view: ViewBase, cell: Cell, closing: number): 'head' | 'closing' | 'label' | undefined {
  if (cell.line.page === view.lines[0]?.page && cell.row < HEAD_ROWS) return 'head'
  if (closing >= 0 && cell.row > closing && cell.row <= closing + CLOSING_LINES) return 'closing'
  return isLabelled(view, cell) ? 'label' : undefined
}

function namesInText(view: ViewBase): OrganisationMention[] {
  return view.lines.flatMap((line, row) => {
    const byForm = mentionsOf(line.text, LEGAL_NAME)
    const byKind = mentionsOf(line.text, KIND_NAME)
      .map(trimmedKind)
      .filter(({ surface }) => surface.includes(' ') && surface.length < 70 && isOrganisation(surface) && !isDistrictOffice(surface))
    return [...byForm, ...byKind].map((mention) => ({ ...mention, line, row, source: 'text' as const }))
  })
}

/** The cell's text up to its end as a name: an organisation, or in a letterhead and behind a label whatever looks like a name. */
function cellName(cell: Cell, accept: 'any' | 'organisation', lead = 0): Mention | undefined {
  const head = lead > 0 ? lead : (/^(?:Absender(?:in)?|Abs\.|Von|Aussteller|Träger)\s*:?\s*/.exec(cell.text)?.[0].length ?? 0)
  const text = cell.text.slice(head)
  const end = NAME_END.exec(` ${text}`)
  const cut = (end ? text.slice(0, Math.max(0, end.index - 1)) : text).replace(/\s*<.*$/, '').replace(/[,;:·•|\s–-]+$/, '')
  if (cut.length < 3 || cut.length > 90 || !/^[\p{Lu}„"]/u.test(cut) || NO_NAME.test(foldText(cut)) || SENTENCE.test(cut) || /\d{3}|☐|☒|_{3}|@|:/.test(cut))
    return undefined
  if (!isOrganisation(cut) && (accept === 'organisation' || cut.split(' ').length > 7)) return undefined
  const from = cell.from + head
  return { from, to: from + cut.length, surface: cut }
}

/** Connecting words at the end and titles at the start belong to the sentence. */
function trimmedKind(mention: Mention): Mention {
  const lead =
    /^(?:(?:Von|Vermieter|Vermieterin|Arbeitgeber|Arbeitgeberin|Firma|Frau|Herr|Herrn|Die|Der|Das|Mein|Meine|Unser|Unsere|Bei|Die|An|Im|Am|Zum|In|Für|HR) )+/.exec(
      mention.surface,
    )?.[0].length ?? 0
  const surface = mention.surface.slice(lead).replace(/(?: (?:am|an der|im|für|zum|zur|und|&|der|des|in der))+$/, '')
  return { from: mention.from + lead, to: mention.from + lead + surface.length, surface }
}

function isLabelled(view: ViewBase, cell: Cell): boolean {
  const left = view.grid.left(cell)?.text ?? ''
  const above = view.grid.above(cell)?.text ?? ''
  return LABELS.test(left) || LABELS.test(above)
}

function labelledInside(cell: Cell): Mention | undefined {
  const colon = cell.text.indexOf(':')
  if (colon < 3 || colon > 50 || !LABELS.test(cell.text.slice(0, colon + 1))) return undefined
  const lead = colon + 1 + (/^\s*/.exec(cell.text.slice(colon + 1))?.[0].length ?? 0)
  return cellName(cell, 'any', lead)
}
