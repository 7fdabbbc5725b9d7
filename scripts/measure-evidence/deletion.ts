/**
 * Deletion test of faithfulness («comprehensiveness», DeYoung et al. 2020): if the words shown as evidence carried the decision, then a reading
 * without them must be less sure of it, and far less so than one without as many other words.
 */
import { normalizeWord } from '../../electron/adapters/transformers/ngram-features.ts'
import type { DocumentReader, Reading } from '../../electron/core/ports/document-reader.ts'
import type { RecognizedPage } from '../../electron/shared/domain/page.ts'

export interface Deletion {
  /** Probability 0..1 of the type that was read at first: as read, without the evidence, and (mean over the draws) without random words. */
  readonly before: number
  readonly withoutEvidence: number
  readonly withoutRandom: number
  /** The type changes without the evidence. */
  readonly changes: boolean
}

/** Words deleted, each wherever it stands. */
const WORDS = 5
const DRAWS = 3
/** Letters that a word must have to count as a content word rather than an article or a preposition (heuristic). */
const CONTENT = /^\p{L}{4,}$/u
const signal = { aborted: false, throwIfAborted: () => undefined }

/** `random` gives numbers 0..1. Undefined: nothing spoke for the type, or there are too few other words. */
export async function deletionTest(reader: DocumentReader, pages: readonly RecognizedPage[], random: () => number): Promise<Deletion | undefined> {
  const reading = await reader.read(pages, signal)
  const type = reading.types[0]
  const evidence = reading.evidence.slice(0, WORDS).map(({ text }) => normalizeWord(text))
  const others = contentWords(pages).filter((word) => !evidence.includes(word))
  if (type === undefined || evidence.length < WORDS || others.length < WORDS) return undefined
  const without = await reader.read(withoutWords(pages, evidence), signal)
  let randomSum = 0
  for (let draw = 0; draw < DRAWS; draw++) randomSum += confidenceOf(type.id, await reader.read(withoutWords(pages, draws(others, random)), signal))
  return {
    before: type.confidence,
    withoutEvidence: confidenceOf(type.id, without),
    withoutRandom: randomSum / DRAWS,
    changes: without.types[0]?.id !== type.id,
  }
}

/** Tells also where a confidence near 1 stays near 1. Kept off 0 and 1 by the last digit that a float32 softmax has. */
export function logOdds(probability: number): number {
  const inside = Math.min(1 - 1e-7, Math.max(1e-7, probability))
  return Math.log(inside / (1 - inside))
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function contentWords(pages: readonly RecognizedPage[]): string[] {
  return [...new Set(pages.flatMap((page) => page.words.map((word) => normalizeWord(word.text))))].filter((word) => CONTENT.test(word))
}

function withoutWords(pages: readonly RecognizedPage[], words: readonly string[]): RecognizedPage[] {
  return pages.map((page) => ({ ...page, words: page.words.filter((word) => !words.includes(normalizeWord(word.text))) }))
}

function draws(words: readonly string[], random: () => number): string[] {
  const left = [...words]
  return Array.from({ length: WORDS }, () => left.splice(Math.floor(random() * left.length), 1)).flat()
}

function confidenceOf(type: string, reading: Reading): number {
  return reading.types.find(({ id }) => id === type)?.confidence ?? 0
}
