import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkFolders, type Folders } from '../../../../electron/app/preferences/check-folders.ts'

const NOTHING: Folders = { deliveryFolder: '', watchedFolders: [] }
let root = ''
beforeAll(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'folders-'))
  for (const folder of ['aus', 'aus/jobcenter', 'ein', 'ein/fax', 'einfach', 'daten']) mkdirSync(path.join(root, folder))
  symlinkSync(path.join(root, 'aus'), path.join(root, 'verweis'))
})
afterAll(() => rmSync(root, { recursive: true }))

const at = (folder: string) => (folder === '' || path.isAbsolute(folder) ? folder : path.join(root, folder))
const folders = (delivery: string, watched: readonly string[], afterwards: 'keep' | 'remove' = 'keep'): Folders => ({
  deliveryFolder: at(delivery),
  watchedFolders: watched.map((folder) => ({ path: at(folder), afterwards, split: 'automatic', active: true })),
})
const check = (next: Folders, before: Folders = NOTHING) => checkFolders(next, before, at('daten'))

describe('folders that can be used', () => {
  it.each<[string, string, string[]]>([
    ['apart', 'aus', ['ein']],
    ['with the same beginning of the name', 'aus', ['ein', 'einfach']],
    ['none', '', []],
    ['no delivery yet', '', ['ein']],
  ])('%s', async (_, delivery, watched) => {
    await expect(check(folders(delivery, watched))).resolves.toBeUndefined()
  })

  it('stay when another setting changes while their drive is away', async () => {
    const away = folders('weg', ['auch-weg'])
    const other: Folders = { ...away, watchedFolders: away.watchedFolders.map((folder) => ({ ...folder, active: false })) }
    await expect(check(other, away)).resolves.toBeUndefined()
  })
})

describe('folders that are refused', () => {
  it.each<[string, string, string[], string]>([
    ['a missing delivery folder', 'weg', [], 'folder-unreachable'],
    ['a missing watched folder', 'aus', ['weg'], 'folder-unreachable'],
    ['where nothing can be written', '/proc', [], 'output-not-writable'],
    ['watched inside delivery', 'aus', ['aus/jobcenter'], 'folders-overlap'],
    ['delivery inside watched', 'ein/fax', ['ein'], 'folders-overlap'],
    ['the same one', 'aus', ['aus'], 'folders-overlap'],
    ['the same one behind a link', 'aus', ['verweis'], 'folders-overlap'],
    ['watched twice', '', ['ein', 'ein'], 'folders-overlap'],
    ['watched within watched', '', ['ein', 'ein/fax'], 'folders-overlap'],
    ['around the data of the program', '', ['.'], 'folders-overlap'],
  ])('%s', async (_, delivery, watched, code) => {
    await expect(check(folders(delivery, watched))).rejects.toMatchObject({ code })
  })

  it('a watched folder from which nothing can be removed', async () => {
    await expect(check(folders('', ['/proc'], 'remove'), folders('', ['/proc']))).rejects.toMatchObject({ code: 'output-not-writable' })
  })

  it('a relative path', async () => {
    await expect(check({ deliveryFolder: 'aus', watchedFolders: [] })).rejects.toMatchObject({ code: 'folder-unreachable' })
  })
})
