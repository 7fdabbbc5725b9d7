import { describe, expect, it } from 'vitest'
import { reviewQueue } from '../../../../electron/app/review/review-queue.ts'
import type { DocumentRow } from '../../../../electron/shared/domain/mail-document.ts'
import { exampleRow } from '../../../fixtures/workplace/example-row.ts'

const row = (id: string, facts: Partial<DocumentRow>) => exampleRow(id, { sourceId: 's', state: 'proposed', ...facts })

describe('reviewQueue', () => {
  it('begins with what is urgent, then what is due, then what came first', () => {
    const rows = [
      row('late', { arrivedAt: '2026-03-03T07:00:00.000Z' }),
      row('early', { arrivedAt: '2026-03-01T07:00:00.000Z' }),
      row('due', { deadline: '2026-03-09' }),
      row('soon', { urgency: 'soon' }),
      row('immediate', { urgency: 'immediate', state: 'review' }),
    ]
    expect(reviewQueue(rows).map(({ id }) => id)).toEqual(['immediate', 'soon', 'due', 'early', 'late'])
  })

  it('keeps the documents of one stack in the order of their pages', () => {
    const rows = [row('b', { pages: [3, 4] }), row('a', { pages: [1, 2] })]
    expect(reviewQueue(rows).map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('leaves out what is decided or unreadable', () => {
    const rows = (['confirmed', 'delivered', 'quarantined', 'settled'] as const).map((state) => row(state, { state }))
    expect(reviewQueue(rows)).toEqual([])
  })
})
