/** The list itself: one line a document, drawn only where it is seen. */
import { useMemo } from 'react'
import type { DocumentRow } from '../../../electron/shared/domain/mail-document.ts'
import { useCatalogueData } from '../../lib/catalogue-data.ts'
import { useMessages } from '../../lib/language.tsx'
import { StateBadge } from '../../lib/state-badge.tsx'
import { type Column, VirtualTable } from '../../ui/virtual-table.tsx'
import styles from './documents-table.module.css'
import { ConfidenceCell, DateCell, DeadlineCell, PlainCell, ReceivedCell, TypeCell } from './row-cells.tsx'
import type { SortColumn } from './sort-rows.ts'
import type { InboxList } from './use-inbox-list.ts'
import { useRowFormat } from './use-row-format.ts'
import { useWidth } from './use-width.ts'

export interface DocumentsTableProps {
  readonly list: InboxList
  readonly onOpen: (row: DocumentRow) => void
}

/** Room in rem below which a column stays away: its value stands in the line below the list as well, or matters least. */
const NEEDS: Partial<Readonly<Record<SortColumn, number>>> = { documentDate: 75, name: 66, received: 58, desk: 51, confidence: 45 }

export function DocumentsTable({ list, onOpen }: DocumentsTableProps) {
  const { table } = useMessages().inbox
  const [watch, width] = useWidth()
  return (
    <div ref={watch} className={styles['table']}>
      <VirtualTable
        label={table.label}
        rows={list.shown}
        rowKey={idOf}
        columns={useColumns(width)}
        selectedKeys={list.selectedKeys}
        onSelectionChange={list.select}
        onOpen={onOpen}
        sortState={list.order}
        onSort={(columnId) => list.sortBy(columnId as SortColumn)}
        rowLabel={(row) => table.select(row.name)}
        initialKey={list.initialKey}
        onActiveChange={list.activate}
      />
    </div>
  )
}

function useColumns(width: number): readonly Column<DocumentRow>[] {
  const { table } = useMessages().inbox
  const { deskLabel, typeLabel, typeThreshold } = useCatalogueData()
  const format = useRowFormat()
  const all = useMemo((): readonly Column<DocumentRow>[] => {
    const column = (id: SortColumn, width: string, render: Column<DocumentRow>['render']) => ({ id, header: table.columns[id], width, sort: true, render })
    return [
      column('state', '7.25rem', (row) => <StateBadge state={row.state} />),
      column('type', 'minmax(9rem, 3fr)', (row) => <TypeCell row={row} label={typeLabel(row.typeId)} texts={table} />),
      column('person', 'minmax(6rem, 2fr)', (row) => <PlainCell text={row.person} german />),
      column('desk', 'minmax(6rem, 2fr)', (row) => <PlainCell text={row.deskId === null ? null : deskLabel(row.deskId)} />),
      column('deadline', '9rem', (row) => <DeadlineCell row={row} format={format} />),
      column('confidence', '5rem', (row) => <ConfidenceCell row={row} threshold={typeThreshold} format={format} />),
      column('received', '5rem', (row) => <ReceivedCell row={row} format={format} />),
      column('documentDate', '5.25rem', (row) => <DateCell iso={row.documentDate} format={format} />),
      column('name', 'minmax(6rem, 1.2fr)', (row) => <PlainCell text={row.name} quiet german />),
    ]
  }, [table, deskLabel, typeLabel, typeThreshold, format])
  const steps = Object.values(NEEDS).filter((need) => width >= need).length
  // biome-ignore lint/correctness/useExhaustiveDependencies: within a step all widths show the same columns.
  return useMemo(() => all.filter(({ id }) => width >= (NEEDS[id as SortColumn] ?? 0)), [all, steps])
}

function idOf(row: DocumentRow): string {
  return row.id
}
