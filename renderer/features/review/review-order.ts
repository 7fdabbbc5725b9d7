/** Which document comes before and after the present one. */

export interface ReviewOrder {
  readonly ids: readonly string[]
  /** 0-based; -1 while the present document is in no list. */
  readonly index: number
  readonly previous: string | undefined
  readonly next: string | undefined
  /** The next one that nobody has decided about, looking on from here and then from the beginning. */
  readonly nextOpen: string | undefined
}

/** `worklist`: what the inbox or the search showed; counts if the document is in it. `queue`: ids of all undecided documents, the most urgent first. */
export function reviewOrder(current: string, worklist: readonly string[], queue: readonly string[]): ReviewOrder {
  const ids = worklist.includes(current) ? worklist : queue
  const index = ids.indexOf(current)
  const open = new Set(queue)
  const onwards = [...ids.slice(index + 1), ...ids.slice(0, Math.max(index, 0))]
  return {
    ids,
    index,
    previous: index > 0 ? ids[index - 1] : undefined,
    next: ids[index + 1],
    nextOpen: onwards.find((id) => id !== current && open.has(id)),
  }
}
