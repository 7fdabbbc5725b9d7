/**
 * Documents of «none of the types» are so only as long as nobody has taught their type: among a hundred of them there is a building application or two.
 * Rehearsed as «none», they would keep that type from being learned. So those are left out that look as much like a new type as its own letters do
 * (they are unlabelled rather than negative, Elkan and Noto 2008).
 */
import type { LabelledDocument } from '../../shared/domain/labelled-document.ts'
import type { Head } from '../../shared/domain/learned-head.ts'
import { headLogits } from './apply-head.ts'
import type { Lesson } from './fit-head.ts'
import type { Learned } from './learn-head.ts'

/** Share of a new type's own letters that such a document must look more like it than. */
const LIKE_ITS_OWN = 0.4

/** What is left of the rehearsed documents after a first learning. */
export function withoutUnrecognised({ fresh, learned, rehearsed }: Lesson, { head, without }: Learned): readonly LabelledDocument[] {
  const likeness = (document: LabelledDocument, typeId: string) => advantageOf(without(document), document, typeId)
  const isNew = (typeId: string | null) => typeId !== null && rehearsed.every(({ types }) => types.every(({ id }) => id !== typeId))
  const limits = head.taught.filter(isNew).map((typeId) => {
    const own = [...fresh, ...learned].filter((document) => document.typeId === typeId).map((document) => likeness(document, typeId ?? ''))
    // Where the letters are gone that taught it, its words must speak for it.
    return { typeId: typeId ?? '', limit: own.toSorted((a, b) => a - b)[Math.floor(own.length * LIKE_ITS_OWN)] ?? 0 }
  })
  return rehearsed.filter((document) => document.typeId !== null || limits.every(({ typeId, limit }) => likeness(document, typeId) < limit))
}

/** How far the type is ahead of everything else, by the words alone. */
function advantageOf(head: Head, { grams }: LabelledDocument, typeId: string): number {
  const logits = headLogits(head, grams)
  return (logits[head.taught.indexOf(typeId)] ?? 0) - (logits.at(-1) ?? 0)
}
