/** Filters that a person named, in the order of the names. */
import type { ValueStore } from '../../core/ports/store/value-store.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import { type InboxFilter, type SavedFilter, savedFiltersSchema } from '../../shared/ipc/requests/inbox.ts'

const KEY = 'inbox.filters'
const MOST = 50

/** What no longer parses counts as none. */
export function listFilters(values: ValueStore): SavedFilter[] {
  return savedFiltersSchema.safeParse(values.get(KEY)).data ?? []
}

/** Throws request-refused for one too many. */
export function saveFilter(values: ValueStore, name: string, filter: InboxFilter): SavedFilter[] {
  const others = listFilters(values).filter((saved) => saved.name !== name)
  if (others.length >= MOST) throw new PostlotseError('request-refused', `more than ${MOST} filters`)
  const filters = [...others, { name, filter }].sort((a, b) => a.name.localeCompare(b.name, 'de'))
  values.set(KEY, filters)
  return filters
}

export function deleteFilter(values: ValueStore, name: string): SavedFilter[] {
  const filters = listFilters(values).filter((saved) => saved.name !== name)
  values.set(KEY, filters)
  return filters
}
