/** From what the pipeline knows to the public result line (resources/contract/result.schema.json). */
import type { FieldCandidate } from '../../shared/domain/candidate.ts'
import type { DocumentCut, QuarantinedSource, RoutedDocument } from '../../shared/domain/document.ts'
import { tidyBox } from '../../shared/domain/geometry.ts'
import type { RecognizedPage, TextSource } from '../../shared/domain/page.ts'
import { ERRORS_DE } from '../../shared/messages/errors.de.ts'
import type { ResultLine } from '../../shared/result/result-line.ts'

export interface RunFacts {
  readonly totalMs: number
  readonly stages: Readonly<Record<string, number>>
  /** Versions and model hashes, e.g. { postlotse: '0.1.0', model: 'document-reader 0.1.0 (4f1c…)' }. */
  readonly engine: Readonly<Record<string, string>>
}

/** `review.needed` holds exactly for status review: everything else waits for one yes only. */
export function toResultLine(document: RoutedDocument, facts: RunFacts): ResultLine {
  return {
    schema: 'postlotse.result/1',
    id: document.id,
    source: { ...sourceOf(document.source), pages: [document.cut.firstPage, document.cut.lastPage] },
    status: document.status,
    type: {
      id: document.type.id,
      confidence: tidy(document.type.confidence),
      alternatives: document.type.alternatives.map((a) => ({ id: a.id, confidence: tidy(a.confidence) })),
      evidence: document.type.evidence.map((e) => ({ text: e.text, weight: tidy(e.weight), page: e.page, box: [...tidyBox(e.box)] })),
    },
    department: { id: document.department.id, confidence: tidy(document.department.confidence) },
    urgency: document.urgency,
    fields: document.fields.map(toResultField),
    deadlines: document.deadlines.map((d) => ({ ...d, assumptions: [...d.assumptions] })),
    route: { ...document.route },
    review: { needed: document.status === 'review', reasons: document.reasons.map((r) => ({ ...r })) },
    text: summarizeText(document.pages),
    ...(document.duplicateOf === undefined ? {} : { duplicateOf: document.duplicateOf }),
    ...(document.similarTo === undefined ? {} : { similarTo: document.similarTo }),
    timing: { totalMs: Math.round(facts.totalMs), stages: Object.fromEntries(Object.entries(facts.stages).map(([k, v]) => [k, Math.round(v * 10) / 10])) },
    engine: { ...facts.engine },
  }
}

/** `cut` is given where only a part of the file is meant. */
export function toQuarantineLine(source: QuarantinedSource, engine: RunFacts['engine'], cut?: DocumentCut): ResultLine {
  const text = source.error.code in ERRORS_DE ? ERRORS_DE[source.error.code as keyof typeof ERRORS_DE] : undefined
  const message = [text?.title, source.error.detail === '' ? undefined : `(${source.error.detail})`, text?.nextStep]
    .filter((part) => part !== undefined)
    .join(' ')
  return {
    schema: 'postlotse.result/1',
    source: { ...sourceOf(source), ...(cut ? { pages: [cut.firstPage, cut.lastPage] } : {}) },
    status: 'quarantined',
    error: { code: source.error.code, message },
    engine: { ...engine },
  }
}

function toResultField(field: FieldCandidate): NonNullable<ResultLine['fields']>[number] {
  return {
    name: field.name,
    value: field.value,
    ...(field.normalized === undefined ? {} : { normalized: field.normalized }),
    ...(field.valid === undefined ? {} : { valid: field.valid }),
    confidence: tidy(field.score),
    method: field.method,
    ...(field.page === undefined ? {} : { page: field.page }),
    ...(field.box === undefined ? {} : { box: [...tidyBox(field.box)] }),
    origin: field.origin,
    ...(field.repair === undefined ? {} : { repair: field.repair }),
  }
}

function summarizeText(pages: readonly RecognizedPage[]): NonNullable<ResultLine['text']> {
  const withText = pages.filter((page) => page.words.length > 0)
  const sources = [...new Set(withText.map((page) => page.source))]
  const characters = (page: RecognizedPage) => page.words.reduce((sum, word) => sum + word.text.length, 0)
  const total = withText.reduce((sum, page) => sum + characters(page), 0)
  const source: TextSource | 'mixed' = sources.length > 1 ? 'mixed' : (sources[0] ?? 'ocr')
  const confidence = total === 0 ? 0 : withText.reduce((sum, page) => sum + page.confidence * characters(page), 0) / total
  return { source, confidence: tidy(confidence), characters: total }
}

function sourceOf(source: { readonly path: string; readonly sha256: string; readonly attachment?: string }): ResultLine['source'] {
  return { path: source.path, sha256: source.sha256, ...(source.attachment === undefined ? {} : { attachment: source.attachment }) }
}

/** Four places are enough for probabilities and keep the lines short. */
function tidy(n: number): number {
  return Math.round(Math.min(1, Math.max(0, n)) * 10_000) / 10_000
}
