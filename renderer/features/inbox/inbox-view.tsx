/** Posteingang: the clerk's home. What came in, what it is, what to do first. */
import { useRef } from 'react'
import type { DocumentRow } from '../../../electron/shared/domain/mail-document.ts'
import { ErrorNotice } from '../../lib/error-notice.tsx'
import { useMessages } from '../../lib/language.tsx'
import { navigate } from '../../lib/navigation.ts'
import { setWorklist } from '../../lib/worklist.ts'
import { Button } from '../../ui/button.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { ViewPage } from '../../ui/view-page.tsx'
import { BatchPanel } from './batch-panel.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { DetailsStrip } from './details-strip.tsx'
import { DocumentsTable } from './documents-table.tsx'
import { EmptyInbox } from './empty-inbox.tsx'
import { FilterList } from './filter-list.tsx'
import { NO_FILTER } from './filter-rows.ts'
import { InboxNotices } from './inbox-notices.tsx'
import { reloadInboxRows, useInboxRows } from './inbox-rows.ts'
import styles from './inbox-view.module.css'
import { TakeInButtons } from './take-in-buttons.tsx'
import { type InboxList, useInboxList } from './use-inbox-list.ts'

export function InboxView() {
  const { inbox } = useMessages()
  const { rows, loaded, error } = useInboxRows()
  const list = useInboxList(rows)
  return (
    <ViewPage title={inbox.title} layout="fill" actions={<TakeInButtons />}>
      <div className={styles['layout']}>
        <FilterList filter={list.filter} counts={list.counts} onChange={list.changeFilter} />
        <div className={styles['main']}>
          <InboxNotices />
          <ErrorNotice error={error} actions={<Button onClick={reloadInboxRows}>{inbox.loadAgain}</Button>} />
          <BatchPanel />
          {loaded ? <Documents list={list} isEmpty={rows.length === 0} /> : error === undefined && <Spinner label={inbox.loading} />}
        </div>
      </div>
    </ViewPage>
  )
}

function Documents({ list, isEmpty }: { readonly list: InboxList; readonly isEmpty: boolean }) {
  const strip = useRef<HTMLElement>(null)
  if (isEmpty) return <EmptyInbox reason="first" />
  const { filter, shown } = list
  const isNarrowed = filter.deskId !== null || filter.text !== '' || filter.view !== 'all'
  const open = (row: DocumentRow) => (row.state === 'quarantined' ? strip.current?.querySelector('button')?.focus() : review(row, shown))
  return (
    <>
      <BulkBar list={list} />
      {shown.length === 0 ? (
        <EmptyInbox reason={isNarrowed ? 'noMatch' : 'done'} onReset={() => list.changeFilter(NO_FILTER)} />
      ) : (
        <DocumentsTable list={list} onOpen={open} />
      )}
      <DetailsStrip ref={strip} row={list.active} onOpen={open} />
    </>
  )
}

/** Review goes on through the list as it stands here. An unread file has nothing to review: its line says what to do. */
function review(row: DocumentRow, shown: readonly DocumentRow[]): void {
  setWorklist(shown.filter(({ state }) => state !== 'quarantined').map(({ id }) => id))
  navigate({ view: 'pruefen', id: row.id })
}
