/** What was stored and is no longer what was written: it is left out or replaced by what is shipped, and the rest goes on. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { toColumns, toRow } from '../../electron/adapters/sqlite/document-columns.ts'
import { createJobsTable } from '../../electron/adapters/sqlite/jobs-table.ts'
import { migrate } from '../../electron/adapters/sqlite/migrate.ts'
import { openDatabase } from '../../electron/adapters/sqlite/open-database.ts'
import { createProcessMark } from '../../electron/adapters/sqlite/process-mark.ts'
import { loadConfig } from '../../electron/app/config/load-config.ts'
import { listFilters } from '../../electron/app/inbox/saved-filters.ts'
import { readLearningState } from '../../electron/app/learning/learning-state.ts'
import { createPracticeResults } from '../../electron/app/practice/practice-results.ts'
import { presentConfiguration } from '../../electron/app/preferences/move-configuration.ts'
import { presentRules } from '../../electron/app/preferences/present-rules.ts'
import type { ValueStore } from '../../electron/core/ports/store/value-store.ts'
import { REVIEW_CODES } from '../../electron/shared/domain/issue.ts'
import { DOCUMENT_STATES, documentRowSchema } from '../../electron/shared/domain/mail-document.ts'
import { configurationFileSchema } from '../../electron/shared/settings/configuration-file.ts'
import { DEFAULT_PREFERENCES, preferencesSchema, readPreferences } from '../../electron/shared/settings/preferences.ts'

const home = mkdtempSync(path.join(tmpdir(), 'stored-'))
const database = openDatabase(path.join(home, 'x.db'), 'ab'.repeat(32))
migrate(database)
afterAll(() => {
  database.close()
  rmSync(home, { recursive: true })
})

describe('a value by key', () => {
  const config = loadConfig({ policyFile: path.join(home, 'none.json') })
  const key = fc.constantFrom(...Object.keys(DEFAULT_PREFERENCES), ...Object.keys(config.settings), 'desks', 'rules', 'toString', '__proto__', 'constructor')
  const stored = fc.oneof(fc.jsonValue(), fc.dictionary(key, fc.jsonValue(), { maxKeys: 4 }), fc.array(fc.dictionary(key, fc.jsonValue()), { maxLength: 3 }))

  it('of any kind reads as rules, preferences and lists that are sound', () => {
    fc.assert(
      fc.property(stored, (value) => {
        const values: ValueStore = { get: () => value, set: () => undefined }
        expect(preferencesSchema.safeParse(readPreferences(value)).success).toBe(true)
        expect(configurationFileSchema.safeParse(presentConfiguration({ store: { values } as never })).success).toBe(true)
        expect(presentRules(values, config).taxonomy.types.length).toBeGreaterThan(0)
        expect(Array.isArray(listFilters(values))).toBe(true)
        expect(readLearningState({ values }, 'model').model).toBe('model')
        expect(typeof createPracticeResults(values, 'user').all()).toBe('object')
      }),
      { numRuns: 150, examples: [[JSON.parse('{"__proto__": false, "toString": 1}')]] },
    )
  })
})

describe('a job', () => {
  const text = fc.oneof(fc.string(), fc.json(), fc.constantFrom('waiting', 'running', 'window', '[]', '{"code":"internal","detail":""}'))

  it('of any contents does not keep the others from being taken', () => {
    fc.assert(
      fc.property(fc.constantFrom('path', 'root', 'origin', 'added_at', 'error', 'document_ids'), text, (column, value) => {
        database.exec('DELETE FROM jobs')
        const jobs = createJobsTable(database, createProcessMark(false))
        const [first, second] = jobs.add(
          ['a.pdf', 'b.pdf'].map((name) => ({ path: `/post/${name}`, root: '/post', origin: 'window' })),
          0,
        )
        database.prepare<[string, number]>(`UPDATE jobs SET ${column} = ? WHERE id = ?`).run(value, first?.id ?? 0)
        const taken = [jobs.take(0, 1_000)?.id, jobs.take(0, 1_000)?.id]
        expect(taken).toContain(second?.id)
        expect(jobs.list().length).toBeGreaterThan(0)
      }),
      { numRuns: 40 },
    )
  })
})

describe('the row of a document', () => {
  const word = fc.string({ unit: 'binary', maxLength: 20 })
  const maybe = fc.option(word)
  const row = fc.record({
    id: word,
    sourceId: word,
    name: word,
    pages: fc.option(fc.tuple(fc.integer({ min: 1 }), fc.integer({ min: 1 }))),
    state: fc.constantFrom(...DOCUMENT_STATES),
    typeId: maybe,
    typeConfidence: fc.double({ min: 0, max: 1, noNaN: true }),
    departmentId: maybe,
    deskId: maybe,
    urgency: fc.constantFrom('normal' as const, 'soon' as const, 'immediate' as const),
    person: maybe,
    documentDate: maybe,
    deadline: maybe,
    reasons: fc.uniqueArray(fc.constantFrom(...REVIEW_CODES)),
    errorCode: maybe,
    arrivedAt: word,
    decidedAt: maybe,
    corrected: fc.boolean(),
  })

  it('comes back as it went in', () => {
    fc.assert(
      fc.property(row, (given) => {
        expect(documentRowSchema.parse(given)).toEqual(given)
        expect(toRow(toColumns(given))).toEqual(given)
      }),
    )
  })
})
