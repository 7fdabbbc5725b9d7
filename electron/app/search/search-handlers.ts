/** Answers the requests of this group. */
import type { SearchIndex, SearchQuery } from '../../core/ports/store/search-index.ts'
import type { HandlersOf } from '../../shared/ipc/request.ts'
import type { SearchInput, searchRequests } from '../../shared/ipc/requests/search.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import { ibanSpellings } from './iban-spellings.ts'

export function createSearchHandlers({ store }: WorkplaceContext): HandlersOf<typeof searchRequests> {
  return {
    'search.find': async (input) => {
      const start = performance.now()
      const { hits, total } = findInAnySpelling(store.search, toQuery(input))
      const rows = new Map(store.documents.rowsOf(hits.map(({ documentId }) => documentId)).map((row) => [row.id, row]))
      const documents = hits.flatMap(({ documentId, excerpt, forgotten }) => {
        const row = rows.get(documentId)
        return row ? { row, excerpt: excerpt.map((piece) => ({ ...piece })), forgotten } : []
      })
      return { documents, total, milliseconds: performance.now() - start }
    },
  }
}

/** Other spellings of an IBAN only count where the typed one finds nothing. */
function findInAnySpelling(index: SearchIndex, query: SearchQuery): ReturnType<SearchIndex['find']> {
  for (const text of ibanSpellings(query.text)) {
    const found = index.find({ ...query, text })
    if (found.total > 0) return found
  }
  return { hits: [], total: 0 }
}

/** What is not asked for is left out; a field without a value asks for nothing. */
function toQuery({ text, field, typeId, deskId, from, to, states, limit, offset }: SearchInput): SearchQuery {
  return {
    text,
    ...(field && field.value.trim() !== '' ? { field } : {}),
    ...(typeId === null ? {} : { typeId }),
    ...(deskId === null ? {} : { deskId }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(states.length === 0 ? {} : { states }),
    limit,
    offset,
  }
}
