/** What the inbox shows of all rows: filter, order, selection and the active row. Filter, order and active row outlast a visit to another view. */
import { useDeferredValue, useLayoutEffect, useMemo, useState } from 'react'
import type { DocumentRow } from '../../../electron/shared/domain/mail-document.ts'
import type { InboxFilter } from '../../../electron/shared/ipc/requests/inbox.ts'
import { useCatalogueData } from '../../lib/catalogue-data.ts'
import { useCatalogue } from '../../lib/language.tsx'
import { countFilters, type FilterCounts, filterRows, NO_FILTER } from './filter-rows.ts'
import { nextOrder, type RowOrder, type SortColumn, sortRows } from './sort-rows.ts'

export interface InboxList {
  readonly shown: readonly DocumentRow[]
  readonly counts: FilterCounts
  readonly filter: InboxFilter
  readonly order: RowOrder | undefined
  readonly selectedKeys: ReadonlySet<string>
  /** In the order of the list. */
  readonly selected: readonly DocumentRow[]
  readonly active: DocumentRow | undefined
  /** The active row of an earlier visit; undefined while none was chosen: then the topmost is active, whatever comes in above. */
  readonly initialKey: string | undefined
  changeFilter(changes: Partial<InboxFilter>): void
  sortBy(columnId: SortColumn): void
  select(keys: ReadonlySet<string>): void
  activate(row: DocumentRow): void
}

const NONE: ReadonlySet<string> = new Set()

const kept: { filter: InboxFilter; order: RowOrder | undefined; activeId: string | undefined; activeIndex: number } = {
  filter: NO_FILTER,
  order: undefined,
  activeId: undefined,
  activeIndex: 0,
}

export function useInboxList(rows: readonly DocumentRow[]): InboxList {
  const { language, window } = useCatalogue()
  const catalogue = useCatalogueData()
  const [filter, setFilter] = useState(kept.filter)
  const [order, setOrder] = useState(kept.order)
  const [selectedKeys, select] = useState(NONE)
  const [activeId, setActiveId] = useState(kept.activeId)
  const states = window.frame.states
  const names = useMemo(
    () => ({ stateLabel: (row: DocumentRow) => states[row.state], typeLabel: catalogue.typeLabel, deskLabel: catalogue.deskLabel }),
    [states, catalogue],
  )
  const text = useDeferredValue(filter.text)
  const sorted = useMemo(() => sortRows(rows, order, names, language), [rows, order, names, language])
  const shown = useMemo(
    () =>
      filterRows(
        sorted,
        { view: filter.view, deskId: filter.deskId, text },
        (row) => `${row.name} ${row.person ?? ''} ${names.typeLabel(row.typeId)} ${names.deskLabel(row.deskId)}`,
      ),
    [sorted, filter.view, filter.deskId, text, names],
  )
  const counts = useMemo(() => countFilters(rows), [rows])
  const selected = useMemo(() => (selectedKeys.size === 0 ? [] : shown.filter((row) => selectedKeys.has(row.id))), [shown, selectedKeys])
  const active = useActiveRow(shown, activeId)
  return {
    shown,
    counts,
    filter,
    order,
    selectedKeys,
    selected,
    active,
    initialKey: activeId === undefined ? undefined : active?.id,
    select,
    changeFilter: (changes) => {
      kept.filter = { ...filter, ...changes }
      setFilter(kept.filter)
      select(NONE)
    },
    sortBy: (columnId) => {
      kept.order = nextOrder(order, columnId)
      setOrder(kept.order)
    },
    activate: (row) => {
      kept.activeId = row.id
      setActiveId(row.id)
    },
  }
}

/** As the table does: when the active row leaves the list, the one in its place becomes active. */
function useActiveRow(shown: readonly DocumentRow[], activeId: string | undefined): DocumentRow | undefined {
  const found = activeId === undefined ? -1 : shown.findIndex((row) => row.id === activeId)
  const index = found >= 0 ? found : Math.min(kept.activeIndex, shown.length - 1)
  useLayoutEffect(() => {
    kept.activeIndex = Math.max(0, index)
  }, [index])
  return shown[index]
}
