/** Suche: one field, filters beneath it, results as you type. */
import { useEffect, useRef, useState } from 'react'
import { useMessages } from '../../lib/language.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { ViewPage } from '../../ui/view-page.tsx'
import { type SearchCriteria, toSearchInput } from './search-criteria.ts'
import { SearchFilters } from './search-filters.tsx'
import { leaveCriteria, leftCriteria, rememberSearch } from './search-memory.ts'
import { SearchResults } from './search-results.tsx'
import { SearchStart } from './search-start.tsx'
import styles from './search-view.module.css'

/** Results at first, and how many more with each wish for more. */
const STEP = 50

export function SearchView() {
  const texts = useMessages().search
  const [criteria, setCriteria] = useState(leftCriteria)
  const [limit, setLimit] = useState(STEP)
  const field = useRef<HTMLInputElement>(null)
  const results = useRef<HTMLOListElement>(null)
  const input = toSearchInput(criteria, limit)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])

  const change = (next: SearchCriteria) => {
    leaveCriteria(next)
    setCriteria(next)
    setLimit(STEP)
  }

  return (
    <ViewPage title={texts.title} layout="fill">
      <div className={styles['head']}>
        <SearchField
          label={texts.label}
          hint={texts.help}
          value={criteria.text}
          inputRef={field}
          maxLength={500}
          onChange={(text) => change({ ...criteria, text })}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
            event.preventDefault()
            rememberSearch(criteria.text)
            results.current?.querySelector('button')?.focus()
          }}
        />
        <SearchFilters criteria={criteria} onChange={change} />
      </div>
      <div className={styles['results']}>
        {input === undefined ? (
          <SearchStart onSearch={(text) => change({ ...criteria, text })} />
        ) : (
          <SearchResults
            listRef={results}
            input={input}
            onMore={() => setLimit(limit + STEP)}
            onOpen={() => rememberSearch(criteria.text)}
            onLeave={() => field.current?.focus()}
          />
        )}
      </div>
    </ViewPage>
  )
}
