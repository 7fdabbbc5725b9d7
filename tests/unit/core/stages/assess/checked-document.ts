/** Builds documents for tests of the assess stage: say only what matters. */

import type { DeadlineCase } from '../../../../../electron/core/stages/assess/deadlines/deadline-case.ts'
import type { FieldCandidate } from '../../../../../electron/shared/domain/candidate.ts'
import type { CheckedDocument } from '../../../../../electron/shared/domain/document.ts'
import type { RecognizedPage } from '../../../../../electron/shared/domain/page.ts'

export interface DocumentFacts {
  readonly type?: string | null
  readonly confidence?: number
  readonly department?: string
  /** Field name → ISO date or any normalised value. */
  readonly fields?: Readonly<Record<string, string>>
  readonly text?: string
  readonly changes?: Partial<CheckedDocument>
}

export function checkedDocument({
  type = 'anfrage',
  confidence = 0.95,
  department = 'jobcenter',
  fields = {},
  text = '',
  changes = {},
}: DocumentFacts): CheckedDocument {
  const sha256 = 'a'.repeat(64)
  return {
    id: `${sha256}:1-1`,
    source: { path: 'brief.pdf', sha256, sizeBytes: 1, mediaType: 'application/pdf', issues: [] },
    cut: { firstPage: 1, lastPage: 1 },
    splitConfidence: 1,
    pages: [pageOf(text)],
    embedded: [],
    type: { id: type, confidence, alternatives: [], evidence: [] },
    department: { id: department, confidence: 0.9 },
    modelUrgency: { id: 'normal', confidence: 0.9 },
    spans: [],
    candidates: [],
    ranked: [],
    fields: Object.entries(fields).map(([name, value]) => fieldOf(name, value)),
    contradictions: [],
    ...changes,
  }
}

export function fieldOf(name: string, value: string, changes: Partial<FieldCandidate> = {}): FieldCandidate {
  return { name, value, normalized: value, score: 0.9, method: 'rule', origin: 'test', ...changes }
}

/** One word box a word, one line a text line. */
export function pageOf(text: string, changes: Partial<RecognizedPage> = {}): RecognizedPage {
  const words = text.split('\n').flatMap((line, number) =>
    line
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => ({ text: word, box: [0.1, 0.1, 0, 0] as const, confidence: 1, line: number })),
  )
  return {
    number: 1,
    source: 'pdf-text',
    words,
    formValues: [],
    confidence: 1,
    turnedDegrees: 0,
    skewDegrees: 0,
    blank: words.length === 0,
    issues: [],
    ...changes,
  }
}

/** A case on a day without holidays unless some are given. */
export function deadlineCase(facts: DocumentFacts, changes: Partial<DeadlineCase> = {}): DeadlineCase {
  const today = changes.today ?? '2026-12-01'
  return {
    document: checkedDocument(facts),
    text: facts.text ?? '',
    today,
    receipt: { date: today, stamped: false, sentence: 'Eingang angenommen.' },
    holidayOf: () => undefined,
    ...changes,
  }
}
