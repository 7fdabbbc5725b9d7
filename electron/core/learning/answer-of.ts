import type { LabelledDocument } from '../../shared/domain/labelled-document.ts'
import type { Head } from '../../shared/domain/learned-head.ts'
import { applyHead } from './apply-head.ts'

/** Id of the type that a clerk would be told; null: none of the known types. `threshold`: see `Reading.unknownThreshold`. */
export function answerOf(head: Head, { types, grams }: Omit<LabelledDocument, 'typeId'>, threshold: number): string | null {
  const best = applyHead(head, types, grams)[0]
  return best && best.confidence >= threshold ? best.id : null
}
