/** Amounts of money whose meaning the words around them tell, by kind of document. */
import type { FieldCandidate } from '../../../../shared/domain/candidate.ts'
import { findAmounts } from '../../../../shared/text/german-amount.ts'
import { candidateAt } from '../candidate-at.ts'
import { applyRules, type ContextRule, type PlacedValue } from '../context-rules.ts'
import type { DocumentView } from '../document-view.ts'

const INVOICES = ['rechnung', 'mahnung']
const DEBTS = ['wohnungsverlust', 'energiesperre', 'ratenzahlung']
const FEES = ['but-antrag', 'kita-beitrag']
/** Words, then at most a few words without a figure, then the amount. */
const near = (words: string, gap = 32) => new RegExp(`(?:${words})[^.\\d€]{0,${gap}}(?:\\d{1,2}[.,]?\\d?\\d? ?%[^.\\d]{0,12})?$`)
const label = (words: string) => new RegExp(`(?:${words})`)

const TOTAL =
  'gesamtbetrag|rechnungsbetrag|rechnungssumme|gesamtsumme|endbetrag|endsumme|gesamtforderung|zu zahlen(?:der betrag)?|zahlbetrag|jetzt zu zahlen|zahlungsbetrag|bruttobetrag|summe brutto|offen(?:er betrag|er gesamtbetrag)?(?: insgesamt)?|offene forderung|forderungsbetrag|gesamt(?! ?netto)|insgesamt|zusammen|summe(?! netto)|brutto|saldo|macht'
