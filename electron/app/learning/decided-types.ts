/** Documents whose type a person has confirmed or corrected. Who it was plays no part. */
import type { Store } from '../../core/ports/store/store.ts'
import { wasChecked } from '../preferences/checked-documents.ts'

export interface DecidedType {
  readonly documentId: string
  readonly sourceId: string
  readonly pages: readonly [number, number] | null
  /** ISO time with zone. */
  readonly decidedAt: string
  /** The person's word; null: none of the known types. */
  readonly typeId: string | null
  /** The machine had said something else. */
  readonly misread: boolean
}

/** Newest decisions that are looked at. */
const MOST = 1_000

/** Decided after that ISO time, oldest first. */
export function decidedTypes({ documents }: Pick<Store, 'documents'>, after: string): DecidedType[] {
  const rows = documents.rows().filter(({ decidedAt, errorCode }) => errorCode === null && decidedAt !== null && decidedAt > after)
  const newest = rows.toSorted((a, b) => (b.decidedAt ?? '').localeCompare(a.decidedAt ?? '')).slice(0, MOST)
  return newest.toReversed().flatMap(({ id, sourceId, pages, decidedAt }) => {
    const document = documents.find(id)
    if (!document || !wasChecked(document)) return []
    const machine = document.line.type?.id ?? null
    const correction = document.corrections.find(({ target }) => target === 'type')
    const typeId = correction ? correction.person : machine
    return [{ documentId: id, sourceId, pages, decidedAt: decidedAt ?? '', typeId, misread: typeId !== machine }]
  })
}
