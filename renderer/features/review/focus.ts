/** What the person is looking at: a field or a piece of evidence, in the list and on the page alike. */
import type { Box } from '../../../electron/shared/domain/geometry.ts'
import type { ReviewDocument } from '../../../electron/shared/ipc/requests/review.ts'

/** `field:person.name`, `evidence:2`. */
export type FocusKey = `field:${string}` | `evidence:${number}`

export interface Marked {
  readonly key: FocusKey
  readonly page: number
  readonly box: Box
  readonly tone: 'field' | 'unsure' | 'evidence'
}

/** Confidence 0..1 below which a value is shown as unsure. */
export const SURE_FIELD = 0.6

/** Everything of the document that has a place on a page. */
export function markedPlaces({ decided }: Pick<ReviewDocument, 'decided'>): Marked[] {
  const fields = (decided.fields ?? []).flatMap(({ name, page, box, valid, confidence }): Marked[] => {
    if (page === undefined || box === undefined) return []
    return [{ key: `field:${name}`, page, box, tone: valid === false || confidence < SURE_FIELD ? 'unsure' : 'field' }]
  })
  const evidence = (decided.type?.evidence ?? []).map(({ page, box }, i): Marked => ({ key: `evidence:${i}`, page, box, tone: 'evidence' }))
  return [...fields, ...evidence]
}
