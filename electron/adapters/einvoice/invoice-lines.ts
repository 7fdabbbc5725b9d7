/** A structured invoice as a person would print it: what the classifier and the person read, since the XML itself is no text. */
import type { Invoice, InvoiceDate, InvoiceItem, InvoiceParty } from './invoice.ts'
import { isLeitwegId } from './leitweg-id.ts'
import { readInvoice } from './read-invoice.ts'

/** Column gap of the text model. */
const GAP = '   '

/** UNTDID 1001 codes that are no plain invoice. */
const TITLES: Readonly<Record<string, string>> = {
  '326': 'TEILRECHNUNG',
  '381': 'GUTSCHRIFT',
  '384': 'RECHNUNGSKORREKTUR',
  '386': 'VORAUSZAHLUNGSRECHNUNG',
  '389': 'GUTSCHRIFT (SELBST AUSGESTELLTE RECHNUNG)',
  '875': 'ABSCHLAGSRECHNUNG',
  '876': 'TEILSCHLUSSRECHNUNG',
  '877': 'SCHLUSSRECHNUNG',
}

/** UN/ECE Recommendation 20 codes that occur in invoices to an authority; others are shown as they are. */
const UNITS: Readonly<Record<string, string>> = {
  C62: 'Stk.',
  H87: 'Stk.',
  XPP: 'Stk.',
  EA: 'Stk.',
  HUR: 'Std.',
  MIN: 'Min.',
  DAY: 'Tage',
  WEE: 'Wochen',
  MON: 'Monate',
  ANN: 'Jahre',
  KWH: 'kWh',
  KMT: 'km',
  MTR: 'm',
  MTK: 'm²',
  MTQ: 'm³',
  KGM: 'kg',
  LTR: 'l',
  LS: 'pauschal',
  NAR: 'Stk.',
  SET: 'Satz',
}

/** German text lines of the invoice, [] for XML that is none. Throws damaged. */
export function invoiceLines(xml: Uint8Array): readonly string[] {
  const invoice = readInvoice(xml)
  return invoice ? linesOf(invoice) : []
}

function linesOf(invoice: Invoice): readonly string[] {
  const money = (value: string | undefined) =>
    value === undefined ? undefined : `${germanNumber(value, 2)} ${invoice.currency === 'EUR' ? '€' : (invoice.currency ?? '')}`.trim()
  return [
    TITLES[invoice.typeCode ?? ''] ?? 'RECHNUNG',
    ...labelled('Rechnungsnummer', invoice.number),
    ...labelled('Rechnungsdatum', germanDate(invoice.date)),
    ...labelled('Leistungszeitraum', period(invoice)),
    ...labelled('Kundennummer', invoice.customerNumber),
    ...labelled(isLeitwegId(invoice.buyerReference ?? '') ? 'Leitweg-ID' : 'Ihr Zeichen', invoice.buyerReference),
    ...partyLines('Rechnungssteller', invoice.seller),
    ...partyLines('Rechnungsempfänger', invoice.buyer),
    ...invoice.notes.flatMap(textLines),
    ...(invoice.items.length > 0 ? [['Pos.', 'Bezeichnung', 'Menge', 'Einzelpreis', 'Betrag'].join(GAP)] : []),
    ...invoice.items.flatMap((item) => itemLines(item, money)),
    ...labelled('Nettobetrag', money(invoice.net)),
    ...labelled('Umsatzsteuer', money(invoice.tax)),
    ...labelled('Gesamtbetrag', money(invoice.gross)),
    ...labelled('Zahlbetrag', money(invoice.payable)),
    ...labelled('Zahlbar bis', germanDate(invoice.dueDate)),
    ...invoice.terms.flatMap(textLines),
    ...invoice.ibans.flatMap((iban) => labelled('IBAN', iban)),
    ...invoice.bics.flatMap((bic) => labelled('BIC', bic)),
  ]
}

function labelled(label: string, value: string | undefined): readonly string[] {
  return value === undefined || value === '' ? [] : [`${label}:${GAP}${value}`]
}

function partyLines(label: string, party: InvoiceParty): readonly string[] {
  const town = [party.postalCode, party.city].filter(Boolean).join(' ')
  return [...labelled(label, party.name), ...party.address, town].filter((line) => line !== '')
}

function itemLines(item: InvoiceItem, money: (value: string | undefined) => string | undefined): readonly string[] {
  const quantity = item.quantity && `${germanNumber(item.quantity, 0)} ${UNITS[item.unit ?? ''] ?? item.unit ?? ''}`.trim()
  const cells = [item.id, item.name, quantity, money(item.price), money(item.amount)]
  return [cells.filter(Boolean).join(GAP), ...textLines(item.description ?? '')]
}

function textLines(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function period(invoice: Invoice): string | undefined {
  const [from, to] = [germanDate(invoice.periodFrom), germanDate(invoice.periodTo)]
  return from && to ? `${from} bis ${to}` : (from ?? to)
}

function germanDate(date: InvoiceDate | undefined): string | undefined {
  return date?.iso === undefined ? date?.value : date.iso.split('-').reverse().join('.')
}

/** `1234.5` → `1.234,50` with at least the given places; anything that is no plain decimal stays as it is. */
function germanNumber(value: string, places: number): string {
  const [, sign, whole, fraction] = /^([+-]?)(\d+)(?:\.(\d*))?$/.exec(value) ?? []
  if (whole === undefined) return value
  const shown = (fraction ?? '').replace(/0+$/, '').padEnd(places, '0')
  return `${sign === '-' ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, '.')}${shown === '' ? '' : `,${shown}`}`
}
