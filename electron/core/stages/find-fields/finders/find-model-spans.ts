/** Spans that the model's token head marked, with the words they stand for. */
import type { FieldCandidate } from '../../../../shared/domain/candidate.ts'
import { unionBox } from '../../../../shared/domain/geometry.ts'
import type { DocumentView } from '../document-view.ts'
import { valueOfKind } from '../value-of-kind.ts'

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
    const value = valueOfKind(field.kind, text)
    const fills = value !== undefined && value.surface.length >= text.length - 3
    return [
      {
        name: span.name,
        value: text,
        ...(fills && value.normalized !== undefined ? { normalized: value.normalized } : {}),
        ...(fills && value.valid !== undefined ? { valid: value.valid } : {}),
        ...(fills && value.repair !== undefined ? { repair: value.repair } : {}),
        score: span.confidence,
        method: 'model' as const,
        origin: 'reader',
        page: span.page,
        box,
      },
    ]
  })
}
