/** The cuts as they would be: first pages of documents, rising, page 1 always among them. What is decided cannot be cut anew. */
import { type DocumentRow, OPEN_STATES } from '../../../electron/shared/domain/mail-document.ts'
import type { Stack } from '../../../electron/shared/ipc/requests/cutting.ts'

export type CutPlan = readonly number[]

/** A document of the plan. */
export interface PlannedDocument {
  /** 1-based place in the stack. */
  readonly number: number
  readonly first: number
  readonly last: number
  /** The present document of exactly these pages; absent for one that would be new. */
  readonly row?: DocumentRow
  readonly locked: boolean
}

export function presentPlan({ documents }: Stack): CutPlan {
  const firsts = sorted(documents.map((row) => row.pages?.[0] ?? 1))
  return [1, ...firsts.slice(1)]
}

export function plannedDocuments(plan: CutPlan, { documents, pages }: Stack): PlannedDocument[] {
  return plan.map((first, i) => {
    const last = (plan[i + 1] ?? pages.length + 1) - 1
    const own = withoutSeparators(pages.slice(first - 1, last))
    const row = documents.find(({ pages: range }) => range?.[0] === own?.[0] && range?.[1] === own?.[1])
    return { number: i + 1, first, last, locked: row !== undefined && isDecided(row), ...(row ? { row } : {}) }
  })
}

/** Pages before which nothing can be changed: within and around decided documents. */
export function lockedGaps({ documents, canCut, pages }: Stack): ReadonlySet<number> {
  if (!canCut) return new Set(pages.map(({ number }) => number))
  return new Set(documents.filter(isDecided).flatMap(({ pages: range }) => (range ? count(range[0], range[1] + 1) : [])))
}

/** With a cut before this page, or without it. */
export function toggleCut(plan: CutPlan, page: number, locked: ReadonlySet<number>): CutPlan {
  if (page <= 1 || locked.has(page)) return plan
  return plan.includes(page) ? plan.filter((first) => first !== page) : sorted([...plan, page])
}

/** A cut goes to another gap; one that is there already swallows it. */
export function moveCut(plan: CutPlan, from: number, to: number, locked: ReadonlySet<number>): CutPlan {
  if (from === to || from <= 1 || to <= 1 || !plan.includes(from) || locked.has(from) || locked.has(to)) return plan
  return sorted([...plan.filter((first) => first !== from), to])
}

/** The document that holds this page takes in the one behind it. */
export function mergeWithNext(plan: CutPlan, page: number, locked: ReadonlySet<number>): CutPlan {
  const next = plan.find((first) => first > page)
  return next === undefined ? plan : toggleCut(plan, next, locked)
}

export function samePlan(a: CutPlan, b: CutPlan): boolean {
  return a.length === b.length && a.every((first, i) => first === b[i])
}

/** First and last page without the separators around them. */
function withoutSeparators(pages: Stack['pages']): readonly [number, number] | undefined {
  const [first, last] = [pages.find(({ separator }) => !separator), pages.findLast(({ separator }) => !separator)]
  return first && last && [first.number, last.number]
}

function isDecided(row: DocumentRow): boolean {
  return !OPEN_STATES.has(row.state)
}

function sorted(pages: readonly number[]): number[] {
  return [...new Set(pages)].toSorted((a, b) => a - b)
}

function count(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}
