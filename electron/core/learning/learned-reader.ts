/** The model's reading under what was learned on this machine. Everything but the type stays the model's opinion. */
import type { Head } from '../../shared/domain/learned-head.ts'
import type { RecognizedPage } from '../../shared/domain/page.ts'
import type { DocumentReader, Reading } from '../ports/document-reader.ts'
import { applyHead } from './apply-head.ts'
import { wordGrams } from './word-grams.ts'

/** `head` is asked at every reading: it may change at any time. */
export function learnedReader(reader: DocumentReader, head: () => Head): DocumentReader {
  return {
    async read(pages, signal) {
      const reading = await reader.read(pages, signal)
      const present = head()
      return present.taught.length === 0 ? reading : underHead(reading, applyHead(present, reading.types, wordGrams(wordsOf(pages))))
    },
  }
}

/** The words that carried the model's decision say nothing about another one. */
function underHead(reading: Reading, types: Reading['types']): Reading {
  return { ...reading, types, evidence: types[0]?.id === reading.types[0]?.id ? reading.evidence : [] }
}

export function wordsOf(pages: readonly RecognizedPage[]): string[] {
  return pages.flatMap((page) => page.words.map((word) => word.text))
}