const RULES: readonly ContextRule[] = [
  { field: 'amount.total', types: INVOICES, label: label(TOTAL), score: 0.7 },
  { field: 'amount.total', types: INVOICES, before: near(TOTAL), score: 0.66 },
  { field: 'amount.total', types: INVOICES, before: near('in hoehe von|ueber|betrag von|berechne\\w*|rechnung'), score: 0.45 },
  {
    field: 'amount.total',
    types: ['nebenkostenabrechnung'],
    label: label('nachzahlung|nachforderung|guthaben|zu zahlen|saldo|ergebnis|ihre zahlung|erstattung'),
    score: 0.72,
  },
  {
    field: 'amount.total',
    types: ['nebenkostenabrechnung'],
    before: near('nachzahlung|nachforderung|nachzuzahlen|guthaben|zu zahlen|saldo|fehlbetrag|erstattung|zu ihren gunsten|zu ihren lasten|differenz'),
    score: 0.7,
  },
  {
    field: 'amount.total',
    types: DEBTS,
    label: label('gesamt|summe|rueckstand|offen|forderung|zu zahlen|insgesamt|schuld|hauptforderung|betrag'),
    score: 0.68,
  },
  {
    field: 'amount.total',
    types: DEBTS,
    before: near(
      'rueckstand\\w*|rueckstaende|mietrueckstand|schulden?|schulde|offen\\w*|forderung\\w*|insgesamt|zusammen|gesamt\\w*|fehl\\w*|verlang\\w*|rueckforder\\w*|erstatt\\w*|nachzahl\\w*|betrag von|hoehe von|summe von|belaeuft sich|betraegt|ueber',
    ),
    score: 0.62,
  },
  {
    field: 'amount.total',
    types: DEBTS,
    after: /^[^.]{0,25}(?:rueckstand|rueckstaende|schuld|offen|zurueck|erstatten|nachzahl|im rueckstand|miete offen)/,
    score: 0.58,
  },
  { field: 'amount.total', types: ['rentenbescheid'], label: label('auszuzahl|zahlbetrag|auszahlung|monatlich\\w* zahl|netto|rentenbetrag'), score: 0.68 },
  {
    field: 'amount.total',
    types: ['rentenbescheid'],
    before: near(
      'auszuzahl\\w* betrag|zahlbetrag\\w*|monatlich(?:e rente|er)?|laufend\\w*|ausgezahlt|ueberwiesen|auszahlung|betraegt|erhalten sie|werden|rente',
    ),
    score: 0.58,
  },
  { field: 'amount.total', types: ['rentenbescheid'], after: /^[^.]{0,30}(?:monatlich|im monat|gezahlt|ausgezahlt)/, score: 0.55 },
  { field: 'amount.total', types: FEES, label: label('kosten|beitrag|betrag|preis|gesamt|summe|gebuehr|entgelt|zu zahlen|zusammen'), score: 0.66 },
  {
    field: 'amount.total',
    types: FEES,
    before: near(
      'kost\\w*|beitrag\\w*|elternbeitrag|betrag\\w*|preis|gesamt|zusammen|summe|gebuehr\\w*|monatlich|im monat|pro monat|nimmt|zahlen|zahle|macht|fuer',
    ),
    unless: /(?:essen\w*|verpflegung|mittag\w*|taschengeld)[^.\d]{0,25}$/,
    score: 0.58,
  },
  { field: 'amount.total', types: FEES, after: /^[^.]{0,20}(?:monatlich|im monat|pro monat|mtl)/, score: 0.58 },
  { field: 'amount.total', types: ['sgb2-anlage-vermoegen'], label: label('gesamt|summe|zusammen|insgesamt'), score: 0.72 },
  { field: 'amount.total', types: ['sgb2-anlage-vermoegen'], before: near('gesamt\\w*|summe|zusammen|insgesamt|alles in allem|vermoegen'), score: 0.68 },
  {
    field: 'rent.base',
    label: label('(?:grund|kalt|netto ?kalt|nettokalt)miete|grundnutzung|miete (?:netto ?)?kalt|kalt$|nettomiete|^miete$|grundmiete'),
    score: 0.72,
  },
  {
    field: 'rent.base',
    before: near('(?:grund|kalt|nettokalt|netto)-?miete\\w*|grundnutzungsgebuehr|miete ohne [a-z]+|\\bkalt|kaltmiete|(?:grund)?miete betraegt', 24),
    unless: /warm|bisher|von \d/,
    score: 0.66,
  },
  { field: 'rent.base', after: /^ ?(?:€|euro|eur)? ?(?:kalt|kaltmiete|grundmiete)\b/, score: 0.66 },
  { field: 'rent.heating', label: label('heiz|fernwaerme|warme betriebskosten|abschlag gas'), score: 0.72 },
  { field: 'rent.heating', before: near('heiz\\w*(?: und warmwasser)?(?: vz|-vz\\.?)?|\\bhk|fernwaerme|abschlag gas|gasabschlag', 24), score: 0.64 },
  {
    field: 'rent.total',
    label: label('gesamt|summe|warmmiete|bruttowarm|zusammen|insgesamt|miete warm|monatlich\\w* (?:zahlung|miete)|bruttomiete|^warm|zahlbetrag|zu zahlen'),
    score: 0.7,
  },
  {
    field: 'rent.total',
    before: near(
      'gesamtmiete|warmmiete|bruttowarmmiete|\\bwarm|zusammen|insgesamt|gesamt\\w*|summe|miete (?:von|betraegt|ist)?|macht|monatlich|bruttomiete|nutzungsentgelt',
      26,
    ),
    unless: /kaltmiete|grundmiete|kalt[^.]{0,10}$|kaution|rueckst|schuld/,
    score: 0.58,
  },
  { field: 'rent.total', after: /^ ?(?:€|euro|eur)? ?(?:warm|warmmiete|gesamt|alles drin|inkl)/, score: 0.62 },
  { field: 'amount.gross', label: label('brutto|gesamtbetrag der bezuege|gesamtverguetung|bezuege gesamt'), score: 0.68 },
  {
    field: 'amount.gross',
    before: near('brutto\\w*|verguetung\\w*|gehalt|lohn|verdien\\w*|entgelt|stundenlohn|brutto von|hoehe von'),
    unless: /netto|stunde/,
    score: 0.56,
  },
  { field: 'amount.gross', after: /^ ?(?:€|euro|eur)? ?(?:brutto)/, score: 0.72 },
  { field: 'amount.net', label: label('netto|auszahl|ausgezahlt|ueberweisung|zwischensumme'), score: 0.64 },
  { field: 'amount.net', before: near('netto\\w*|auszahlung\\w*|ausgezahlt|ueberwiesen|bekomm\\w*|bar bekommen|raus'), unless: /brutto/, score: 0.58 },
  { field: 'amount.net', after: /^ ?(?:€|euro|eur)? ?(?:netto|auf die hand)/, score: 0.72 },
  { field: 'amount.tax', label: label('mwst|ust\\b|ust\\.|umsatzsteuer|mehrwertst'), score: 0.74 },
  { field: 'amount.tax', before: /(?:mwst\.?|ust\.?|umsatzsteuer|mehrwertst\w*\.?)[^a-z]{0,16}(?:von |= |i\. ?h\. ?v\. )?(?:eur ?|€ ?)?$/, score: 0.74 },
  {
    field: 'amount.balance',
    label: label('(?:neuer |aktueller |end|schluss)(?:konto)?(?:stand|saldo)|kontostand|saldo|endsaldo|neuer stand|guthaben'),
    score: 0.68,
  },
  {
    field: 'amount.balance',
    before: near('neuer? (?:konto)?(?:stand|saldo)[^€]{0,24}|kontostand[^€]{0,30}|endsaldo|schlusssaldo|endstand|saldo|stand am ende|stand|guthaben', 40),
    unless: /(?:alter?|anfangs|vorheriger|letzter auszug|start)[a-z]* ?(?:konto)?(?:stand|saldo)[^.]*$/,
    score: 0.62,
  },
  { field: 'amount.instalment', label: label('rate\\b|rate$|monatsrate|ratenhoehe|raten|monatlich|abzahlung'), score: 0.68 },
  {
    field: 'amount.instalment',
    before: near(
      'rate[n]?(?: von| zu| a| à| in hoehe von)?|monatsrate\\w*|monatlich(?:e|en)?|jeden monat|im monat|raten|abzahlen|abstottern|stottere|zahlen mit',
      22,
    ),
    score: 0.62,
  },
  { field: 'amount.instalment', after: /^ ?(?:€|euro|eur)? ?(?:im monat|monatlich|pro monat|mtl|jeden monat|je monat|einzahlen|abzahlen|raten)/, score: 0.7 },
]

