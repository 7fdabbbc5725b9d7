import { describe, expect, it } from 'vitest'
import { invoiceLines } from '../../../../electron/adapters/einvoice/invoice-lines.ts'
import { parseInvoice } from '../../../../electron/adapters/einvoice/parse-invoice.ts'
import { CII_INVOICE, EXPECTED_FIELDS, EXPECTED_LINES, UBL_INVOICE } from '../../../fixtures/einvoice/invoice-samples.ts'

const bytes = (xml: string) => new TextEncoder().encode(xml)
const byName = (xml: string) => Object.fromEntries(parseInvoice(bytes(xml)).map((field) => [field.name, field.normalized ?? field.value]))
const field = (xml: string, name: string) => parseInvoice(bytes(xml)).filter((f) => f.name === name)

describe.each([
  ['UBL', UBL_INVOICE],
  ['CII', CII_INVOICE],
])('%s', (_syntax, xml) => {
  it('gives the fields in normal form', () => expect(byName(xml)).toEqual(EXPECTED_FIELDS))
  it('keeps the value as it stands in the XML', () => {
    expect(field(xml, 'bank.iban')).toEqual([{ name: 'bank.iban', value: 'DE02 1203 0000 0000 2020 51', normalized: 'DE02120300000000202051' }])
    expect(field(xml, 'amount.net')[0]?.value).toBe('1125')
  })
  it('reads as a printed invoice', () => expect(invoiceLines(bytes(xml))).toEqual(EXPECTED_LINES))
  it.each([
    ['AZ 50.2-1234/26', 'AZ 50.2-1234/26', 'Ihr Zeichen'],
    ['Frau Muster', undefined, 'Ihr Zeichen'],
    ['991-01234-44', undefined, 'Leitweg-ID'],
  ])('buyer reference %s gives the file number %s and is called %s', (reference, expected, label) => {
    expect(invoiceLines(bytes(xml.replace('06431-50EGH-24', reference)))).toContain(`${label}:   ${reference}`)
    expect(field(xml.replace('06431-50EGH-24', reference), 'reference.caseNumber')[0]?.value).toBe(expected)
  })
  it('does not call a foreign amount an amount in EUR', () => {
    const [total] = field(xml.replaceAll('EUR', 'USD'), 'amount.total')
    expect(total).toEqual({ name: 'amount.total', value: '1338.75' })
  })
})

it('reads a UBL credit note', () => {
  const xml = UBL_INVOICE.replaceAll('ubl:Invoice', 'ubl:CreditNote')
    .replace('InvoiceTypeCode>380</cbc:InvoiceTypeCode', 'CreditNoteTypeCode>381</cbc:CreditNoteTypeCode')
    .replaceAll('cac:InvoiceLine', 'cac:CreditNoteLine')
    .replaceAll('InvoicedQuantity', 'CreditedQuantity')
    .replace('<cbc:DueDate>2026-06-13</cbc:DueDate>', '')
  const { 'invoice.dueDate': _due, ...withoutDueDate } = EXPECTED_FIELDS
  expect(byName(xml)).toEqual(withoutDueDate)
  expect(invoiceLines(bytes(xml))).toEqual(
    EXPECTED_LINES.map((line) => (line === 'RECHNUNG' ? 'GUTSCHRIFT' : line)).filter((line) => !line.startsWith('Zahlbar bis')),
  )
})

it('reads ZUGFeRD 1 with its older names', () => {
  const renames = [
    ['CrossIndustryInvoice', 'CrossIndustryDocument'],
    ['rsm:ExchangedDocument', 'rsm:HeaderExchangedDocument'],
    ['rsm:SupplyChainTradeTransaction', 'rsm:SpecifiedSupplyChainTradeTransaction'],
    ['ApplicableHeaderTrade', 'ApplicableSupplyChainTrade'],
    ['SpecifiedLineTrade', 'SpecifiedSupplyChainTrade'],
    ['SettlementHeaderMonetary', 'SettlementMonetary'],
    ['SettlementLineMonetary', 'SettlementMonetary'],
  ] as const
  const xml = renames.reduce((text, [now, then]) => text.replaceAll(now, then), CII_INVOICE)
  expect(byName(xml)).toEqual(EXPECTED_FIELDS)
  expect(invoiceLines(bytes(xml))).toEqual(EXPECTED_LINES)
})

it('reads UTF-16 and ISO-8859-1', () => {
  const utf16 = new Uint8Array(Buffer.from(`\ufeff${UBL_INVOICE.replace('UTF-8', 'UTF-16')}`, 'utf16le'))
  const latin = new Uint8Array(Buffer.from(UBL_INVOICE.replace('UTF-8', 'ISO-8859-1'), 'latin1'))
  for (const xml of [utf16, latin]) expect(parseInvoice(xml).find((f) => f.name === 'sender.name')?.value).toBe('Lernhilfe Weber & Söhne gGmbH')
})

it.each([
  ['other XML', '<Order><ID>1</ID></Order>'],
  ['a web page', '<html><body>Rechnung</body></html>'],
])('finds nothing in %s', (_what, xml) => {
  expect(parseInvoice(bytes(xml))).toEqual([])
  expect(invoiceLines(bytes(xml))).toEqual([])
})

it.each([
  ['an entity declaration', UBL_INVOICE.replace('<ubl:Invoice', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><ubl:Invoice')],
  ['a cut-off file', UBL_INVOICE.slice(0, 900)],
  ['crossed tags', '<Invoice><ID>1</Invoice></ID>'],
  ['bytes that are not the declared encoding', '<?xml version="1.0" encoding="UTF-7x"?><Invoice/>'],
  ['nothing', ''],
])('refuses %s', (_what, xml) => expect(() => parseInvoice(bytes(xml))).toThrow(expect.objectContaining({ code: 'damaged' })))
