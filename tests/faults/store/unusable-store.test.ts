/** Databases that must not be opened: each is refused with its code, and stays on the disk byte by byte. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createStore } from '../../../electron/adapters/sqlite/create-store.ts'
import { MIGRATIONS } from '../../../electron/adapters/sqlite/migrate.ts'
import { openDatabase } from '../../../electron/adapters/sqlite/open-database.ts'
import { openStore } from '../../../electron/adapters/sqlite/open-store.ts'
import type { Store } from '../../../electron/core/ports/store/store.ts'
import { exampleDocument } from '../../fixtures/workplace/example-document.ts'
import { exampleSource } from '../../fixtures/workplace/example-source.ts'

const KEY = '7a'.repeat(32)
const OTHER_KEY = '7b'.repeat(32)
const PAGE = 4_096

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'unusable-'))
  file = path.join(folder, 'postlotse.db')
  const store = openStore(file, KEY)
  fill(store, 'a')
  store.close()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function fill(store: Store, id: string): void {
  const { source, pages, kept } = exampleSource({ id, keptSha256: id })
  store.sources.add(source, pages, Buffer.concat([kept, Buffer.alloc(200_000, 7)]))
  store.documents.add([exampleDocument({ id: `${id}:1`, sourceId: id })])
}

describe('opening', () => {
  it.each<[string, () => void, string]>([
    ['a wrong key', () => undefined, OTHER_KEY],
    ['a damaged first page', () => flip(100), KEY],
    ['a damaged salt', () => flip(3), KEY],
    ['a cut-off file', () => truncateSync(file, PAGE * 3 + 100), KEY],
    ['some other file', () => writeFileSync(file, 'Lieber Leser, '.repeat(2_000)), KEY],
  ])('with %s is refused as damaged; the file stays', (_, damage, key) => {
    damage()
    const before = readFileSync(file)
    expect(() => {
      const store = openStore(file, key)
      const isSound = store.check()
      store.close()
      if (!isSound) throw Object.assign(new Error('not sound'), { code: 'store-damaged' })
    }).toThrow(expect.objectContaining({ code: 'store-damaged' }))
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('of a newer version is refused; an update opens it', () => {
    const newer = openDatabase(file, KEY)
    newer.pragma('user_version = 999')
    newer.close()
    expect(() => openStore(file, KEY)).toThrow(expect.objectContaining({ code: 'store-newer' }))
    const updated = openDatabase(file, KEY)
    updated.pragma(`user_version = ${MIGRATIONS.at(-1)?.number}`)
    updated.close()
    expectReadable()
  })

  it('where a folder is in its place', () => {
    rmSync(file)
    mkdirSync(file)
    expect(() => openStore(file, KEY)).toThrow(expect.objectContaining({ code: 'output-not-writable' }))
  })

  it('with a malformed key is a bug, not a damaged store', () => {
    expect(() => openStore(file, 'short')).toThrow('64')
    expectReadable()
  })

  it('works again once the right key is there', () => {
    expect(() => openStore(file, OTHER_KEY)).toThrow()
    expectReadable()
  })
})

describe('a flipped byte', () => {
  it('is noticed wherever it is', () => {
    const pages = Math.floor(readFileSync(file).length / PAGE)
    const whole = readFileSync(file)
    const unnoticed = Array.from({ length: pages }, (_, i) => i).filter((page) => {
      writeFileSync(file, whole)
      flip(page * PAGE + 1_234)
      return isAccepted()
    })
    expect(unnoticed).toEqual([])
  })

  it('is store-damaged where it is met while reading', () => {
    const pages = readFileSync(file).length / PAGE
    for (let page = Math.floor(pages / 2); page < pages; page++) flip(page * PAGE + 99) // the bytes of the kept file, which came last
    const store = openStore(file, KEY)
    expect(() => store.sources.kept('a')).toThrow(expect.objectContaining({ code: 'store-damaged' }))
    store.close()
  })
})

it('a full disk is store-full, keeps what was there, and work goes on with room', () => {
  const database = openDatabase(file, KEY)
  database.pragma(`max_page_count = ${Number(database.pragma('page_count', { simple: true })) + 5}`)
  const store = createStore(database)
  expect(() => store.atomically(() => fill(store, 'b'))).toThrow(expect.objectContaining({ code: 'store-full' }))
  expect([store.sources.has('a'), store.sources.has('b'), store.documents.rows().length]).toEqual([true, false, 1])
  store.values.set('small', 1)
  store.close()
  const roomy = openStore(file, KEY)
  fill(roomy, 'b')
  expect([roomy.check(), roomy.values.get('small')]).toEqual([true, 1])
  roomy.close()
})

function isAccepted(): boolean {
  try {
    const store = openStore(file, KEY)
    const isSound = store.check()
    store.close()
    return isSound
  } catch {
    return false
  }
}

function expectReadable(): void {
  const store = openStore(file, KEY)
  expect([store.check(), store.documents.rows().length]).toEqual([true, 1])
  store.close()
}

function flip(at: number): void {
  const bytes = readFileSync(file)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(file, bytes)
}
