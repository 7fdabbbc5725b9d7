import { expect, it } from 'vitest'
import { decisionsOf } from '../../../../electron/app/statistics/decisions-of.ts'
import type { AuditEntry } from '../../../../electron/shared/domain/audit.ts'

const entry = (action: AuditEntry['action'], documentId: string, more: Partial<AuditEntry> = {}): AuditEntry => ({
  number: 1,
  at: '2026-03-02T08:00:00Z',
  user: 'koch',
  hash: '',
  data: {},
  action,
  documentId,
  ...more,
})
const decide = (...entries: readonly AuditEntry[]) => decisionsOf(entries, new Set(['a', 'b']))

it('counts what people decided, not the machine', () => {
  const { byPerson, accounts } = decide(
    entry('confirmed', 'a'),
    entry('confirmed', 'b', { user: 'postlotse', data: { automatic: true } }),
    entry('settled', 'other', { user: 'lang' }),
  )
  expect([...byPerson]).toEqual(['a'])
  expect([...accounts]).toEqual(['koch'])
})

it.each(['confirmation-undone', 'reopened'] as const)('a decision that was taken back (%s) is none', (action) => {
  expect(decide(entry('confirmed', 'a'), entry(action, 'a')).byPerson.size).toBe(0)
  expect([...decide(entry('confirmed', 'a'), entry(action, 'a'), entry('confirmed', 'a', { user: 'lang' })).accounts]).toEqual(['lang'])
})

it('knows what was changed in the end', () => {
  const { changed } = decide(
    entry('corrected', 'a', { data: { target: 'type', machine: 'rechnung', person: 'mahnung' } }),
    entry('corrected', 'a', { data: { target: 'field:bank.iban' } }),
    entry('corrected', 'b', { data: { target: 'desk', machine: 'x', person: 'y' } }),
    entry('correction-undone', 'b', { data: { target: 'desk' } }),
  )
  expect([...(changed.get('a') ?? [])]).toEqual(['type', 'fields'])
  expect([...(changed.get('b') ?? [])]).toEqual([])
})
