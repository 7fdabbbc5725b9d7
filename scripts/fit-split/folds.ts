/** Halves letters that the reader never learned from: one half to fit the cut weights on, one to measure them on. */
export interface LetterName {
  readonly type: string
  /** 0-based index within the corpus file of the type. */
  readonly place: number
}

/** Every second letter of a type, in the order of the list; undefined for a letter that is not in it. */
export function foldOf(unseen: readonly LetterName[]): (letter: LetterName) => 'fit' | 'test' | undefined {
  const seen = new Map<string, number>()
  const folds = new Map(
    unseen.map(({ type, place }) => {
      const before = seen.get(type) ?? 0
      seen.set(type, before + 1)
      return [`${type}-${place}`, before % 2 === 0 ? 'fit' : 'test'] as const
    }),
  )
  return ({ type, place }) => folds.get(`${type}-${place}`)
}
