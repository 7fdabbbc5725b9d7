/** Proposes readings of every field that the document's type has: exact sources, the model's spans, rules, and a learned choice over them. */
import type { ClassifiedDocument, FoundDocument } from '../../../shared/domain/document.ts'
import type { Taxonomy } from '../../../shared/taxonomy/taxonomy.ts'
import type { Stage } from '../../pipeline/stage.ts'
import { documentView } from './build-document-view.ts'
import { findByRules } from './finders/find-by-rules.ts'
import { findChosen } from './finders/find-chosen.ts'
import { findEmbedded } from './finders/find-embedded.ts'
import { findFormValues } from './finders/find-form-values.ts'
import { findModelSpans } from './finders/find-model-spans.ts'

export function findFieldsStage(taxonomy: Taxonomy): Stage<ClassifiedDocument, FoundDocument> {
  return {
    id: 'find-fields',
    weight: 2,
    async run(document) {
      const view = documentView(document, taxonomy)
      const candidates = [...findEmbedded(view), ...findFormValues(view), ...findModelSpans(view), ...findChosen(view, findByRules(view))]
      return { ...document, candidates: candidates.filter((candidate) => view.wanted.has(candidate.name)) }
    },
  }
}
