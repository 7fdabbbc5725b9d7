import { describe, expect, it } from 'vitest'
import type { DocumentRow, DocumentState } from '../../../../../electron/shared/domain/mail-document.ts'
import type { Stack } from '../../../../../electron/shared/ipc/requests/cutting.ts'
import { lockedGaps, mergeWithNext, moveCut, plannedDocuments, presentPlan, samePlan, toggleCut } from '../../../../../renderer/features/cutting/cut-plan.ts'
import { exampleRow } from '../../../../fixtures/workplace/example-row.ts'

function row(first: number, last: number, state: DocumentState = 'proposed'): DocumentRow {
  return exampleRow(`s:${first}-${last}`, { sourceId: 's', name: 'stapel.tif', pages: [first, last], state })
}

function stack(documents: readonly DocumentRow[], changes: Partial<Stack> = {}): Stack {
  const last = Math.max(...documents.map(({ pages }) => pages?.[1] ?? 1))
  const pages = Array.from({ length: last }, (_, i) => ({ number: i + 1, blank: false, separator: false, snippet: '', cutProbability: null }))
  return {
    sourceId: 's',
    name: 'stapel.tif',
    pages,
    documents: [...documents],
    splitConfidence: 1,
    uncertain: false,
    canCut: true,
    hasImages: true,
    ...changes,
  }
}

const NONE: ReadonlySet<number> = new Set()

describe('presentPlan and plannedDocuments', () => {
  it('tell what there is, in the order of pages', () => {
    const present = stack([row(3, 4), row(1, 2)])
    expect(presentPlan(present)).toEqual([1, 3])
    expect(plannedDocuments([1, 3], present).map(({ number, first, last, row: r }) => [number, first, last, r?.id])).toEqual([
      [1, 1, 2, 's:1-2'],
      [2, 3, 4, 's:3-4'],
    ])
  })

  it('know a document that would be new from one that stays', () => {
    const planned = plannedDocuments([1, 2, 3], stack([row(1, 2), row(3, 4)]))
    expect(planned.map(({ row: r }) => r?.id)).toEqual([undefined, undefined, 's:3-4'])
  })

  it('see the documents beside separators', () => {
    const present = stack([row(2, 2), row(4, 5)])
    const pages = present.pages.map((page) => ({ ...page, separator: page.number === 1 || page.number === 3 }))
    const plan = presentPlan({ ...present, pages })
    expect(plan).toEqual([1, 4])
    expect(plannedDocuments(plan, { ...present, pages }).map(({ first, last, row: r }) => [first, last, r?.id])).toEqual([
      [1, 3, 's:2-2'],
      [4, 5, 's:4-5'],
    ])
  })

  it('lock decided documents only', () => {
    const planned = plannedDocuments([1, 2, 3, 4], stack([row(1, 1, 'delivered'), row(2, 2, 'confirmed'), row(3, 3, 'quarantined'), row(4, 4, 'settled')]))
    expect(planned.map(({ locked }) => locked)).toEqual([true, true, false, true])
  })
})

describe('lockedGaps', () => {
  it('holds the gaps within and around decided documents', () => {
    expect([...lockedGaps(stack([row(1, 2), row(3, 4, 'delivered'), row(5, 7)]))]).toEqual([3, 4, 5])
  })

  it('is empty where nothing is decided, and everything where nothing can be cut', () => {
    expect([...lockedGaps(stack([row(1, 3)]))]).toEqual([])
    expect([...lockedGaps(stack([row(1, 3)], { canCut: false }))]).toEqual([1, 2, 3])
  })
})

describe('toggleCut', () => {
  it.each([
    ['cuts', [1], 3, [1, 3]],
    ['cuts in front of another cut', [1, 5], 3, [1, 3, 5]],
    ['joins', [1, 3], 3, [1]],
    ['leaves the first page alone', [1, 3], 1, [1, 3]],
  ])('%s', (_, plan, page, expected) => {
    expect(toggleCut(plan, page, NONE)).toEqual(expected)
  })

  it('changes nothing at a locked gap', () => {
    expect(toggleCut([1, 3], 3, new Set([3]))).toEqual([1, 3])
    expect(toggleCut([1], 3, new Set([3]))).toEqual([1])
  })
})

describe('moveCut', () => {
  it.each([
    ['moves', [1, 3], 3, 4, [1, 4]],
    ['moves past another cut', [1, 3, 5], 3, 6, [1, 5, 6]],
    ['is swallowed by a cut that is there already', [1, 3, 5], 3, 5, [1, 5]],
    ['stays where there is no cut to move', [1, 3], 2, 4, [1, 3]],
    ['stays in front of the first page', [1, 3], 3, 1, [1, 3]],
  ])('%s', (_, plan, from, to, expected) => {
    expect(moveCut(plan, from, to, NONE)).toEqual(expected)
  })

  it.each([
    ['from a locked gap', 3],
    ['to a locked gap', 4],
  ])('changes nothing %s', (_, lockedGap) => {
    expect(moveCut([1, 3], 3, 4, new Set([lockedGap]))).toEqual([1, 3])
  })
})

describe('mergeWithNext', () => {
  it('removes the cut behind the document of a page', () => {
    expect(mergeWithNext([1, 3, 5], 1, NONE)).toEqual([1, 5])
    expect(mergeWithNext([1, 3, 5], 4, NONE)).toEqual([1, 3])
  })

  it('changes nothing at the last document or towards a decided one', () => {
    expect(mergeWithNext([1, 3], 4, NONE)).toEqual([1, 3])
    expect(mergeWithNext([1, 3], 2, new Set([3]))).toEqual([1, 3])
  })
})

describe('samePlan', () => {
  it('compares page by page', () => {
    expect(samePlan([1, 3], [1, 3])).toBe(true)
    expect(samePlan([1, 3], [1, 4])).toBe(false)
    expect(samePlan([1, 3], [1, 3, 5])).toBe(false)
  })
})
