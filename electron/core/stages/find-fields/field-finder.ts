/** A finder reads one theme (dates, addresses, rent …) and proposes candidates; it never decides. */
import type { FieldCandidate } from '../../../shared/domain/candidate.ts'
import type { DocumentView } from './document-view.ts'

export type FieldFinder = (view: DocumentView) => FieldCandidate[]
