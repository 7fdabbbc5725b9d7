/** Verlauf und Protokoll: of one document, or the whole log. */
import { History, ListX } from 'lucide-react'
import { useState } from 'react'
import type { HistoryFilter } from '../../../electron/shared/ipc/requests/history.ts'
import { ErrorNotice } from '../../lib/error-notice.tsx'
import { useCatalogue } from '../../lib/language.tsx'
import { navigate } from '../../lib/navigation.ts'
import { useKept } from '../../lib/use-kept.ts'
import { useRequest } from '../../lib/use-request.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { ViewPage } from '../../ui/view-page.tsx'
import { HistoryFilters } from './history-filters.tsx'
import { HistoryTable } from './history-table.tsx'
import styles from './history-view.module.css'
import { LogCheck } from './log-check.tsx'
import { LogExport } from './log-export.tsx'

/** Entries shown at first, and added by each «older». */
const STEP = 100
const MOST = 5000

export function HistoryView({ documentId }: { readonly documentId?: string }) {
  const { language, window } = useCatalogue()
  const texts = window.history
  const [chosen, setChosen] = useState<HistoryFilter>({})
  const [limit, setLimit] = useState(STEP)
  const filter = documentId === undefined ? chosen : { ...chosen, documentId }
  const answer = useRequest('history.list', { language, filter, limit })
  const list = useKept(answer.data)
  const choose = (next: HistoryFilter) => {
    setChosen(next)
    setLimit(STEP)
  }
  const name = list?.entries.find((entry) => entry.documentName !== null)?.documentName
  const title = documentId !== undefined && name ? texts.documentTitle(name) : texts.title

  return (
    <ViewPage title={title} actions={documentId === undefined ? <LogCheck /> : <DocumentLinks documentId={documentId} />}>
      <p className={styles['intro']}>{texts.intro}</p>
      <div className={styles['controls']}>
        <HistoryFilters filter={chosen} onChange={choose} />
        <LogExport filter={filter} />
      </div>
      <ErrorNotice error={answer.error} />
      {list === undefined && answer.error === null && <Spinner label={texts.loading} />}
      {list !== undefined && list.entries.length === 0 && <NoEntries filtered={Object.keys(chosen).length > 0} onReset={() => choose({})} />}
      {list !== undefined && list.entries.length > 0 && (
        <>
          <HistoryTable entries={list.entries} withDocument={documentId === undefined} />
          <div className={styles['more']}>
            {list.more && limit < MOST ? <Button onClick={() => setLimit(limit + STEP)}>{texts.older}</Button> : <p>{texts.allLoaded}</p>}
          </div>
        </>
      )}
    </ViewPage>
  )
}

function DocumentLinks({ documentId }: { readonly documentId: string }) {
  const texts = useCatalogue().window.history
  return (
    <>
      <Button onClick={() => navigate({ view: 'pruefen', id: documentId })}>{texts.openDocument}</Button>
      <Button variant="quiet" onClick={() => navigate({ view: 'verlauf' })}>
        {texts.wholeLog}
      </Button>
    </>
  )
}

function NoEntries({ filtered, onReset }: { readonly filtered: boolean; readonly onReset: () => void }) {
  const { empty, noHits, filters } = useCatalogue().window.history
  if (!filtered) {
    return (
      <EmptyState icon={History} title={empty.title}>
        {empty.text}
      </EmptyState>
    )
  }
  return (
    <EmptyState icon={ListX} title={noHits.title} actions={<Button onClick={onReset}>{filters.reset}</Button>}>
      {noHits.text}
    </EmptyState>
  )
}
