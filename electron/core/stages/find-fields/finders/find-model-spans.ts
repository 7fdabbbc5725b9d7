/** Spans that the model's token head marked, with the words they stand for. */
import type { FieldCandidate } from '../../../../shared/domain/candidate.ts'
import type { TaggedSpan } from '../../../../shared/domain/document.ts'
import { unionBox } from '../../../../shared/domain/geometry.ts'
import type { FieldKind } from '../../../../shared/taxonomy/taxonomy.ts'
import { asSureAsRead } from '../candidate-at.ts'
import type { DocumentView } from '../document-view.ts'
import { provenReading } from '../proven-reading.ts'
import { type KindValue, valueOfKind } from '../value-of-kind.ts'

/** Kinds with a check of their own: what stands beside the number is cut off, and a span without such a number fails the check. */
const CHECKED: ReadonlySet<FieldKind> = new Set(['iban', 'tax-id', 'pension-insurance-number', 'health-insurance-number'])
/** What a failed check leaves of a score (heuristic). */
const FAILED = 0.5
/**
 * What is left of the score of words that are no value of the field's kind, such as half a number or a date that no calendar has: mostly they were
 * misread, and no value is better than a wrong one (chosen on letters rendered as scans). Kinds that are not listed have no shape of their own.
 */
const SHAPELESS: Readonly<Partial<Record<FieldKind, number>>> = {
  date: 0.4,
  amount: 0.4,
  iban: 0.3,
  bic: 0.4,
  'bg-number': 0.3,
  'tax-id': 0.3,
  'pension-insurance-number': 0.3,
  'health-insurance-number': 0.3,
  'postal-code': 0.4,
  phone: 0.4,
  email: 0.3,
  city: 0.5,
  street: 0.6,
}
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
    const found = valueOfKind(field.kind, text)
    const value = found && provenReading(found, words)
    const score = asSureAsRead(span.confidence, words) * (value ? 1 : (SHAPELESS[field.kind] ?? 1))
    const place: Place = { name: span.name, score, method: 'model', origin: 'reader', page: span.page, box }
    return [CHECKED.has(field.kind) ? checkedCandidate(text, value, place) : plainCandidate(text, value, place)]
  })
}

function wordsOf(span: TaggedSpan, view: DocumentView) {
  return view.document.pages.find((page) => page.number === span.page)?.words.slice(span.firstWord, span.lastWord + 1) ?? []
}

function checkedCandidate(text: string, value: KindValue | undefined, place: Place): FieldCandidate {
  if (!value) return { ...place, value: text, valid: false, score: place.score }
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
