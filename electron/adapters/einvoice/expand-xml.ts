/** An XML file as one part, if it is an invoice. */
import { readFile } from 'node:fs/promises'
import type { ContainerPart } from '../../core/ports/container-reader.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import { invoiceLines } from './invoice-lines.ts'
import { parseInvoice } from './parse-invoice.ts'

/** Throws damaged, and unsupported for XML that is no invoice. */
export async function expandXml(file: string): Promise<readonly ContainerPart[]> {
  const xml = await readFile(file)
  const lines = invoiceLines(xml)
  if (lines.length === 0) throw new PostlotseError('unsupported', 'application/xml that is no invoice')
  return [{ kind: 'text', pages: [lines.join('\n')], embedded: parseInvoice(xml) }]
}
