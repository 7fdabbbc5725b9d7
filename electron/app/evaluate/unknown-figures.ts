/** How well documents of no known type are told from the others, and what that costs the known ones. */
import { areaUnderRoc } from './confidence-figures.ts'
import type { Judged } from './judge-documents.ts'
import { type Share, shareOf } from './share-interval.ts'

export interface UnknownFigures {
  /** Of the documents of no known type: those that were called so, and those that a person must type (called so, or read with doubt). */
  readonly recognised: Share
  readonly toPerson: Share
  /** The same of the documents of a known type: what caution costs. */
  readonly knownRecognised: Share
  readonly knownToPerson: Share
  /** 0..1: probability that a document of no type has less confidence than one of a known type; undefined without either. */
  readonly auroc?: number
}

/** Undefined if no document of no known type is among them. Files that were not read say nothing here. */
export function unknownFigures(judged: readonly Judged[]): UnknownFigures | undefined {
  const read = judged.filter((one) => one.line !== undefined)
  const [unknown, known] = [read.filter((one) => one.truth === null), read.filter((one) => one.truth !== null)]
  if (unknown.length === 0) return undefined
  const confidences = (some: readonly Judged[]) => some.map((one) => one.guess.confidence)
  const auroc = areaUnderRoc(confidences(unknown), confidences(known))
  return {
    recognised: shareWhere(unknown, isCalledUnknown),
    toPerson: shareWhere(unknown, isToBeTyped),
    knownRecognised: shareWhere(known, isCalledUnknown),
    knownToPerson: shareWhere(known, isToBeTyped),
    ...(auroc === undefined ? {} : { auroc }),
  }
}

function shareWhere(some: readonly Judged[], holds: (one: Judged) => boolean): Share {
  return shareOf(some.filter(holds).length, some.length)
}

function isCalledUnknown(one: Judged): boolean {
  return one.answer === null
}

/** Other reasons for review, such as a near deadline, say nothing about the type. */
function isToBeTyped(one: Judged): boolean {
  return isCalledUnknown(one) || (one.line?.review?.reasons.some(({ code }) => code === 'type-uncertain' || code === 'type-unknown') ?? false)
}
