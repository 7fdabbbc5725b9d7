import { describe, expect, it } from 'vitest'
import { computeStatistics, LEAST_GROUP } from '../../../../electron/app/statistics/compute-statistics.ts'
import type { AuditEntry } from '../../../../electron/shared/domain/audit.ts'
import type { DocumentRow } from '../../../../electron/shared/domain/mail-document.ts'
import { exampleRow } from '../../../fixtures/workplace/example-row.ts'

const row = (id: string, more: Partial<DocumentRow> = {}) =>
  exampleRow(id, { state: 'proposed', departmentId: 'finanzen', deskId: 'rechnungseingang', arrivedAt: '2026-03-02T08:00:00Z', ...more })

const confirmed = (documentId: string, user = 'koch'): AuditEntry => ({
  number: 1,
  at: '2026-03-02T09:00:00Z',
  user,
  hash: '',
  data: {},
  action: 'confirmed',
  documentId,
})

const MARCH = { from: '2026-03-01', to: '2026-03-31' }
const compute = (rows: readonly DocumentRow[], entries: readonly AuditEntry[] = [], filter: Parameters<typeof computeStatistics>[0]['filter'] = MARCH) =>
  computeStatistics({ rows, entries, filter, today: '2026-03-10' })

describe('volumes', () => {
  it('counts by day of arrival in Berlin and fills the days between', () => {
    const { byDay, documents } = compute([
      row('a'),
      row('b', { arrivedAt: '2026-03-03T23:30:00Z' }),
      row('before', { arrivedAt: '2026-02-28T22:59:00Z' }),
      row('after', { arrivedAt: '2026-03-31T22:00:00Z' }),
    ])
    expect(documents).toBe(2)
    expect(byDay).toEqual([
      { day: '2026-03-02', count: 1 },
      { day: '2026-03-03', count: 0 },
      { day: '2026-03-04', count: 1 },
    ])
  })

  it('counts by type and desk, the most frequent first; unreadable files have neither', () => {
    const { byType, byDesk, quarantine } = compute([
      row('a', { typeId: null, deskId: 'poststelle' }),
      row('b'),
      row('c'),
      row('d', { state: 'quarantined', typeId: null, deskId: null, errorCode: 'encrypted' }),
    ])
    expect(byType).toEqual([
      { typeId: 'rechnung', count: 2 },
      { typeId: null, count: 1 },
    ])
    expect(byDesk[0]).toEqual({ deskId: 'rechnungseingang', count: 2 })
    expect(quarantine).toEqual([{ code: 'encrypted', count: 1 }])
  })

  it('looks at one desk only, if asked', () => {
    expect(compute([row('a'), row('b', { deskId: 'kreiskasse' })], [], { ...MARCH, deskId: 'kreiskasse' }).documents).toBe(1)
  })

  it('is empty without mail', () => {
    expect(compute([])).toMatchObject({ documents: 0, byDay: [], byType: [], pace: null, unchanged: { count: 0, of: 0, low: 0, high: 1 } })
  })
})

describe('how good the machine is', () => {
  const rows = [
    row('right', { state: 'delivered' }),
    row('wrong', { state: 'delivered', corrected: true }),
    row('machine', { state: 'delivered' }),
    row('open'),
    row('byHand', { state: 'settled' }),
  ]
  const corrected: AuditEntry = { ...confirmed('wrong'), action: 'corrected', data: { target: 'type', machine: 'rechnung', person: 'mahnung' } }
  const { unchanged, errors } = compute(rows, [corrected, ...['right', 'wrong', 'byHand'].map((id) => confirmed(id))])

  it('is judged only by proposals that a person decided', () => {
    expect(unchanged).toMatchObject({ count: 1, of: 2 })
    expect(errors.type).toMatchObject({ count: 1, of: 2 })
    expect(errors.desk).toMatchObject({ count: 0, of: 2 })
  })

  it('comes with the interval that so few documents allow', () => {
    expect(unchanged.low).toBeCloseTo(0.0126, 3)
    expect(unchanged.high).toBeCloseTo(0.9874, 3)
  })
})

describe('what is urgent', () => {
  it('counts open ones past their deadline, not decided ones', () => {
    const { urgent } = compute([
      row('late', { deadline: '2026-03-09' }),
      row('today', { deadline: '2026-03-10' }),
      row('done', { deadline: '2026-03-09', state: 'delivered' }),
      row('now', { urgency: 'immediate' }),
      row('was', { urgency: 'immediate', state: 'delivered' }),
    ])
    expect(urgent).toEqual({ immediate: 2, immediateOpen: 1, withDeadline: 3, overdue: 1 })
  })
})

describe('how fast people work', () => {
  const decided = (minutes: number, more: Partial<DocumentRow> = {}) =>
    row(`m${minutes}`, { state: 'delivered', decidedAt: new Date(Date.parse('2026-03-02T08:00:00Z') + minutes * 60_000).toISOString(), ...more })
  const rows = [10, 20, 30, 40, 2000].map((minutes) => decided(minutes))
  const by = (accounts: number) => rows.map(({ id }, i) => confirmed(id, `person${i % accounts}`))

  it(`is hidden below ${LEAST_GROUP} accounts`, () => {
    expect(compute(rows, by(LEAST_GROUP - 1)).pace).toBeNull()
  })

  it('the machine is no account', () => {
    expect(compute(rows, [...by(LEAST_GROUP - 1), confirmed('m10', 'postlotse')]).pace).toBeNull()
  })

  it('accounts outside the selection do not count', () => {
    const elsewhere = row('x', { deskId: 'kreiskasse', state: 'delivered', decidedAt: '2026-03-02T09:00:00Z' })
    const entries = [...by(LEAST_GROUP - 1), confirmed('x', 'fifth')]
    expect(compute([...rows, elsewhere], entries, { ...MARCH, deskId: 'rechnungseingang' }).pace).toBeNull()
    expect(compute([...rows, elsewhere], entries).pace).not.toBeNull()
  })

  it('gives median and ninetieth percentile for a group', () => {
    expect(compute(rows, by(LEAST_GROUP)).pace).toMatchObject({ decided: 5, medianMinutes: 30, ninetiethMinutes: 2000 })
  })

  it('knows what was in time', () => {
    const some = [
      decided(10, { urgency: 'immediate' }),
      decided(2000, { urgency: 'immediate', deadline: '2026-03-03' }),
      decided(30, { deadline: '2026-03-01' }),
      decided(40),
      decided(50),
    ]
    const { pace } = compute(
      some,
      some.map(({ id }, i) => confirmed(id, `person${i}`)),
    )
    expect(pace).toMatchObject({ sameDay: { count: 1, of: 2 }, inTime: { count: 1, of: 2 } })
  })
})
