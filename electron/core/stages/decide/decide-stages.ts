/** Puts a person's values in place of the machine's, so that checks, deadlines and the desk follow them. */
import type { AssessedDocument, RankedDocument } from '../../../shared/domain/document.ts'
import type { ReviewCode } from '../../../shared/domain/issue.ts'
import type { Stage } from '../../pipeline/stage.ts'
import type { Decisions } from './decisions.ts'

/** Before cross-check: a person's reading of a field is its only one. */
export function decideFieldsStage({ fields, departmentId }: Decisions): Stage<RankedDocument, RankedDocument> {
  return {
    id: 'decide-fields',
    weight: 0.1,
    run: async (document) => ({
      ...document,
      department: departmentId === undefined ? document.department : { id: departmentId, confidence: 1 },
      ranked: [...document.ranked.filter(({ name }) => !fields.has(name)), ...[...fields.values()].filter((field) => field !== undefined)],
    }),
  }
}

const TYPE_DOUBTS: ReadonlySet<ReviewCode> = new Set<ReviewCode>(['type-unknown', 'type-uncertain'])

/** Before route: the plan may ask for the urgency. A type that a person chose is no longer in doubt. */
export function decideUrgencyStage({ type, urgency }: Decisions): Stage<AssessedDocument, AssessedDocument> {
  return {
    id: 'decide-urgency',
    weight: 0.1,
    run: async (document) => ({
      ...document,
      urgency: urgency ?? document.urgency,
      reasons: type === undefined ? document.reasons : document.reasons.filter(({ code }) => !TYPE_DOUBTS.has(code)),
    }),
  }
}
