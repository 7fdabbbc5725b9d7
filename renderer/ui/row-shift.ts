/**
 * By how many rows the first visible one (or, if it has gone, the next that is still there) has moved because others came or went above it.
 * A new order of the whole list is no such move: 0.
 */
export function rowShift(old: readonly string[], keys: readonly string[], first: number): number {
  if (Math.abs(old.length - keys.length) > old.length / 2) return 0
  for (let index = first; index < Math.min(old.length, first + 50); index += 1) {
    const now = keys.indexOf(old[index] ?? '')
    if (now >= 0) return Math.abs(now - index) > Math.abs(old.length - keys.length) ? 0 : now - index
  }
  return 0
}
