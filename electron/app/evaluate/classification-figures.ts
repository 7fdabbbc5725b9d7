/** How often the answers are right: accuracy, precision and recall per type, and which types are mistaken for which. */
import { type Share, shareOf } from './share-interval.ts'

/** One labelled document and the answer it got. null: «no known type»; an empty answer: the file was not read. */
export interface Answered {
  readonly truth: string | null
  readonly answer: string | null
  /** 0..1: the answer's confidence; 0 where there was no answer that could do without a person. */
  readonly confidence: number
}

export interface PrecisionAndRecall {
  /** 0..1; undefined if nothing was found. */
  readonly precision?: number
  /** 0..1; undefined if there was nothing to find. */
  readonly recall?: number
  /** 0..1, harmonic mean; 0 if nothing was right. */
  readonly f1: number
}

export interface TypeFigures extends PrecisionAndRecall {
  readonly id: string
  /** Documents that truly are of this type. */
  readonly documents: number
  readonly correct: number
  /** Documents that were given this type. */
  readonly given: number
}

/** As in `Answered`. */
export interface Confusion {
  readonly truth: string | null
  readonly answer: string | null
  readonly count: number
}

export function accuracyOf(answered: readonly Answered[]): Share {
  return shareOf(answered.filter(isCorrect).length, answered.length)
}

export function isCorrect(one: Answered): boolean {
  return one.truth === one.answer
}

export function precisionAndRecall(correct: number, found: number, wanted: number): PrecisionAndRecall {
  return {
    ...(found === 0 ? {} : { precision: correct / found }),
    ...(wanted === 0 ? {} : { recall: correct / wanted }),
    f1: correct === 0 ? 0 : (2 * correct) / (found + wanted),
  }
}

/** One row per type that occurs in the truth, by id. */
export function typeFigures(answered: readonly Answered[]): TypeFigures[] {
  const ids = [...new Set(answered.flatMap((one) => (one.truth === null ? [] : [one.truth])))].sort()
  return ids.map((id) => {
    const documents = answered.filter((one) => one.truth === id)
    const correct = documents.filter(isCorrect).length
    const given = answered.filter((one) => one.answer === id).length
    return { id, documents: documents.length, correct, given, ...precisionAndRecall(correct, given, documents.length) }
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
