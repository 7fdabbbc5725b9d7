/** Recognises the two syntaxes of EN 16931 by their root element. */
import type { Invoice } from './invoice.ts'
import { readCiiInvoice } from './read-cii-invoice.ts'
import { readUblInvoice } from './read-ubl-invoice.ts'
import { readXml } from './read-xml.ts'

/** The invoice, or undefined for XML that is none. Throws damaged. */
export function readInvoice(bytes: Uint8Array): Invoice | undefined {
  const { name, root } = readXml(bytes)
  if (name === 'Invoice' || name === 'CreditNote') return readUblInvoice(root)
  if (name === 'CrossIndustryInvoice' || name === 'CrossIndustryDocument') return readCiiInvoice(root)
  return undefined
}
