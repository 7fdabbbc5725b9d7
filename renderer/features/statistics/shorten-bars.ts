/** Bars of a chart: the largest, and one for the rest. */
export interface Bar {
  readonly name: string
  readonly count: number
}

/** `bars` largest first; at most `most` of them come back, the last one standing for all that are left. */
export function shortenBars(bars: readonly Bar[], most: number, nameRest: (count: number) => string): Bar[] {
  if (bars.length <= most) return [...bars]
  const rest = bars.slice(most - 1)
  return [...bars.slice(0, most - 1), { name: nameRest(rest.length), count: rest.reduce((sum, bar) => sum + bar.count, 0) }]
}
