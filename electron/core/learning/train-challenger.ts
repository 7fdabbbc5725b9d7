/**
 * Learns a challenger from what people have decided and compares it with the champion. Only a challenger that has learned something and forgotten
 * nothing is «better»: wrong or contradictory corrections cannot be foretold from each other, and what they spoil shows in the frozen letters.
 */
import type { LabelledDocument } from '../../shared/domain/labelled-document.ts'
import { type Comparison, type Head, NO_HEAD } from '../../shared/domain/learned-head.ts'

import type { Challenger, TrainingRequest } from '../ports/head-trainer.ts'
import { answerOf } from './answer-of.ts'
import { rarityIn } from './fit-head.ts'
import { learnHead } from './learn-head.ts'
import { onlyTypes } from './only-types.ts'
import { withoutUnrecognised } from './without-unrecognised.ts'

/** Letters that the model has not learned from, see adapters/transformers/read-reference.ts. */
export interface Training extends TrainingRequest {
  readonly reference: readonly LabelledDocument[]
}

/** Letters of a type from which it is taught, or taught again: single ones say nothing about others (measured on 294 decisions about all types). */
const LEAST_LETTERS = 3
/** Newly decided letters that must be answered better than before, and so many times as many as those answered worse. One of a new type counts double. */
const LEAST_GAINED = 2
const GAINED_FOR_LOST = 2
/** Shares of the frozen letters that may be lost: at once, and since the model came; half a point is two or three letters, which is chance. */
const LOST_AT_ONCE = 0.005
const LOST_IN_ALL = 0.01
/** Share of the frozen letters of no type that new types may take; some of them may be such letters, see withoutUnrecognised. */
const MOST_TAKEN = 0.1

export function trainChallenger({ champion, decided, cues, reference, threshold }: Training): Challenger {
  const { rehearsal, frozen } = halves(reference)
  const fresh = decided.filter(({ learned }) => !learned)
  const judge = (document: LabelledDocument, head: Head) => worthOf(answerOf(head, document, threshold), document.typeId)
  const misread = fresh.filter((document) => judge(document, champion) < RIGHT)
  const learned = decided.filter((document) => document.learned)
  const again = champion.taught.filter((typeId) => learned.filter((document) => document.typeId === typeId).length >= LEAST_LETTERS)
  const taught = [...new Set([...again, ...oftenMisread(misread)])].toSorted()
  const lesson = {
    champion: onlyTypes(champion, (typeId) => !again.includes(typeId)),
    fresh,
    cues: cues.filter(({ typeId }) => taught.includes(typeId)),
    learned,
    rehearsed: rehearsal,
    taught,
    rarity: rarityIn(rehearsal.map(({ grams }) => grams)),
  }
  const { head, without } = learnHead({ ...lesson, rehearsed: withoutUnrecognised(lesson, learnHead(lesson)) })
  const recent = fresh.map((document) => ({
    before: judge(document, champion),
    after: judge(document, without(document)),
    counts: isNew(document.typeId, document) ? 2 : 1,
  }))
  const isTaken = (document: LabelledDocument, by: Head) => document.typeId === null && isNew(answerOf(by, document, threshold), document)
  const judgeKnown = (document: LabelledDocument, by: Head) => (isTaken(document, by) ? RIGHT : judge(document, by))
  const known = frozen.map((document) => ({ before: judgeKnown(document, champion), after: judgeKnown(document, head) }))
  const shipped = frozen.filter((document) => judge(document, NO_HEAD) === RIGHT).length
  const ofNone = frozen.filter(({ typeId }) => typeId === null)
  const takesTooMuch = ofNone.filter((document) => isTaken(document, head)).length > MOST_TAKEN * ofNone.length
  return {
    head,
    verdict: takesTooMuch || hasForgotten(figures(known), shipped) ? 'worse' : hasGained(recent) ? 'better' : 'no-better',
    comparison: { learnedFrom: fresh.length, misread: misread.length, recent: figures(recent), reference: figures(known) },
  }
}

/** Whether the model alone does not know the type. */
function isNew(typeId: string | null, { types }: LabelledDocument): boolean {
  return typeId !== null && types.every(({ id }) => id !== typeId)
}

interface Judged {
  readonly before: number
  readonly after: number
}

const RIGHT = 1

/** A wrong name is worse than none: with none a person looks. */
function worthOf(answer: string | null, truth: string | null): number {
  if (answer === truth) return RIGHT
  return answer === null ? 0 : -1
}

function oftenMisread(misread: readonly LabelledDocument[]): Head['taught'] {
  const counts = new Map<string | null, number>()
  for (const { typeId } of misread) counts.set(typeId, (counts.get(typeId) ?? 0) + 1)
  return [...counts].flatMap(([typeId, count]) => (count >= LEAST_LETTERS ? [typeId] : [])).toSorted()
}

function hasGained(recent: readonly (Judged & { readonly counts: number })[]): boolean {
  const sum = (some: typeof recent) => some.reduce((total, { counts }) => total + counts, 0)
  const gained = sum(recent.filter(({ before, after }) => after > before))
  const lost = sum(recent.filter(({ before, after }) => after < before))
  return gained >= LEAST_GAINED && gained >= GAINED_FOR_LOST * lost
}

/** `shipped`: letters that the model alone names rightly. */
function hasForgotten({ of, before, after }: Comparison['reference'], shipped: number): boolean {
  return after < before - LOST_AT_ONCE * of || after < shipped - LOST_IN_ALL * of
}

function figures(judged: readonly Judged[]): Comparison['recent'] {
  const right = (when: keyof Judged) => judged.filter((one) => one[when] === RIGHT).length
  return { of: judged.length, before: right('before'), after: right('after') }
}

/** Every second letter of each type rehearses, the others are frozen: they never teach anything. */
function halves(reference: readonly LabelledDocument[]) {
  const seen = new Map<string | null, number>()
  const rehearsal: LabelledDocument[] = []
  const frozen: LabelledDocument[] = []
  for (const letter of reference) {
    const count = seen.get(letter.typeId) ?? 0
    seen.set(letter.typeId, count + 1)
    const half = count % 2 === 0 ? rehearsal : frozen
    half.push(letter)
  }
  return { rehearsal, frozen }
}
