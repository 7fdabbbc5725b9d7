/** OASIS UBL 2.1 Invoice and CreditNote as XRechnung binds them (CEN/TS 16931-3-2). */
import type { Invoice, InvoiceDate, InvoiceItem, InvoiceParty } from './invoice.ts'
import { attributeOf, nodeAt, nodesAt, textAt, textOf, type XmlNode } from './read-xml.ts'

export function readUblInvoice(root: XmlNode): Invoice {
  const currency = textAt(root, 'DocumentCurrencyCode')
  const buyer = nodeAt(root, 'AccountingCustomerParty', 'Party')
  const totals = nodeAt(root, 'LegalMonetaryTotal')
  const accounts = nodesAt(root, 'PaymentMeans', 'PayeeFinancialAccount')
  const taxes = nodesAt(root, 'TaxTotal', 'TaxAmount')
  const tax = taxes.find((node) => attributeOf(node, 'currencyID') === currency) ?? taxes[0]
  return {
    typeCode: textAt(root, 'InvoiceTypeCode|CreditNoteTypeCode'),
    number: textAt(root, 'ID'),
    date: dateAt(root, 'IssueDate'),
    dueDate: dateAt(root, 'DueDate') ?? dateAt(root, 'PaymentMeans', 'PaymentDueDate'),
    currency,
    buyerReference: textAt(root, 'BuyerReference'),
    customerNumber: nodesAt(buyer, 'PartyIdentification', 'ID')
      .filter((id) => attributeOf(id, 'schemeID') === undefined)
      .map(textOf)
      .find(Boolean),
    periodFrom: dateAt(root, 'InvoicePeriod', 'StartDate'),
    periodTo: dateAt(root, 'InvoicePeriod', 'EndDate'),
    seller: readParty(nodeAt(root, 'AccountingSupplierParty', 'Party')),
    buyer: readParty(buyer),
    ibans: accounts.flatMap((account) => textAt(account, 'ID') ?? []),
    bics: accounts.flatMap((account) => textAt(account, 'FinancialInstitutionBranch', 'ID') ?? []),
    net: textAt(totals, 'TaxExclusiveAmount'),
    tax: tax && textOf(tax),
    gross: textAt(totals, 'TaxInclusiveAmount'),
    payable: textAt(totals, 'PayableAmount'),
    terms: nodesAt(root, 'PaymentTerms', 'Note').map(textOf),
    notes: nodesAt(root, 'Note').map(textOf),
    items: nodesAt(root, 'InvoiceLine|CreditNoteLine').map(readItem),
  }
}

function readParty(party: XmlNode | undefined): InvoiceParty {
  const address = nodeAt(party, 'PostalAddress')
  return {
    name: textAt(party, 'PartyLegalEntity', 'RegistrationName') ?? textAt(party, 'PartyName', 'Name'),
    address: [textAt(address, 'StreetName'), textAt(address, 'AdditionalStreetName'), textAt(address, 'AddressLine', 'Line')].filter(
      (line) => line !== undefined,
    ),
    postalCode: textAt(address, 'PostalZone'),
    city: textAt(address, 'CityName'),
  }
}

function readItem(line: XmlNode): InvoiceItem {
  const quantity = nodeAt(line, 'InvoicedQuantity|CreditedQuantity')
  return {
    id: textAt(line, 'ID'),
    name: textAt(line, 'Item', 'Name'),
    description: textAt(line, 'Item', 'Description'),
    quantity: quantity && textOf(quantity),
    unit: attributeOf(quantity, 'unitCode'),
    price: textAt(line, 'Price', 'PriceAmount'),
    amount: textAt(line, 'LineExtensionAmount'),
  }
}

/** xsd:date, possibly with a time zone that has no meaning here: `2026-05-14+02:00`. */
function dateAt(node: XmlNode, ...path: readonly string[]): InvoiceDate | undefined {
  const value = textAt(node, ...path)
  return value === undefined ? undefined : { value, iso: /^(\d{4}-\d{2}-\d{2})(?:Z|[+-]\d{2}:\d{2})?$/.exec(value)?.[1] }
}
