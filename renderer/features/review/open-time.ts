/** How long a document takes from the key to its picture on the screen, as a measure of the browser's own timeline. */
export const OPEN_MEASURE = 'review-open'
const START = 'review-open-start'

export function markOpening(): void {
  performance.clearMarks(START)
  performance.mark(START)
}

/** Called when the page stands on the screen; what was not opened by a key is not measured. */
export function markShown(): void {
  if (performance.getEntriesByName(START).length === 0) return
  performance.measure(OPEN_MEASURE, START)
  performance.clearMarks(START)
}
