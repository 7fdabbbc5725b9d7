/** The engine process for PDF files. */
import { parseInvoice } from '../../adapters/einvoice/parse-invoice.ts'
import { createPdfjsPageReader } from '../../adapters/pdfjs/pdfjs-page-reader.ts'
import type { CreateEngine } from './engine-contract.ts'

export const createEngine: CreateEngine<'pdf'> = async ({ limits }) => createPdfjsPageReader(limits, parseInvoice)
