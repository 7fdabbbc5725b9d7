/** Full text and field search. Forgotten documents have lost text and fields; type, desk, date and state still find them. */
import type { SearchHit, SearchIndex, SearchQuery } from '../../core/ports/store/search-index.ts'
import type { Connection } from './connection.ts'
import { excerpt } from './excerpt.ts'
import { foldedValue, tokens } from './fold-german.ts'
import { parseSearch, type SearchTerm, toMatch } from './parse-search.ts'

interface Found {
  readonly seq: number
  readonly id: string
  readonly forgotten: number
  readonly total: number
}
type Parameters = ReturnType<typeof toParameters>

const COLUMNS = 'd.seq, d.id, d.forgotten, count(*) OVER () AS total'

/** A value fits as a part of the field; a name also if all its words do, in any order. */
const FILTERS = `
  (@typeId IS NULL OR d.type_id = @typeId) AND (@deskId IS NULL OR d.desk_id = @deskId)
  AND (@from IS NULL OR d.document_date >= @from) AND (@to IS NULL OR d.document_date <= @to)
  AND (@states IS NULL OR d.state IN (SELECT value FROM json_each(@states)))
  AND (@field IS NULL OR d.seq IN (
    SELECT document FROM field_values AS f WHERE f.name = @field AND (
      instr(f.folded, @value) > 0
      OR (@words <> '[]' AND NOT EXISTS (SELECT 1 FROM json_each(@words) AS w WHERE instr(f.folded, w.value) = 0))
    )
  ))`

/** Text and fields: a word in a field says more. */
const WEIGHTS = '1.0, 4.0'
const NEWEST = 'd.arrived_at DESC, d.seq LIMIT @limit OFFSET @offset'

export function createSearchTable(database: Connection): SearchIndex {
  const matching = database.prepare<[Parameters & { match: string }], Found>(`
    WITH hit AS MATERIALIZED (SELECT rowid AS seq, bm25(search_index, ${WEIGHTS}) AS rank FROM search_index WHERE search_index MATCH @match)
    SELECT ${COLUMNS} FROM hit JOIN documents AS d ON d.seq = hit.seq WHERE ${FILTERS} ORDER BY hit.rank, ${NEWEST}`)
  const filtered = database.prepare<[Parameters], Found>(`SELECT ${COLUMNS} FROM documents AS d WHERE ${FILTERS} ORDER BY ${NEWEST}`)
  const text = database.prepare<[number], string>('SELECT text FROM texts WHERE document = ?').pluck()
  const toHit = ({ seq, id, forgotten }: Found, terms: readonly SearchTerm[]): SearchHit => ({
    documentId: id,
    excerpt: excerpt(text.get(seq) ?? '', terms),
    forgotten: forgotten === 1,
  })

  return {
    find(query) {
      const terms = parseSearch(query.text)
      if (terms.length === 0 && query.text.trim() !== '') return { hits: [], total: 0 } // only signs: nothing can fit
      const parameters = toParameters(query)
      const search = (page: Parameters) => (terms.length === 0 ? filtered.all(page) : matching.all({ ...page, match: toMatch(terms) }))
      const found = search(parameters)
      const isPastTheEnd = found.length === 0 && parameters.offset > 0
      const total = (isPastTheEnd ? search({ ...parameters, limit: 1, offset: 0 }) : found)[0]?.total ?? 0
      return { hits: found.map((row) => toHit(row, terms)), total }
    },
  }
}

function toParameters({ typeId, deskId, from, to, field, states, limit, offset }: SearchQuery) {
  return {
    typeId: typeId ?? null,
    deskId: deskId ?? null,
    from: from ?? null,
    to: to ?? null,
    states: states ? JSON.stringify(states) : null,
    field: field?.name ?? null,
    value: foldedValue(field?.value ?? ''),
    words: JSON.stringify(namesIn(field?.value ?? '')),
    limit,
    offset: offset ?? 0,
  }
}

/** The words of a name, folded; none for what is not made of letters alone. */
function namesIn(value: string): string[] {
  const words = tokens(value).map((token) => token.folded)
  return words.length > 1 && words.every((word) => /^\p{L}{2,}$/u.test(word)) ? words : []
}
