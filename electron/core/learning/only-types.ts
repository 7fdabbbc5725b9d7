import { type Head, NO_HEAD } from '../../shared/domain/learned-head.ts'

/** The head without some of its types: they are learned afresh, from their letters, while the others stand on what is known of them. */
export function onlyTypes(head: Head, isKept: (typeId: string | null) => boolean): Head {
  const kept = head.taught.filter(isKept)
  if (kept.length === 0) return NO_HEAD
  const classes = head.taught.length + 1
  const isKeptClass = (c: number) => c === head.taught.length || isKept(head.taught[c] ?? null)
  return { ...head, taught: kept, weights: head.weights.filter((_, i) => isKeptClass(i % classes)) }
}
