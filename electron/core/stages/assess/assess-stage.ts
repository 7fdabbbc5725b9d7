/** Assesses a document: deadlines with their reasons, urgency, completeness, duplicates, and why a person should look. */
import type { AssessedDocument, CheckedDocument } from '../../../shared/domain/document.ts'
import type { Settings } from '../../../shared/settings/settings.ts'
import type { Taxonomy } from '../../../shared/taxonomy/taxonomy.ts'
import { linesOf } from '../../../shared/text/text-line.ts'
import type { Stage } from '../../pipeline/stage.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Holidays } from '../../ports/holidays.ts'
import type { KnownDocuments } from '../../ports/known-documents.ts'
import { contentKey } from './content-key.ts'
import { nearDeadlines } from './deadline-nearness.ts'
import { datesOf } from './deadlines/deadline-case.ts'
import { findDeadlines } from './deadlines/find-deadlines.ts'
import { printDocument } from './duplicates/print-document.ts'
import { isSameLetter } from './duplicates/same-letter.ts'
import { missingEvidence } from './missing-evidence.ts'
import { findReceipt } from './receipt.ts'
import { reviewReasons } from './review-reasons.ts'
import { urgencyOf } from './urgency.ts'
import { findUrgentWords } from './urgent-words.ts'

export interface AssessPorts {
  readonly clock: Clock
  readonly holidays: Holidays
  readonly known: KnownDocuments
  /** ISO date on which the document came in; absent: today. */
  readonly arrivedOn?: string
}

export interface AssessRules {
  readonly taxonomy: Taxonomy
  readonly settings: Settings
}

export function assessStage(ports: AssessPorts, rules: AssessRules): Stage<CheckedDocument, AssessedDocument> {
  return { id: 'assess', weight: 1, run: async (document) => assess(document, ports, rules) }
}

function assess(document: CheckedDocument, { clock, holidays, known, arrivedOn }: AssessPorts, { taxonomy, settings }: AssessRules): AssessedDocument {
  const today = clock.today()
  const lines = document.pages.flatMap((page) => linesOf(page).map((line) => line.text))
  const text = lines.join('\n')
  const deadlines = findDeadlines({
    document,
    text,
    today,
    receipt: findReceipt({ lines, today, arrivedOn, letterDate: datesOf(document, 'document.date')[0] }),
    holidayOf: (date) => holidays.nameOf(date, settings.state),
  })
  const near = nearDeadlines(deadlines, today, settings.deadlineNearDays)
  const words = findUrgentWords(text)
  const urgency = urgencyOf({ document, taxonomy, near, words })
  const duplicate = findDuplicate(document, known)
  const missing = missingEvidence(document, taxonomy)
  return {
    ...document,
    urgency,
    deadlines,
    reasons: reviewReasons({ document, urgency, words, near, missing, duplicate }, { taxonomy, settings }),
    ...duplicate,
  }
}

/** Remembers the document either way. */
function findDuplicate(document: CheckedDocument, known: KnownDocuments): Pick<AssessedDocument, 'duplicateOf' | 'similarTo'> {
  const print = printDocument(document.pages)
  const duplicateOf = known.firstWithSameContent(contentKey(document), document.id)
  const similarTo = known.mostSimilar(print, document.id, (other) => duplicateOf === undefined && isSameLetter(print, other.print))
  if (duplicateOf !== undefined) return { duplicateOf }
  return similarTo === undefined ? {} : { similarTo }
}
