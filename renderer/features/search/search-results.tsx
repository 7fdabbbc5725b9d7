/** The results: arrows go through them, Enter opens, the first one leads back to the field. */
import { SearchX } from 'lucide-react'
import type { KeyboardEvent, RefObject } from 'react'
import type { RequestOutput } from '../../../electron/shared/ipc/contract.ts'
import { type FoundDocument, MOST_HITS, type SearchInput } from '../../../electron/shared/ipc/requests/search.ts'
import { ErrorNotice } from '../../lib/error-notice.tsx'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/language.tsx'
import { navigate } from '../../lib/navigation.ts'
import { setWorklist } from '../../lib/worklist.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { isNarrowed } from './search-criteria.ts'
import { SearchResult } from './search-result.tsx'
import styles from './search-results.module.css'
import { useSearch } from './use-search.ts'

export interface SearchResultsProps {
  readonly listRef: RefObject<HTMLOListElement | null>
  readonly input: SearchInput
  readonly onMore: () => void
  readonly onOpen: () => void
  /** Up from the first result. */
  readonly onLeave: () => void
}

export function SearchResults({ input, ...list }: SearchResultsProps) {
  const texts = useMessages().search
  const { answer, error, pending } = useSearch(input)
  if (error !== null) return <ErrorNotice error={error} />
  if (answer === undefined) return <Spinner label={texts.searching} />
  return (
    <>
      <Count answer={answer} pending={pending} />
      {answer.total === 0 && (
        <EmptyState icon={SearchX} title={texts.none}>
          {isNarrowed(input) ? texts.noneFiltered : texts.noneHint}
        </EmptyState>
      )}
      <ResultList answer={answer} {...list} />
    </>
  )
}

type Answer = RequestOutput<'search.find'>

function Count({ answer: { total, milliseconds }, pending }: { readonly answer: Answer; readonly pending: boolean }) {
  const texts = useMessages().search
  const format = useFormat()
  return (
    <p role="status" className={styles['count']} aria-busy={pending}>
      {texts.hits(total)} {total > 0 && <span className={styles['quiet']}>{texts.milliseconds(format.number(milliseconds))}</span>}
    </p>
  )
}

function ResultList({ answer: { documents, total }, listRef, onMore, onOpen, onLeave }: Omit<SearchResultsProps, 'input'> & { readonly answer: Answer }) {
  const texts = useMessages().search
  const open = ({ row, forgotten }: FoundDocument) => {
    onOpen()
    setWorklist(documents.filter((found) => !found.forgotten).map((found) => found.row.id))
    navigate({ view: forgotten ? 'verlauf' : 'pruefen', id: row.id })
  }
  return (
    <>
      <ol ref={listRef} aria-label={texts.results} className={styles['list']}>
        {documents.map((found) => (
          <li key={found.row.id}>
            <SearchResult found={found} onOpen={() => open(found)} onKeyDown={(event) => moveFocus(event, listRef.current, onLeave)} />
          </li>
        ))}
      </ol>
      {documents.length < total && (
        <div className={styles['more']}>{documents.length < MOST_HITS ? <Button onClick={onMore}>{texts.more}</Button> : <p>{texts.tooMany}</p>}</div>
      )}
    </>
  )
}

function moveFocus(event: KeyboardEvent<HTMLButtonElement>, list: HTMLElement | null, leave: () => void): void {
  const buttons = [...(list?.querySelectorAll<HTMLButtonElement>('button') ?? [])]
  const at = buttons.indexOf(event.currentTarget)
  const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
  if (target === undefined) return
  event.preventDefault()
  if (target < 0) leave()
  else buttons[Math.min(target, buttons.length - 1)]?.focus()
}
