/** A structured invoice by its business terms (EN 16931-1), the same for both syntaxes. Strings stand exactly as in the XML. */

/** A date as it stands there, and as ISO date if it is one. */
export interface InvoiceDate {
  readonly value: string
  readonly iso: string | undefined
}

export interface InvoiceParty {
  /** BT-27 seller name, BT-44 buyer name. */
  readonly name: string | undefined
  /** Street, additional lines. */
  readonly address: readonly string[]
  readonly postalCode: string | undefined
  readonly city: string | undefined
}

export interface InvoiceItem {
  /** BT-126. */
  readonly id: string | undefined
  /** BT-153 name and BT-154 description. */
  readonly name: string | undefined
  readonly description: string | undefined
  /** BT-129, BT-130 (UN/ECE Recommendation 20 code, e.g. HUR for hours). */
  readonly quantity: string | undefined
  readonly unit: string | undefined
  /** BT-146. */
  readonly price: string | undefined
  /** BT-131. */
  readonly amount: string | undefined
}

export interface Invoice {
  /** BT-3, UNTDID 1001 code: 380 invoice, 381 credit note, … */
  readonly typeCode: string | undefined
  /** BT-1. */
  readonly number: string | undefined
  /** BT-2. */
  readonly date: InvoiceDate | undefined
  /** BT-9. */
  readonly dueDate: InvoiceDate | undefined
  /** BT-5, ISO 4217. */
  readonly currency: string | undefined
  /** BT-10: for public buyers the Leitweg-ID, else what the buyer asked for. */
  readonly buyerReference: string | undefined
  /** BT-46 without a scheme: the number under which the seller knows the buyer. */
  readonly customerNumber: string | undefined
  /** BG-14. */
  readonly periodFrom: InvoiceDate | undefined
  readonly periodTo: InvoiceDate | undefined
  readonly seller: InvoiceParty
  readonly buyer: InvoiceParty
  /** BT-84, credit transfer accounts of the payee. */
  readonly ibans: readonly string[]
  /** BT-86. */
  readonly bics: readonly string[]
  /** BT-109 net, BT-110 VAT in the invoice currency, BT-112 with VAT, BT-115 still to pay. */
  readonly net: string | undefined
  readonly tax: string | undefined
  readonly gross: string | undefined
  readonly payable: string | undefined
  /** BT-20. */
  readonly terms: readonly string[]
  /** BT-22. */
  readonly notes: readonly string[]
  readonly items: readonly InvoiceItem[]
}
