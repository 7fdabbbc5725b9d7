/** Stage `classify`: what the document is and for which department, by one pass of the model, or that it is of no known type. */
import type { ClassifiedDocument, Scored, SplitDocument } from '../../../shared/domain/document.ts'
import type { Taxonomy } from '../../../shared/taxonomy/taxonomy.ts'
import type { Stage } from '../../pipeline/stage.ts'
import type { DocumentReader } from '../../ports/document-reader.ts'
import { chooseDepartment } from './choose-department.ts'
import { chooseType, underSheet } from './choose-type.ts'
import { departmentCues } from './department-cues.ts'

export function classifyStage(reader: DocumentReader, taxonomy: Taxonomy): Stage<SplitDocument, ClassifiedDocument> {
  return {
    id: 'classify',
    weight: 2,
    async run(document, { signal }) {
      const reading = await reader.read(document.pages, signal)
      const isEmpty = document.pages.every((page) => page.words.length === 0)
      const given = document.separator?.typeId
      return {
        ...document,
        type: isEmpty
          ? { id: null, confidence: 0, alternatives: [], evidence: [] }
          : underSheet(chooseType(reading, taxonomy), isOffered(given, taxonomy) ? given : undefined),
        department: chooseDepartment(reading.departments, reading.types, departmentCues(document.pages), taxonomy),
        modelUrgency: best(reading.urgencies) ?? { id: 'normal', confidence: 0 },
        spans: reading.spans,
      }
    },
  }
}

function isOffered(typeId: string | undefined, taxonomy: Taxonomy): boolean {
  return taxonomy.types.some((type) => type.id === typeId)
}

function best<S extends Scored>(scored: readonly S[]): S | undefined {
  return scored.reduce<S | undefined>((a, b) => (a === undefined || b.confidence > a.confidence ? b : a), undefined)
}
