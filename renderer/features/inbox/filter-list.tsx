/** The filters at the side: fixed ones, desks, and those a person has named. Numbers say what each would show. */
import { BookmarkPlus, X } from 'lucide-react'
import { useState } from 'react'
import type { InboxFilter } from '../../../electron/shared/ipc/requests/inbox.ts'
import { useCatalogueData } from '../../lib/catalogue-data.ts'
import { useMessages } from '../../lib/language.tsx'
import { useRequest, useSend } from '../../lib/use-request.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { FilterButton } from './filter-button.tsx'
import styles from './filter-list.module.css'
import { FILTER_VIEWS, type FilterCounts, NO_FILTER } from './filter-rows.ts'
import { SaveFilterDialog } from './save-filter-dialog.tsx'

export interface FilterListProps {
  readonly filter: InboxFilter
  readonly counts: FilterCounts
  readonly onChange: (changes: Partial<InboxFilter>) => void
}

export function FilterList({ filter, counts, onChange }: FilterListProps) {
  const { filters } = useMessages().inbox
  return (
    <nav aria-label={filters.region} className={styles['list']}>
      <ul>
        {FILTER_VIEWS.map((view) => (
          <li key={view}>
            <FilterButton
              label={filters.views[view]}
              count={counts.views[view]}
              tone={view === 'urgent' ? 'urgent' : view === 'quarantined' ? 'unsure' : undefined}
              pressed={filter.view === view}
              onClick={() => onChange({ view })}
            />
          </li>
        ))}
      </ul>
      <Desks filter={filter} counts={counts} onChange={onChange} />
      <SavedFilters filter={filter} onChange={onChange} />
    </nav>
  )
}

/** Those that have something, and the chosen one; a second click shows all desks again. */
function Desks({ filter, counts, onChange }: FilterListProps) {
  const { filters } = useMessages().inbox
  const { desks, deskLabel } = useCatalogueData()
  const named = new Set(desks.map(({ id }) => id))
  const lost = [...counts.desks.keys()].filter((id) => !named.has(id)) // no longer in the plan
  const shown = [...named, ...lost].filter((id) => (counts.desks.get(id) ?? 0) > 0 || id === filter.deskId)
  if (shown.length === 0) return null
  return (
    <section aria-label={filters.desks}>
      <h2 className={styles['heading']}>{filters.desks}</h2>
      <ul>
        {shown.map((id) => (
          <li key={id}>
            <FilterButton
              label={deskLabel(id)}
              count={counts.desks.get(id) ?? 0}
              pressed={filter.deskId === id}
              onClick={() => onChange({ deskId: filter.deskId === id ? null : id })}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

function SavedFilters({ filter, onChange }: Omit<FilterListProps, 'counts'>) {
  const { filters } = useMessages().inbox
  const { data: saved = [] } = useRequest('inbox.filters', null)
  const remove = useSend('inbox.deleteFilter', ['inbox.filters'])
  const [saving, setSaving] = useState(false)
  if (saved.length === 0 && isSame(filter, NO_FILTER)) return null
  return (
    <section aria-label={filters.saved} className={styles['saved']}>
      {saved.length > 0 && <h2 className={styles['heading']}>{filters.saved}</h2>}
      <ul>
        {saved.map(({ name, filter: kept }) => (
          <li key={name} className={styles['removable']}>
            <FilterButton label={name} pressed={isSame(kept, filter)} onClick={() => onChange(kept)} />
            <IconButton label={filters.remove(name)} icon={X} onClick={() => remove.mutate({ name })} />
          </li>
        ))}
      </ul>
      {!isSame(filter, NO_FILTER) && (
        <Button variant="quiet" icon={BookmarkPlus} onClick={() => setSaving(true)}>
          {filters.save}
        </Button>
      )}
      <SaveFilterDialog filter={filter} open={saving} onClose={() => setSaving(false)} />
    </section>
  )
}

function isSame(a: InboxFilter, b: InboxFilter): boolean {
  return a.view === b.view && a.deskId === b.deskId && a.text === b.text
}
