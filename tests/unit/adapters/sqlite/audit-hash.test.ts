import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { auditHash, canonicalJson, FIRST_HASH } from '../../../../electron/adapters/sqlite/audit-hash.ts'

describe('canonical JSON', () => {
  it.each([
    [{ b: 1, a: 2 }, '{"a":2,"b":1}'],
    [{ a: { d: [{ z: 1, y: 2 }], c: undefined } }, '{"a":{"d":[{"y":2,"z":1}]}}'],
    [[2, 1], '[2,1]'],
    [null, 'null'],
    [{ ä: 1, z: 2 }, '{"z":2,"ä":1}'],
  ])('of %j', (value, expected) => expect(canonicalJson(value)).toBe(expected))
})

describe('hash', () => {
  const entry = { number: 1, at: '2026-03-02T08:00:00.000Z', user: 'koch', action: 'confirmed' as const, data: { b: 1, a: 'Ä' } }

  it('can be reckoned again from the documentation alone', () => {
    const json = '{"action":"confirmed","at":"2026-03-02T08:00:00.000Z","data":{"a":"Ä","b":1},"number":1,"user":"koch"}'
    expect(auditHash(FIRST_HASH, entry)).toBe(createHash('sha256').update('0'.repeat(64), 'utf8').update(json, 'utf8').digest('hex'))
  })

  it.each([
    ['number', { number: 2 }],
    ['time', { at: '2026-03-02T08:00:00.001Z' }],
    ['user', { user: 'kock' }],
    ['action', { action: 'settled' as const }],
    ['document', { documentId: 'a' }],
    ['data', { data: { b: 1, a: 'A' } }],
  ])('depends on the %s', (_, change) => expect(auditHash(FIRST_HASH, { ...entry, ...change })).not.toBe(auditHash(FIRST_HASH, entry)))

  it('depends on the hash before, not on the order of keys', () => {
    expect(auditHash('1'.repeat(64), entry)).not.toBe(auditHash(FIRST_HASH, entry))
    expect(auditHash(FIRST_HASH, { ...entry, data: { a: 'Ä', b: 1 } })).toBe(auditHash(FIRST_HASH, entry))
  })
})
