/** Where the keyboard is in the page strip: on a page, or on the gap before one. */

export interface StripPlace {
  readonly kind: 'page' | 'gap'
  /** 1-based; for a gap the page behind it. */
  readonly page: number
}

export function placeKey({ kind, page }: StripPlace): string {
  return `${kind}-${page}`
}

/** Pages and gaps in reading order; only of the pages that are shown. */
export function placesOf(pages: readonly number[]): StripPlace[] {
  return pages.flatMap((page): StripPlace[] =>
    page === 1
      ? [{ kind: 'page', page }]
      : [
          { kind: 'gap', page },
          { kind: 'page', page },
        ],
  )
}

/** The place that a key leads to; undefined for keys that do not move. Up and down depend on the line breaks: see placeInNextLine. */
export function placeAfterKey(key: string, at: StripPlace, places: readonly StripPlace[]): StripPlace | undefined {
  const index = places.findIndex((place) => place.kind === at.kind && place.page === at.page)
  const target = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: places.length - 1 }[key]
  return target === undefined ? undefined : places[Math.min(places.length - 1, Math.max(0, target))]
}

export interface PlacedBox {
  readonly place: StripPlace
  readonly left: number
  readonly top: number
}

/** The place of the same kind in the next line above or below that lies nearest. */
export function placeInNextLine(direction: 'up' | 'down', at: StripPlace, boxes: readonly PlacedBox[]): StripPlace | undefined {
  const here = boxes.find(({ place }) => place.kind === at.kind && place.page === at.page)
  if (!here) return undefined
  const beyond = boxes.filter(({ place, top }) => place.kind === at.kind && (direction === 'up' ? top < here.top - 1 : top > here.top + 1))
  const line = direction === 'up' ? Math.max(...beyond.map(({ top }) => top)) : Math.min(...beyond.map(({ top }) => top))
  const candidates = beyond.filter(({ top }) => Math.abs(top - line) < 1)
  return candidates.toSorted((a, b) => Math.abs(a.left - here.left) - Math.abs(b.left - here.left))[0]?.place
}

/** The next of some pages from here on, around the end; undefined if there is none. `pages` rise. */
export function nextAround(pages: readonly number[], from: number, direction: 'on' | 'back'): number | undefined {
  return direction === 'on' ? (pages.find((page) => page > from) ?? pages[0]) : (pages.findLast((page) => page < from) ?? pages.at(-1))
}
