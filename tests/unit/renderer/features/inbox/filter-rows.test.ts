/** Which rows each filter leaves, and that its number says the same. */
import { describe, expect, it } from 'vitest'
import type { InboxFilter } from '../../../../../electron/shared/ipc/requests/inbox.ts'
import { countFilters, FILTER_VIEWS, filterRows, NO_FILTER } from '../../../../../renderer/features/inbox/filter-rows.ts'
import { ids, row } from './rows.ts'

const ROWS = [
  row('pruefen', { state: 'review', deskId: 'kasse' }),
  row('vorschlag', { state: 'proposed', deskId: 'wohngeld', person: 'Jürgen Groß-Möller' }),
  row('eilig', { state: 'proposed', urgency: 'immediate', deskId: 'kasse' }),
  row('bald', { state: 'review', urgency: 'soon' }),
  row('kaputt', { state: 'quarantined', errorCode: 'damaged' }),
  row('unterwegs', { state: 'confirmed', urgency: 'immediate', deskId: 'kasse' }),
  row('fort', { state: 'delivered', deskId: 'kasse' }),
  row('von-hand', { state: 'settled' }),
]
const shown = (changes: Partial<InboxFilter>) => ids(filterRows(ROWS, { ...NO_FILTER, ...changes }, ({ name, person }) => `${name} ${person ?? ''}`))

describe('filterRows', () => {
  it.each([
    ['all', ['pruefen', 'vorschlag', 'eilig', 'bald', 'kaputt']],
    ['review', ['pruefen', 'bald']],
    ['proposed', ['vorschlag', 'eilig']],
    ['urgent', ['eilig']],
    ['quarantined', ['kaputt']],
    ['confirmed', ['unterwegs']],
    ['finished', ['fort', 'von-hand']],
  ] as const)('%s', (view, expected) => {
    expect(shown({ view })).toEqual(expected)
  })

  it('leaves one desk, within the view', () => {
    expect(shown({ deskId: 'kasse' })).toEqual(['pruefen', 'eilig'])
    expect(shown({ deskId: 'kasse', view: 'finished' })).toEqual(['fort'])
    expect(shown({ deskId: 'gibt-es-nicht' })).toEqual([])
  })

  it.each(['gross', 'Groß', 'JÜRGEN', 'juergen', 'moeller gross', '  möller  '])('finds «%s» however it is spelt', (text) => {
    expect(shown({ text })).toEqual(['vorschlag'])
  })

  it.each(['grossmann', 'jürgen kaputt', 'xyz'])('does not find «%s»: every word must occur in one row', (text) => {
    expect(shown({ text })).toEqual([])
  })
})

describe('countFilters', () => {
  it('counts what each view would show', () => {
    const { views } = countFilters(ROWS)
    for (const view of FILTER_VIEWS) expect(views[view], view).toBe(shown({ view }).length)
  })

  it('counts undecided documents by desk', () => {
    expect([...countFilters(ROWS).desks]).toEqual([
      ['kasse', 2],
      ['wohngeld', 1],
    ])
  })
})
