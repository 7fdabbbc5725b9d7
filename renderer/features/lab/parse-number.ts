/** A number as people write it in either language: `0,5` and `0.5` are the same. undefined: no number within the limits. */
export function parseNumber(text: string, low: number, high: number): number | undefined {
  if (!/^\s*\d+(?:[.,]\d+)?\s*$/.test(text)) return undefined
  const value = Number(text.trim().replace(',', '.'))
  return value >= low && value <= high ? value : undefined
}
