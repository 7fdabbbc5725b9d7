/** Small JSON values by key: preferences, the distribution plan, saved filters, the window's place. Whoever reads parses. */
export interface ValueStore {
  get(key: string): unknown
  /** `undefined` removes it. */
  set(key: string, value: unknown): void
}
