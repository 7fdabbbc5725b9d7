/** The order of the list. */
import { describe, expect, it } from 'vitest'
import { nextOrder, type RowOrder, type SortColumn, sortRows } from '../../../../../renderer/features/inbox/sort-rows.ts'
import { ids, row } from './rows.ts'

const NAMES = { stateLabel: () => '', typeLabel: (id: string | null) => id ?? 'keine Art', deskLabel: (id: string | null) => id ?? '' }
const sorted = (rows: Parameters<typeof sortRows>[0], order?: RowOrder) => ids(sortRows(rows, order, NAMES, 'de'))

describe('without an order', () => {
  it('puts urgency first, then the nearest deadline, then what has waited longest', () => {
    const rows = [
      row('neu', { arrivedAt: '2026-03-02T09:00:00.000Z' }),
      row('alt', { arrivedAt: '2026-03-01T09:00:00.000Z' }),
      row('frist-spaet', { deadline: '2026-05-01' }),
      row('frist-bald', { deadline: '2026-03-05' }),
      row('bald', { urgency: 'soon' }),
      row('sofort', { urgency: 'immediate' }),
      row('sofort-mit-frist', { urgency: 'immediate', deadline: '2026-03-03' }),
    ]
    expect(sorted(rows)).toEqual(['sofort-mit-frist', 'sofort', 'bald', 'frist-bald', 'frist-spaet', 'alt', 'neu'])
  })

  it('is the same whatever order the rows come in', () => {
    const rows = [row('c'), row('a'), row('b')]
    expect(sorted(rows)).toEqual(['a', 'b', 'c'])
    expect(sorted(rows.toReversed())).toEqual(['a', 'b', 'c'])
  })
})

describe('by a column', () => {
  const cases: readonly [SortColumn, ReturnType<typeof row>[], string[]][] = [
    ['person', [row('ö', { person: 'Özil' }), row('z', { person: 'Zander' }), row('-'), row('a', { person: 'Abel' })], ['a', 'ö', 'z', '-']],
    ['name', [row('s10', { name: 'Scan 10.pdf' }), row('s2', { name: 'Scan 2.pdf' })], ['s2', 's10']],
    [
      'confidence',
      [row('hoch', { typeConfidence: 0.9 }), row('null', { errorCode: 'damaged', typeConfidence: 0 }), row('tief', { typeConfidence: 0.2 })],
      ['tief', 'hoch', 'null'],
    ],
    ['deadline', [row('ohne'), row('spaet', { deadline: '2027-01-01' }), row('frueh', { deadline: '2026-12-31' })], ['frueh', 'spaet', 'ohne']],
    [
      'type',
      [row('unbekannt', { typeId: null }), row('antrag', { typeId: 'antrag' }), row('kaputt', { typeId: null, errorCode: 'empty' })],
      ['antrag', 'unbekannt', 'kaputt'],
    ],
  ]
  it.each(cases)('%s, what has no value last', (columnId, rows, expected) => {
    expect(sorted(rows, { columnId, direction: 'ascending' })).toEqual(expected)
  })

  it('downwards, what has no value still last', () => {
    const rows = [row('ohne'), row('a', { person: 'A' }), row('b', { person: 'B' })]
    expect(sorted(rows, { columnId: 'person', direction: 'descending' })).toEqual(['b', 'a', 'ohne'])
  })
})

it('goes upwards, downwards, and back to urgent first', () => {
  const up = nextOrder(undefined, 'desk')
  const down = nextOrder(up, 'desk')
  expect([up, down, nextOrder(down, 'desk')]).toEqual([{ columnId: 'desk', direction: 'ascending' }, { columnId: 'desk', direction: 'descending' }, undefined])
  expect(nextOrder(down, 'name')).toEqual({ columnId: 'name', direction: 'ascending' })
})
