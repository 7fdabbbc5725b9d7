/** One line of the table of `npm run dist:check`. */
export interface Check {
  readonly part: 'package' | 'msi' | 'wine'
  readonly what: string
  readonly ok: boolean
  /** What was found: a figure, or what is wrong. */
  readonly found: string
}

/** A check that passes if nothing is wrong; `found` is said if all is well. */
export function nothingWrong(part: Check['part'], what: string, wrong: readonly string[], found: string): Check {
  const few = wrong.slice(0, 3).join(', ')
  return { part, what, ok: wrong.length === 0, found: wrong.length === 0 ? found : `${few}${wrong.length > 3 ? ` and ${wrong.length - 3} more` : ''}` }
}
