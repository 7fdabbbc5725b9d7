/** The invoice XML that ZUGFeRD, Factur-X and XRechnung attach to a PDF, found by the names those standards prescribe. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { EmbeddedField } from '../../shared/domain/source.ts'

export type ParseInvoice = (xml: Uint8Array) => readonly EmbeddedField[]

/** ZUGFeRD 1 and 2, Factur-X 1, XRechnung as a hybrid, Order-X excluded; compared in lower case. */
const INVOICE_NAMES = new Set(['factur-x.xml', 'zugferd-invoice.xml', 'xrechnung.xml'])

interface Attachment {
  readonly filename: string
}

/** Empty for documents without an invoice; an attachment that is not readable counts as none. */
export async function readEmbeddedInvoice(document: PDFDocumentProxy, parseInvoice: ParseInvoice): Promise<readonly EmbeddedField[]> {
  const attachments = (await document.getAttachments().catch(() => null)) as ReadonlyMap<string, Attachment> | null
  for (const [id, attachment] of attachments ?? []) {
    if (!INVOICE_NAMES.has(attachment.filename.toLowerCase())) continue
    const content = (await document.getAttachmentContent(id).catch(() => null)) as Uint8Array | null
    if (content) return fieldsOf(content, parseInvoice)
  }
  return []
}

function fieldsOf(xml: Uint8Array, parseInvoice: ParseInvoice): readonly EmbeddedField[] {
  try {
    return parseInvoice(xml)
  } catch (error) {
    // A broken attachment must not cost the printed pages, which say the same.
    if (error instanceof PostlotseError) return []
    throw error
  }
}
