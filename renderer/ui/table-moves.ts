/** What the keys of a table mean, apart from drawing it. */

/** Row to go to, or undefined for other keys. `index` -1: no row is active yet. */
export function nextIndex(key: string, index: number, { count, page }: { readonly count: number; readonly page: number }): number | undefined {
  if (count === 0) return undefined
  const target = targetOf(key, index, { count, page })
  return target === undefined ? undefined : Math.max(0, Math.min(count - 1, target))
}

/** The selection with all rows between two places, both included. */
export function withRange(selected: ReadonlySet<string>, keys: readonly string[], from: number, to: number): ReadonlySet<string> {
  return new Set([...selected, ...keys.slice(Math.min(from, to), Math.max(from, to) + 1)])
}

export function withToggled(selected: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(selected)
  if (!next.delete(key)) next.add(key)
  return next
}

function targetOf(key: string, index: number, { count, page }: { readonly count: number; readonly page: number }): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return index + 1
    case 'ArrowUp':
      return index - 1
    case 'PageDown':
      return index + page
    case 'PageUp':
      return index - page
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}
