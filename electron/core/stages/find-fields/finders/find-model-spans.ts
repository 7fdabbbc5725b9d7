/** Spans that the model's token head marked, with the words they stand for. */
import type { FieldCandidate } from '../../../../shared/domain/candidate.ts'
import type { TaggedSpan } from '../../../../shared/domain/document.ts'
import { unionBox } from '../../../../shared/domain/geometry.ts'
import type { FieldKind } from '../../../../shared/taxonomy/taxonomy.ts'
import { asSureAsRead } from '../candidate-at.ts'
import type { DocumentView } from '../document-view.ts'
import { type KindValue, valueOfKind } from '../value-of-kind.ts'

/** Kinds with a check of their own: what stands beside the number is cut off, and a span without such a number fails the check. */
const CHECKED: ReadonlySet<FieldKind> = new Set(['iban', 'tax-id', 'pension-insurance-number', 'health-insurance-number'])
/** What a failed check leaves of a score (heuristic). */
const FAILED = 0.5
/** Characters that a value may leave over of its span, such as a bracket or a full stop. */
const LEFT_OVER = 3

/** A candidate but for its value. */
type Place = Omit<FieldCandidate, 'value' | 'normalized' | 'valid' | 'repair'>

export function findModelSpans(view: DocumentView): FieldCandidate[] {
  return view.document.spans.flatMap((span) => {
    const field = view.wanted.get(span.name)
    const words = wordsOf(span, view)
    const text = words
      .map((word) => word.text)
      .join(' ')
      .replace(/^[(„"]+|[,;:)“"]+$/g, '')
    const box = unionBox(words.map((word) => word.box))
    if (!field || !box || text === '') return []
    const place: Place = { name: span.name, score: asSureAsRead(span.confidence, words), method: 'model', origin: 'reader', page: span.page, box }
    const value = valueOfKind(field.kind, text)
    return [CHECKED.has(field.kind) ? checkedCandidate(text, value, place) : plainCandidate(text, value, place)]
  })
}

function wordsOf(span: TaggedSpan, view: DocumentView) {
  return view.document.pages.find((page) => page.number === span.page)?.words.slice(span.firstWord, span.lastWord + 1) ?? []
}

function checkedCandidate(text: string, value: KindValue | undefined, place: Place): FieldCandidate {
  if (!value) return { ...place, value: text, valid: false, score: place.score * FAILED }
  return {
    ...place,
    value: value.surface,
    ...(value.normalized === undefined ? {} : { normalized: value.normalized }),
    ...(value.valid === undefined ? {} : { valid: value.valid }),
    ...(value.repair === undefined ? {} : { repair: value.repair }),
    score: value.valid === false ? place.score * FAILED : place.score,
  }
}

function plainCandidate(text: string, value: KindValue | undefined, place: Place): FieldCandidate {
  if (!value || value.surface.length < text.length - LEFT_OVER) return { ...place, value: text }
  return { ...place, value: value.surface, ...(value.normalized === undefined ? {} : { normalized: value.normalized }) }
}
