/** UN/CEFACT Cross Industry Invoice (ZUGFeRD 2, Factur-X, XRechnung CII; CEN/TS 16931-3-3) and its forerunner ZUGFeRD 1, which differs in a few names. */
import type { Invoice, InvoiceDate, InvoiceItem, InvoiceParty } from './invoice.ts'
import { attributeOf, nodeAt, nodesAt, textAt, textOf, type XmlNode } from './read-xml.ts'

export function readCiiInvoice(root: XmlNode): Invoice {
  const document = nodeAt(root, 'ExchangedDocument|HeaderExchangedDocument')
  const transaction = nodeAt(root, 'SupplyChainTradeTransaction|SpecifiedSupplyChainTradeTransaction')
  const agreement = nodeAt(transaction, 'ApplicableHeaderTradeAgreement|ApplicableSupplyChainTradeAgreement')
  const settlement = nodeAt(transaction, 'ApplicableHeaderTradeSettlement|ApplicableSupplyChainTradeSettlement')
  const totals = nodeAt(settlement, 'SpecifiedTradeSettlementHeaderMonetarySummation|SpecifiedTradeSettlementMonetarySummation')
  const means = nodesAt(settlement, 'SpecifiedTradeSettlementPaymentMeans')
  const currency = textAt(settlement, 'InvoiceCurrencyCode')
  const taxes = nodesAt(totals, 'TaxTotalAmount')
  const tax = taxes.find((node) => attributeOf(node, 'currencyID') === currency) ?? taxes[0]
  return {
    typeCode: textAt(document, 'TypeCode'),
    number: textAt(document, 'ID'),
    date: dateAt(document, 'IssueDateTime'),
    dueDate: dateAt(settlement, 'SpecifiedTradePaymentTerms', 'DueDateDateTime'),
    currency,
    buyerReference: textAt(agreement, 'BuyerReference'),
    customerNumber: textAt(agreement, 'BuyerTradeParty', 'ID'),
    periodFrom: dateAt(settlement, 'BillingSpecifiedPeriod', 'StartDateTime'),
    periodTo: dateAt(settlement, 'BillingSpecifiedPeriod', 'EndDateTime'),
    seller: readParty(nodeAt(agreement, 'SellerTradeParty')),
    buyer: readParty(nodeAt(agreement, 'BuyerTradeParty')),
    ibans: means.flatMap((node) => textAt(node, 'PayeePartyCreditorFinancialAccount', 'IBANID') ?? []),
    bics: means.flatMap((node) => textAt(node, 'PayeeSpecifiedCreditorFinancialInstitution', 'BICID') ?? []),
    net: textAt(totals, 'TaxBasisTotalAmount'),
    tax: tax && textOf(tax),
    gross: textAt(totals, 'GrandTotalAmount'),
    payable: textAt(totals, 'DuePayableAmount'),
    terms: nodesAt(settlement, 'SpecifiedTradePaymentTerms', 'Description').map(textOf),
    notes: nodesAt(document, 'IncludedNote', 'Content').map(textOf),
    items: nodesAt(transaction, 'IncludedSupplyChainTradeLineItem').map(readItem),
  }
}

function readParty(party: XmlNode | undefined): InvoiceParty {
  const address = nodeAt(party, 'PostalTradeAddress')
  return {
    name: textAt(party, 'Name'),
    address: ['LineOne', 'LineTwo', 'LineThree'].flatMap((line) => textAt(address, line) ?? []),
    postalCode: textAt(address, 'PostcodeCode'),
    city: textAt(address, 'CityName'),
  }
}

function readItem(line: XmlNode): InvoiceItem {
  const quantity = nodeAt(line, 'SpecifiedLineTradeDelivery|SpecifiedSupplyChainTradeDelivery', 'BilledQuantity')
  return {
    id: textAt(line, 'AssociatedDocumentLineDocument', 'LineID'),
    name: textAt(line, 'SpecifiedTradeProduct', 'Name'),
    description: textAt(line, 'SpecifiedTradeProduct', 'Description'),
    quantity: quantity && textOf(quantity),
    unit: attributeOf(quantity, 'unitCode'),
    price: textAt(line, 'SpecifiedLineTradeAgreement|SpecifiedSupplyChainTradeAgreement', 'NetPriceProductTradePrice', 'ChargeAmount'),
    amount: textAt(
      line,
      'SpecifiedLineTradeSettlement|SpecifiedSupplyChainTradeSettlement',
      'SpecifiedTradeSettlementLineMonetarySummation|SpecifiedTradeSettlementMonetarySummation',
      'LineTotalAmount',
    ),
  }
}

/** DateTimeString with UN/EDIFACT 2379 format code 102, `CCYYMMDD`. */
function dateAt(node: XmlNode | undefined, ...path: readonly string[]): InvoiceDate | undefined {
  const value = textAt(node, ...path, 'DateTimeString')
  if (value === undefined) return undefined
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(value) ?? []
  return { value, iso: year && `${year}-${month}-${day}` }
}
