/** Spans that the model's token head marked, with the words they stand for. */
import type { FieldCandidate } from '../../../../shared/domain/candidate.ts'
import { unionBox } from '../../../../shared/domain/geometry.ts'
import type { FieldKind } from '../../../../shared/taxonomy/taxonomy.ts'
import { asSureAsRead } from '../candidate-at.ts'
import type { DocumentView } from '../document-view.ts'
import { type KindValue, valueOfKind } from '../value-of-kind.ts'

/** Kinds with a check of their own: what stands beside the number is cut off, and a span without such a number fails the check. */
const CHECKED: ReadonlySet<FieldKind> = new Set(['iban', 'tax-id', 'pension-insurance-number', 'health-insurance-number'])
/** What a failed check leaves of a score (heuristic). */
const FAILED = 0.5

export function findModelSpans(view: DocumentView): FieldCandidate[] {
  return view.document.spans.flatMap((span) => {
    const field = view.wanted.get(span.name)
    const words = view.document.pages.find((page) => page.number === span.page)?.words.slice(span.firstWord, span.lastWord + 1) ?? []
    const text = words
      .map((word) => word.text)
      .join(' ')
      .replace(/^[(„"]+|[,;:)“"]+$/g, '')
    const box = unionBox(words.map((word) => word.box))
    if (!field || !box || text === '') return []
    const place = { name: span.name, method: 'model' as const, origin: 'reader', page: span.page, box }
    const confidence = asSureAsRead(span.confidence, words)
    const value = valueOfKind(field.kind, text)
    if (CHECKED.has(field.kind)) return [value ? identifier(value, confidence, place) : { ...place, value: text, valid: false, score: confidence * FAILED }]
    const fills = value !== undefined && value.surface.length >= text.length - 3
    const normalized = fills ? value.normalized : undefined
    return [{ ...place, value: fills ? value.surface : text, ...(normalized === undefined ? {} : { normalized }), score: confidence }]
  })
}

function identifier(value: KindValue, confidence: number, place: Pick<FieldCandidate, 'name' | 'method' | 'origin' | 'page' | 'box'>): FieldCandidate {
  return {
    ...place,
    value: value.surface,
    ...(value.normalized === undefined ? {} : { normalized: value.normalized }),
    ...(value.valid === undefined ? {} : { valid: value.valid }),
    ...(value.repair === undefined ? {} : { repair: value.repair }),
    score: value.valid === false ? confidence * FAILED : confidence,
  }
}
