/** Values of an electronic invoice's XML, exactly as the file carries them. */
import type { FieldCandidate } from '../../../../shared/domain/candidate.ts'
import type { DocumentView } from '../document-view.ts'

/** EN 16931 values are written by software for software; the one per cent is left for wrong invoices. */
const XML_SCORE = 0.99

export function findEmbedded(view: DocumentView): FieldCandidate[] {
  return view.document.embedded.map(({ name, value, normalized }) => ({
    name,
    value,
    ...(normalized === undefined ? {} : { normalized }),
    score: XML_SCORE,
    method: 'embedded-xml',
    origin: 'en16931',
  }))
}
