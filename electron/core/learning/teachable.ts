import type { LabelledDocument } from '../../shared/domain/labelled-document.ts'
import type { Head } from '../../shared/domain/learned-head.ts'

/** Letters from which a type is learned that the model does not know. */
export const LETTERS_OF_A_TYPE = 5

/** Without the letters of a type that the model does not know, as long as they are too few. */
export function teachable<D extends LabelledDocument>(decided: readonly D[], champion: Head): D[] {
  const counts = new Map<string | null, number>()
  for (const { typeId } of decided) counts.set(typeId, (counts.get(typeId) ?? 0) + 1)
  return decided.filter(({ typeId, types }) => {
    const isKnown = typeId === null || champion.taught.includes(typeId) || types.some(({ id }) => id === typeId)
    return isKnown || (counts.get(typeId) ?? 0) >= LETTERS_OF_A_TYPE
  })
}
