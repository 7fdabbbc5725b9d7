/**
 * Fits a head. What people have decided is learned with its type, the letters of the reference are rehearsed with the champion's own answer (Li and Hoiem
 * 2017, «Learning without Forgetting»), and the weights are pulled towards the champion's: it also knows what was learned from documents that are gone.
 */
import type { Scored } from '../../shared/domain/document.ts'
import type { LabelledDocument } from '../../shared/domain/labelled-document.ts'
import type { Head, WordGrams } from '../../shared/domain/learned-head.ts'
import { featuresOf, headLogits, offsetsOf } from './apply-head.ts'
import { fitSoftmaxRegression, type LearnedDocument, probabilitiesOf } from './softmax-regression.ts'

export interface Lesson {
  readonly champion: Head
  /** Documents with a person's word on the type that the champion has not learned yet. */
  readonly fresh: readonly LabelledDocument[]
  /** What the authority wrote down about its own types: the words by which a person knows such a letter. */
  readonly cues: readonly LabelledDocument[]
  /** Documents that were learned before and are still there. */
  readonly learned: readonly LabelledDocument[]
  /** Letters of the reference. */
  readonly rehearsed: readonly LabelledDocument[]
  /** Types to be taught, besides those that the champion was taught. */
  readonly taught: Head['taught']
  /** How rare a piece is in the mail in general, see `rarityIn`. */
  readonly rarity: (gram: number) => number
}

/**
 * Pull of the weights towards the champion's. Of 0.05, 1 and 10, on four invented types with five letters each (tests/fixtures/learning) and reader 0.2.0:
 * 28, 31 and 34 of 40 further letters were recognised, at no, one and two of 1,019 known letters lost.
 */
const RIDGE = 10
/** Letters of one type that must share a piece. What stands in one letter only, such as a name, never enters the head. */
const LETTERS_OF_A_GRAM = 2
/** Pieces of a head: bounds time and size; twenty types with five letters each have about half of them. */
const MOST_GRAMS = 6_000

export function fitHead(lesson: Lesson): Head {
  const towards = grown(lesson)
  const size = { classes: towards.taught.length + 1, features: towards.grams.length }
  const learned = [...lesson.fresh, ...lesson.learned, ...lesson.cues].map((document) => seenBy(towards, document, classOf(document.typeId, towards.taught)))
  const rehearsed = lesson.rehearsed.map((document) => seenBy(towards, document, championsAnswer(document, lesson.champion, towards.taught)))
  const fitted = fitSoftmaxRegression([...learned, ...rehearsed], { towards: { ...size, values: towards.weights }, ridge: RIDGE })
  return { ...towards, weights: fitted.values }
}

/** Inverse document frequency over the given texts: ln((n + 1) / (texts with the piece + 1)). */
export function rarityIn(texts: readonly WordGrams[]): (gram: number) => number {
  const frequencies = countTexts(texts)
  return (gram) => Math.log((texts.length + 1) / ((frequencies.get(gram) ?? 0) + 1))
}

/** The last class is everything else. */
export function classOf(typeId: string | null, taught: Head['taught']): number {
  const found = taught.indexOf(typeId)
  return found < 0 ? taught.length : found
}

function seenBy(head: Head, { types, grams }: LabelledDocument, target: LearnedDocument['target']): LearnedDocument {
  return { features: featuresOf(head, grams), offsets: offsetsOf(head.taught, types), target }
}

/** Probability of each class. Newly taught types had their share in the champion's «everything else», as the model alone saw it. */
function championsAnswer({ types, grams }: LabelledDocument, champion: Head, taught: Head['taught']): number[] {
  const answer = probabilitiesOf(headLogits(champion, grams, offsetsOf(champion.taught, types)))
  const rest = answer.at(-1) ?? 1
  const restBefore = Math.exp(offsetsOf(champion.taught, types).at(-1) ?? 0)
  const before = new Map(champion.taught.map((id, c) => [id, answer[c] ?? 0]))
  const ofTaught = taught.map((id) => before.get(id) ?? (probabilityOf(id, types) / restBefore) * rest)
  return [...ofTaught, Math.max(1 - ofTaught.reduce((sum, one) => sum + one, 0), 0)]
}

/** A type that the model does not know had none. */
function probabilityOf(typeId: string | null, types: readonly Scored[]): number {
  return types.find(({ id }) => id === typeId)?.confidence ?? 0
}

/** The champion with new types and pieces in it, answering as before: a new type starts from the weights of everything else. */
function grown({ champion, fresh, learned, cues, taught, rarity }: Lesson): Head {
  const types = [...champion.taught, ...taught.filter((id) => !champion.taught.includes(id))]
  const known = new Map(champion.grams.map((gram, i) => [gram, i]))
  const added = [...cues.flatMap((cue) => [...cue.grams.keys()]), ...types.flatMap((id) => sharedGrams([...fresh, ...learned], id))].filter(
    (gram) => !known.has(gram),
  )
  const grams = [...champion.grams, ...new Set(added)].slice(0, MOST_GRAMS).toSorted((a, b) => a - b)
  const rows = [...grams.map((gram) => known.get(gram)), champion.grams.length]
  return {
    taught: types,
    grams,
    rarity: grams.map((gram) => champion.rarity[known.get(gram) ?? -1] ?? rarity(gram)),
    weights: Float64Array.from(rows.flatMap((row) => grownRow(champion, row, types.length + 1))),
  }
}

/** Weights of one piece; undefined: the champion does not look at it. */
function grownRow({ taught, weights }: Head, row: number | undefined, classes: number): number[] {
  if (row === undefined) return new Array<number>(classes).fill(0)
  const rest = taught.length
  return Array.from({ length: classes }, (_, c) => weights[row * (rest + 1) + Math.min(c, rest)] ?? 0)
}

/** The most frequent ones first. */
function sharedGrams(documents: readonly LabelledDocument[], typeId: string | null): number[] {
  const counts = [...countTexts(documents.filter((document) => document.typeId === typeId).map(({ grams }) => grams))]
  return counts
    .filter(([, count]) => count >= LETTERS_OF_A_GRAM)
    .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
    .map(([gram]) => gram)
}

function countTexts(texts: readonly WordGrams[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const text of texts) for (const gram of text.keys()) counts.set(gram, (counts.get(gram) ?? 0) + 1)
  return counts
}
