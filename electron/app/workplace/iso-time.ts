/** Milliseconds since 1970 as the store keeps them: ISO, UTC, e.g. `2026-03-02T07:30:00.000Z`. */
export function isoTime(ms: number): string {
  return new Date(ms).toISOString()
}
