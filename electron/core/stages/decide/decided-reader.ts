/** The model's reading under the type that a person chose. Everything else stays the model's opinion. */
import type { DocumentReader, Reading } from '../../ports/document-reader.ts'
import type { Decisions } from './decisions.ts'

export function decidedReader(reader: DocumentReader, { type }: Decisions): DocumentReader {
  if (type === undefined) return reader
  return { read: async (pages, signal) => underType(await reader.read(pages, signal), type.id) }
}

/** For «none of the known types» no probability is high enough. */
function underType(reading: Reading, typeId: string | null): Reading {
  if (typeId === null) return { ...reading, unknownThreshold: Number.POSITIVE_INFINITY }
  const others = reading.types.filter(({ id }) => id !== typeId).map(({ id }) => ({ id, confidence: 0 }))
  return { ...reading, types: [{ id: typeId, confidence: 1 }, ...others], unknownThreshold: 0 }
}
