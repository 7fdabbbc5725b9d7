/** Stage `classify`: what the document is and for which department, by one pass of the model, or that it is of no known type. */
import type { ClassifiedDocument, Scored, SplitDocument } from '../../../shared/domain/document.ts'
import type { Taxonomy } from '../../../shared/taxonomy/taxonomy.ts'
import type { Stage } from '../../pipeline/stage.ts'
import type { DocumentReader, Reading } from '../../ports/document-reader.ts'
import { chooseDepartment } from './choose-department.ts'
import { departmentCues } from './department-cues.ts'

/** Further guesses a person is offered. */
const ALTERNATIVES = 5

export function classifyStage(reader: DocumentReader, taxonomy: Taxonomy): Stage<SplitDocument, ClassifiedDocument> {
  return {
    id: 'classify',
    weight: 2,
    async run(document, { signal }) {
      const reading = await reader.read(document.pages, signal)
      const isEmpty = document.pages.every((page) => page.words.length === 0)
      const offered = new Set(taxonomy.types.map((type) => type.id))
      const given = document.separator?.typeId
      return {
        ...document,
        type: isEmpty
          ? { id: null, confidence: 0, alternatives: [], evidence: [] }
          : underSheet(typeOf(reading, offered), given !== undefined && offered.has(given) ? given : undefined),
        department: chooseDepartment(reading.departments, reading.types, departmentCues(document.pages), taxonomy),
        modelUrgency: best(reading.urgencies) ?? { id: 'normal', confidence: 0 },
        spans: reading.spans,
      }
    },
  }
}

/**
 * Below the model's threshold there is no answer; its best guess is then the first alternative. Types that the authority has switched off are not
 * among the guesses, and nobody inherits their probability: such a letter is of no known type.
 */
function typeOf(reading: Reading, offered: ReadonlySet<string>): ClassifiedDocument['type'] {
  const types = reading.types.filter((type) => offered.has(type.id))
  const winner = best(types)
  const isKnown = winner !== undefined && winner.confidence >= reading.unknownThreshold
  const alternatives = types.filter((type) => !isKnown || type.id !== winner.id).slice(0, ALTERNATIVES)
  return {
    id: isKnown ? winner.id : null,
    confidence: winner?.confidence ?? 0,
    alternatives: alternatives.map(({ id, confidence }) => ({ id, confidence })),
    evidence: reading.evidence,
  }
}

/** A type that the separator sheet before the document names is certain; what the model thinks is offered beside it. */
function underSheet(read: ClassifiedDocument['type'], given: string | undefined): ClassifiedDocument['type'] {
  if (given === undefined || read.id === given) return given === undefined ? read : { ...read, confidence: 1 }
  const guessed = read.id === null ? [] : [{ id: read.id, confidence: read.confidence }]
  const others = [...guessed, ...read.alternatives].filter(({ id }) => id !== given)
  return { id: given, confidence: 1, alternatives: others.slice(0, ALTERNATIVES), evidence: [] }
}

function best<S extends Scored>(scored: readonly S[]): S | undefined {
  return scored.reduce<S | undefined>((a, b) => (a === undefined || b.confidence > a.confidence ? b : a), undefined)
}