/** What a sum looks like when no word tells it: the largest amount, or the only one. */
const LARGEST: Readonly<Record<string, { readonly types: readonly string[]; readonly score: number }>> = {
  'amount.total': { types: [...INVOICES, ...DEBTS, ...FEES, 'nebenkostenabrechnung'], score: 0.36 },
  'rent.total': { types: ['sgb2-anlage-kdu', 'mietvertrag', 'mietbescheinigung', 'wohngeld-antrag'], score: 0.3 },
}

export function findAmountsInContext(view: DocumentView): FieldCandidate[] {
  const values = view.lines.flatMap((line, row) =>
    findAmounts(line.text)
      .filter((amount) => (amount.hasCurrency || amount.hasCents) && Number(amount.value) !== 0)
      .map((amount): PlacedValue => ({ from: amount.from, to: amount.to, surface: amount.surface, row, normalized: amount.value })),
  )
  return [...applyRules(view, values, RULES, 'amount-context'), ...largest(view, values)]
}

function largest(view: DocumentView, values: readonly PlacedValue[]): FieldCandidate[] {
  const top = [...values].sort((a, b) => Number(b.normalized) - Number(a.normalized))[0]
  const line = top && view.lines[top.row]
  if (!top || !line) return []
  return Object.entries(LARGEST)
    .filter(([name, { types }]) => view.wanted.has(name) && view.typeId !== null && types.includes(view.typeId))
    .map(([name, { score }]) =>
      candidateAt(line, top, { name, score: values.length === 1 ? score + 0.25 : score, normalized: top.normalized, origin: 'largest' }),
    )
}
