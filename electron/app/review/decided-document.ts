/** A document's result as decided, with the check of every value that a person gave. */
import { decidedLine } from '../../shared/domain/decided-line.ts'
import type { Correction } from '../../shared/domain/mail-document.ts'
import type { ResultLine } from '../../shared/result/result-line.ts'
import type { Taxonomy } from '../../shared/taxonomy/taxonomy.ts'
import { typedValue } from './field-value.ts'

export function decidedDocument(line: ResultLine, corrections: readonly Correction[], taxonomy: Taxonomy): ResultLine {
  const decided = decidedLine(line, corrections)
  if (!decided.fields) return decided
  return {
    ...decided,
    fields: decided.fields.map((field) => {
      if (field.method !== 'person') return field
      const { valid } = typedValue(
        taxonomy.fields.find(({ name }) => name === field.name),
        field.value,
      )
      return valid === undefined ? field : { ...field, valid }
    }),
  }
}
