/** The fields of a structured invoice, exact and without any reading from pixels. */
import type { EmbeddedField } from '../../shared/domain/source.ts'
import type { Invoice, InvoiceDate } from './invoice.ts'
import { isLeitwegId } from './leitweg-id.ts'
import { readInvoice } from './read-invoice.ts'

/**
 * Fields of an XRechnung (UBL), ZUGFeRD or Factur-X invoice: `value` as in the XML, `normalized` as ISO date, plain IBAN, or amount in EUR.
 * Returns [] for other XML. Throws damaged for XML that is not well-formed or declares a document type.
 */
export function parseInvoice(xml: Uint8Array): readonly EmbeddedField[] {
  const invoice = readInvoice(xml)
  return invoice ? fieldsOf(invoice) : []
}

function fieldsOf(invoice: Invoice): readonly EmbeddedField[] {
  const amount = (name: string, value: string | undefined) => field(name, value, invoice.currency === 'EUR' ? decimal(value) : undefined)
  return [
    ...field('invoice.number', invoice.number, invoice.number),
    ...dateField('document.date', invoice.date),
    ...dateField('invoice.dueDate', invoice.dueDate),
    ...amount('amount.total', invoice.payable ?? invoice.gross),
    ...amount('amount.net', invoice.net),
    ...amount('amount.tax', invoice.tax),
    ...[...new Set(invoice.ibans)].flatMap((iban) => field('bank.iban', iban, plainIban(iban))),
    ...[...new Set(invoice.bics)].flatMap((bic) => field('bank.bic', bic, bic.replaceAll(' ', '').toUpperCase())),
    ...field('sender.name', invoice.seller.name),
    ...field('reference.customerNumber', invoice.customerNumber),
    ...field('reference.caseNumber', caseNumber(invoice.buyerReference)),
    ...dateField('period.from', invoice.periodFrom),
    ...dateField('period.to', invoice.periodTo),
  ]
}

function field(name: string, value: string | undefined, normalized?: string): readonly EmbeddedField[] {
  if (value === undefined || value === '') return []
  return [normalized === undefined ? { name, value } : { name, value, normalized }]
}

function dateField(name: string, date: InvoiceDate | undefined): readonly EmbeddedField[] {
  return field(name, date?.value, date?.iso)
}

/** xsd:decimal with two to four places, e.g. `1200` → `1200.00`, `+12.5` → `12.50`. */
function decimal(value: string | undefined): string | undefined {
  const [, sign, whole, places] = /^([+-]?)(\d+)(?:\.(\d*))?$/.exec(value ?? '') ?? []
  if (whole === undefined) return undefined
  return `${sign === '-' ? '-' : ''}${whole}.${(places ?? '').replace(/0+$/, '').padEnd(2, '0')}`
}

/** ISO 13616 shape; the check digits are judged by cross-check, not here. */
function plainIban(value: string): string | undefined {
  const plain = value.replace(/\s/g, '').toUpperCase()
  return /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(plain) ? plain : undefined
}

/** A buyer reference that carries a number and is no Leitweg-ID is what the authority calls its file number. */
function caseNumber(buyerReference: string | undefined): string | undefined {
  return buyerReference !== undefined && /\d/.test(buyerReference) && !isLeitwegId(buyerReference) ? buyerReference : undefined
}
