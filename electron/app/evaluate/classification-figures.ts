/** How often the answers are right: accuracy, precision and recall per type, and which types are mistaken for which. */

/** One labelled document and the answer it got. null: «no known type»; an empty answer: the file was not read. */
export interface Answered {
  readonly truth: string | null
  readonly answer: string | null
  /** 0..1: the answer's confidence; 0 where there was no answer. */
  readonly confidence: number
}

export interface TypeFigures {
  readonly id: string
  /** Documents that truly are of this type. */
  readonly documents: number
  readonly correct: number
  /** 0..1; undefined if no document was given this type. */
  readonly precision?: number
  /** 0..1 */
  readonly recall: number
  /** 0..1, harmonic mean; 0 if nothing was right. */
  readonly f1: number
}

/** As in `Answered`. */
export interface Confusion {
  readonly truth: string | null
  readonly answer: string | null
  readonly count: number
}

export function accuracyOf(answered: readonly Answered[]): number {
  return answered.filter(isCorrect).length / answered.length
}

export function isCorrect(one: Answered): boolean {
  return one.truth === one.answer
}

/** One row per type that occurs in the truth, by id. */
export function typeFigures(answered: readonly Answered[]): TypeFigures[] {
  const ids = [...new Set(answered.flatMap((one) => (one.truth === null ? [] : [one.truth])))].sort()
  return ids.map((id) => {
    const documents = answered.filter((one) => one.truth === id)
    const correct = documents.filter(isCorrect).length
    const given = answered.filter((one) => one.answer === id).length
    return {
      id,
      documents: documents.length,
      correct,
      ...(given === 0 ? {} : { precision: correct / given }),
      recall: correct / documents.length,
      f1: (2 * correct) / (documents.length + given),
    }
  })
}

/** Unweighted mean over the types that occur in the truth: rare types count as much as frequent ones. 0 for no type. */
export function macroF1(figures: readonly TypeFigures[]): number {
  return figures.length === 0 ? 0 : figures.reduce((sum, type) => sum + type.f1, 0) / figures.length
}

/** Most frequent first. */
export function confusions(answered: readonly Answered[]): Confusion[] {
  const counts = new Map<string, Confusion>()
  for (const { truth, answer } of answered.filter((one) => !isCorrect(one))) {
    const key = JSON.stringify([truth, answer])
    counts.set(key, { truth, answer, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || String(a.truth).localeCompare(String(b.truth)))
}
