/**
 * Learns a head and makes its probabilities honest: few letters are always told apart better in the learning than afterwards. So each letter is also
 * judged by a head that was learned without it (five-fold cross-validation), and slope and intercept of every taught type are fitted to that (Platt 1999).
 */
import type { LabelledDocument } from '../../shared/domain/labelled-document.ts'
import type { Head } from '../../shared/domain/learned-head.ts'
import { headLogits, offsetsOf } from './apply-head.ts'
import { classOf, fitHead, type Lesson } from './fit-head.ts'
import { minimise } from './minimise.ts'
import { probabilitiesOf } from './softmax-regression.ts'

export interface Learned {
  readonly head: Head
  /** A head that was learned without this document of the lesson. */
  readonly without: (document: LabelledDocument) => Head
}

const FOLDS = 5
/** Pull of slope and intercept towards 1 and 0: weak, it only keeps them finite where the letters are told apart without error. */
const RIDGE = 0.02

export function learnHead(lesson: Lesson): Learned {
  const { fresh, learned, rehearsed } = lesson
  const all = [...fresh, ...learned, ...rehearsed]
  const foldOf = foldsOf(all)
  const folds = Array.from({ length: FOLDS }, (_, fold) => {
    const isOther = (document: LabelledDocument) => foldOf.get(document) !== fold
    return fitHead({ ...lesson, fresh: fresh.filter(isOther), learned: learned.filter(isOther), rehearsed: rehearsed.filter(isOther) })
  })
  const head = fitHead(lesson)
  const notSeenBy = (document: LabelledDocument, heads: readonly Head[]) => heads[foldOf.get(document) ?? 0] ?? head
  const judged = all.map((document) => judge(document, notSeenBy(document, folds)))
  const isTaught = head.taught.map((typeId) => [...fresh, ...learned].some((document) => document.typeId === typeId))
  const scaling = fitScaling(judged, isTaught)
  const without = folds.map((fold) => scaled(fold, scaling))
  return { head: scaled(head, scaling), without: (document) => notSeenBy(document, without) }
}

/** Round and round within each type, so that every fold has its share of a type with few letters. */
function foldsOf(documents: readonly LabelledDocument[]): Map<LabelledDocument, number> {
  const seen = new Map<string | null, number>()
  const folds = new Map<LabelledDocument, number>()
  for (const document of documents) {
    const count = seen.get(document.typeId) ?? 0
    folds.set(document, count % FOLDS)
    seen.set(document.typeId, count + 1)
  }
  return folds
}

interface Judged {
  readonly offsets: readonly number[]
  /** What the head adds to each logit. */
  readonly learned: Float64Array
  readonly target: number
}

function judge({ types, grams, typeId }: LabelledDocument, head: Head): Judged {
  return { offsets: offsetsOf(head.taught, types), learned: headLogits(head, grams), target: classOf(typeId, head.taught) }
}

/** Slopes of all types of the head, then their intercepts. Those that are not taught now were scaled when they were. */
function fitScaling(judged: readonly Judged[], isTaught: readonly boolean[]): Float64Array {
  const taught = isTaught.length
  const start = Float64Array.from({ length: 2 * taught }, (_, i) => (i < taught ? 1 : 0))
  return minimise(start, (scaling) => {
    const gradient = scaling.map((value, i) => RIDGE * (value - (start[i] ?? 0)))
    const ridge = scaling.reduce((sum, one, i) => sum + (RIDGE / 2) * (one - (start[i] ?? 0)) ** 2, 0)
    const loss = judged.reduce((sum, one) => sum + addLoss(one, { scaling, isTaught }, gradient), 0)
    return { value: ridge + loss, gradient }
  })
}

interface Scaling {
  readonly scaling: Float64Array
  readonly isTaught: readonly boolean[]
}

/** Returns the document's loss and adds its gradient. */
function addLoss({ offsets, learned, target }: Judged, { scaling, isTaught }: Scaling, gradient: Float64Array): number {
  const taught = isTaught.length
  const scaledLogit = (c: number) => (c < taught ? (scaling[c] ?? 1) * (learned[c] ?? 0) + (scaling[taught + c] ?? 0) : (learned[c] ?? 0))
  const probabilities = probabilitiesOf(offsets.map((offset, c) => offset + scaledLogit(c)))
  isTaught.forEach((isNow, c) => {
    if (!isNow) return
    const error = (probabilities[c] ?? 0) - (c === target ? 1 : 0)
    gradient[c] = (gradient[c] ?? 0) + error * (learned[c] ?? 0)
    gradient[taught + c] = (gradient[taught + c] ?? 0) + error
  })
  return -Math.log(Math.max(probabilities[target] ?? 0, Number.MIN_VALUE))
}

function scaled(head: Head, scaling: Float64Array): Head {
  const taught = head.taught.length
  const biases = head.grams.length * (taught + 1)
  const weights = head.weights.map((weight, i) => {
    const c = i % (taught + 1)
    return c === taught ? weight : weight * (scaling[c] ?? 1) + (i >= biases ? (scaling[taught + c] ?? 0) : 0)
  })
  return { ...head, weights }
}
