/** What the type demands and the document does not show. */
import type { CheckedDocument } from '../../../shared/domain/document.ts'
import { type Taxonomy, typeById } from '../../../shared/taxonomy/taxonomy.ts'

/** German labels of the missing fields, in the order of the taxonomy; empty for an unknown type. */
export function missingEvidence(document: CheckedDocument, taxonomy: Taxonomy): string[] {
  const present = new Set(document.fields.map((field) => field.name))
  const required = typeById(taxonomy, document.type.id)?.required ?? []
  return required.filter((name) => !present.has(name)).map((name) => taxonomy.fields.find((f) => f.name === name)?.label.de ?? name)
}
