import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Connection } from '../../../../electron/adapters/sqlite/connection.ts'
import { MIGRATIONS, migrate } from '../../../../electron/adapters/sqlite/migrate.ts'
import { openDatabase } from '../../../../electron/adapters/sqlite/open-database.ts'

const SOURCES = path.resolve('electron/adapters/sqlite/migrations')
const TESTS = path.resolve('tests/unit/adapters/sqlite/migrations')
const numbered = (folder: string) => readdirSync(folder).filter((name) => /^\d{4}-/.test(name))

let folder = ''
let database: Connection
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'migrate-'))
  database = openDatabase(path.join(folder, 'x.db'), 'ab'.repeat(32))
})
afterEach(() => {
  database.close()
  rmSync(folder, { recursive: true })
})
const version = () => database.pragma('user_version', { simple: true })
const STEPS = [
  { number: 1, sql: 'CREATE TABLE one (x)' },
  { number: 2, sql: 'CREATE TABLE two (x)' },
]

describe('steps', () => {
  it('are all run, numbered without gaps, and each has a test of its own', () => {
    expect(numbered(SOURCES).map((name) => Number(name.slice(0, 4)))).toEqual(MIGRATIONS.map(({ number }) => number))
    expect(MIGRATIONS.map(({ number }) => number)).toEqual(MIGRATIONS.map((_, i) => i + 1))
    expect(numbered(TESTS)).toEqual(numbered(SOURCES).map((name) => name.replace(/\.ts$/, '.test.ts')))
  })

  it('are done once', () => {
    migrate(database, STEPS)
    migrate(database, STEPS)
    expect(version()).toBe(2)
  })

  it('go on where an older version stopped', () => {
    migrate(database, STEPS.slice(0, 1))
    database.exec('INSERT INTO one VALUES (1)')
    migrate(database, STEPS)
    expect(version()).toBe(2)
    expect(database.prepare<[], { x: number }>('SELECT x FROM one').all()).toEqual([{ x: 1 }])
  })

  it('leave nothing half done', () => {
    const broken = [...STEPS.slice(0, 1), { number: 2, sql: 'CREATE TABLE two (x); INSERT INTO nowhere VALUES (1)' }]
    expect(() => migrate(database, broken)).toThrow('nowhere')
    expect(version()).toBe(1)
    expect(database.prepare<[], { name: string }>('SELECT name FROM sqlite_master').all()).toEqual([{ name: 'one' }])
    migrate(database, STEPS)
    expect(version()).toBe(2)
  })

  it('of a newer version are not touched', () => {
    database.pragma('user_version = 3')
    expect(() => migrate(database, STEPS)).toThrow(expect.objectContaining({ code: 'store-newer', detail: 'layout 3, known up to 2' }))
    expect(database.prepare('SELECT name FROM sqlite_master').all()).toEqual([])
  })
})
