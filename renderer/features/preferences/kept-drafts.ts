/** What was written but not applied stays while the program runs: whoever looks up a document in between finds it again. */

interface KeptDraft {
  /** What it was written on; over anything else it is dropped. */
  readonly base: string
  readonly draft: unknown
}

const kept = new Map<'plan' | 'thresholds', KeptDraft>()

/** `draft` undefined: there is nothing to keep. */
export function keepDraft<T>(name: 'plan' | 'thresholds', base: unknown, draft: T | undefined): void {
  if (draft === undefined) kept.delete(name)
  else kept.set(name, { base: JSON.stringify(base), draft })
}

export function keptDraft<T>(name: 'plan' | 'thresholds', base: unknown): T | undefined {
  const found = kept.get(name)
  return found?.base === JSON.stringify(base) ? (found.draft as T) : undefined
}
