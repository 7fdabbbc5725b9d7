/** Builds candidates from places in lines, so that every one carries its page and box. */
import type { FieldCandidate } from '../../../shared/domain/candidate.ts'
import type { Word } from '../../../shared/domain/page.ts'
import type { Mention } from '../../../shared/text/mention.ts'
import { boxOfSpan, type TextLine, wordsInSpan } from '../../../shared/text/text-line.ts'
import { provenReading } from './proven-reading.ts'

export interface Reading {
  readonly name: string
  readonly score: number
  readonly origin: string
  readonly normalized?: string | undefined
  readonly valid?: boolean | undefined
  readonly repair?: string | undefined
}

/** Weight of the OCR's own confidence in a candidate's score: a word that was badly read is a doubtful value (heuristic). */
const OCR_WEIGHT = 0.3

export function candidateAt(line: TextLine, mention: Mention, reading: Reading): FieldCandidate {
  const words = wordsInSpan(line, mention.from, mention.to)
  const { surface, normalized, valid, repair } = provenReading({ ...reading, surface: mention.surface }, words)
  return {
    name: reading.name,
    value: surface,
    ...(normalized === undefined ? {} : { normalized }),
    ...(valid === undefined ? {} : { valid }),
    ...(repair === undefined ? {} : { repair }),
    score: clampScore(asSureAsRead(reading.score, words)),
    method: 'rule',
    origin: reading.origin,
    page: line.page,
    box: boxOfSpan(line, mention.from, mention.to),
  }
}

/** The mention moved by an offset, for values found in a part of a line. */
export function shifted<M extends Mention>(mention: M, offset: number): M {
  return { ...mention, from: mention.from + offset, to: mention.to + offset }
}

export function clampScore(score: number): number {
  return Math.min(0.99, Math.max(0.01, score))
}

/** The score lowered where the OCR was unsure of the words; unchanged for text that was not recognised from pixels. */
export function asSureAsRead(score: number, words: readonly Word[]): number {
  if (words.length === 0) return score
  const confidence = words.reduce((sum, word) => sum + word.confidence, 0) / words.length
  return score * (1 - OCR_WEIGHT * (1 - confidence))
}
