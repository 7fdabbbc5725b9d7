/** What a person has typed and chosen, and the request that it means. */
import type { DocumentState } from '../../../electron/shared/domain/mail-document.ts'
import { MOST_HITS, type SearchInput } from '../../../electron/shared/ipc/requests/search.ts'

export type StateFilter = 'any' | 'open' | 'confirmed' | 'delivered' | 'settled'

/** Empty strings: not asked for. Dates are `yyyy-mm-dd`. */
export interface SearchCriteria {
  readonly text: string
  readonly fieldName: string
  readonly fieldValue: string
  readonly typeId: string
  readonly deskId: string
  readonly from: string
  readonly to: string
  readonly state: StateFilter
}

export const NO_CRITERIA: SearchCriteria = { text: '', fieldName: '', fieldValue: '', typeId: '', deskId: '', from: '', to: '', state: 'any' }

const STATES: Readonly<Record<StateFilter, readonly DocumentState[]>> = {
  any: [],
  open: ['review', 'proposed', 'quarantined'],
  confirmed: ['confirmed'],
  delivered: ['delivered'],
  settled: ['settled'],
}

/** Undefined while nothing is asked for. `limit` is at most MOST_HITS. */
export function toSearchInput(criteria: SearchCriteria, limit: number): SearchInput | undefined {
  const { text, fieldName, fieldValue, typeId, deskId, from, to, state } = criteria
  const input: SearchInput = {
    text: text.trim(),
    field: fieldName !== '' && fieldValue.trim() !== '' ? { name: fieldName, value: fieldValue.trim() } : null,
    typeId: typeId || null,
    deskId: deskId || null,
    from: from || null,
    to: datesAreOrdered(criteria) ? to || null : null,
    states: [...STATES[state]],
    limit: Math.min(limit, MOST_HITS),
    offset: 0,
  }
  return input.text === '' && !isNarrowed(input) ? undefined : input
}

/** Whether anything but the text counts. */
export function isNarrowed({ field, typeId, deskId, from, to, states }: SearchInput): boolean {
  return field !== null || typeId !== null || deskId !== null || from !== null || to !== null || states.length > 0
}

export function hasFilters(criteria: SearchCriteria): boolean {
  return Object.entries(NO_CRITERIA).some(([key, empty]) => key !== 'text' && criteria[key as keyof SearchCriteria] !== empty)
}

/** An end before the beginning is a slip: it does not count until it is put right. */
export function datesAreOrdered({ from, to }: SearchCriteria): boolean {
  return from === '' || to === '' || from <= to
}
