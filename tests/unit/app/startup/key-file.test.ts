import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { copyKeyFile, createKeyFile, type KeyFile, readKeyFile, replaceKeyFile } from '../../../../electron/app/startup/key-file.ts'

const base64 = Buffer.from('x').toString('base64')
const KEY_FILE: KeyFile = {
  format: 'postlotse.key/1',
  account: base64,
  recovery: { kdf: 'scrypt', n: 131_072, r: 8, p: 1, salt: base64, iv: base64, key: base64, tag: base64 },
  opened: true,
}

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'key-file-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const code = (value: string) => expect.objectContaining({ code: value })

it('is absent at first', () => expect(readKeyFile(folder)).toBeUndefined())

it('comes back as it was written, with its folder made, and nothing beside it', () => {
  const inside = path.join(folder, 'new', 'data')
  createKeyFile(inside, KEY_FILE)
  expect(readKeyFile(inside)).toEqual(KEY_FILE)
  expect(readdirSync(inside)).toEqual(['key.json'])
})

it.runIf(process.platform !== 'win32')('can be read by nobody else', () => {
  createKeyFile(folder, KEY_FILE)
  expect(statSync(path.join(folder, 'key.json')).mode & 0o077).toBe(0)
})

it('is never put in the place of another one', () => {
  createKeyFile(folder, KEY_FILE)
  expect(() => createKeyFile(folder, { ...KEY_FILE, account: null })).toThrow(code('store-in-use'))
  expect(readKeyFile(folder)).toEqual(KEY_FILE)
  expect(readdirSync(folder)).toEqual(['key.json'])
})

it('is replaced when that is meant', () => {
  createKeyFile(folder, KEY_FILE)
  replaceKeyFile(folder, { ...KEY_FILE, account: null })
  expect(readKeyFile(folder)?.account).toBeNull()
  expect(readdirSync(folder)).toEqual(['key.json'])
})

it('says so where it cannot be written', () => {
  writeFileSync(path.join(folder, 'file'), '')
  expect(() => replaceKeyFile(path.join(folder, 'file'), KEY_FILE)).toThrow(code('output-not-writable'))
})

describe('that cannot be used', () => {
  it.each<[string, string]>([
    ['empty', ''],
    ['cut off', JSON.stringify(KEY_FILE).slice(0, 50)],
    ['of another format', JSON.stringify({ ...KEY_FILE, format: 'postlotse.key/2' })],
    ['without recovery', JSON.stringify({ ...KEY_FILE, recovery: undefined })],
    ['with something else in it', JSON.stringify({ ...KEY_FILE, account: 'ä' })],
  ])('%s is store-damaged and stays', (_, text) => {
    const file = path.join(folder, 'key.json')
    writeFileSync(file, text)
    expect(() => readKeyFile(folder)).toThrow(code('store-damaged'))
    expect(readFileSync(file, 'utf8')).toBe(text)
  })

  it('a folder in its place is store-damaged', () => {
    mkdirSync(path.join(folder, 'key.json'))
    expect(() => readKeyFile(folder)).toThrow(code('store-damaged'))
  })
})

describe('beside a copy of the database', () => {
  it('it holds the recovery alone', () => {
    createKeyFile(folder, KEY_FILE)
    copyKeyFile(folder, path.join(folder, 'copy.db'))
    expect(JSON.parse(readFileSync(path.join(folder, 'copy.db.key.json'), 'utf8'))).toEqual({ ...KEY_FILE, account: null })
    expect(() => copyKeyFile(folder, path.join(folder, 'copy.db'))).toThrow(code('store-in-use'))
  })

  it('cannot be made without one', () => expect(() => copyKeyFile(folder, path.join(folder, 'copy.db'))).toThrow(code('store-incomplete')))
})
