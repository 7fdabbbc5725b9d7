import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadWatchFile } from '../../../../electron/app/config/load-watch-file.ts'

let home = ''
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'watch-file-'))
  mkdirSync(path.join(home, 'scan', 'unten'), { recursive: true })
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

function load(text: string, needsTargets = true) {
  const file = path.join(home, 'watch.yaml')
  writeFileSync(file, text)
  return loadWatchFile(file, needsTargets)
}

it('fills in what is not said and takes ways from the place of the file', () => {
  expect(load('folders:\n  - path: scan\n    target: ablage\n')).toEqual([
    {
      path: path.join(home, 'scan'),
      target: path.join(home, 'ablage'),
      split: 'automatic',
      subfolders: true,
      ignore: [],
      afterwards: { kind: 'keep' },
    },
  ])
})

it('takes each folder in its own way, also one that is away at present', () => {
  const text = `folders:
  - { path: scan, target: ablage, split: sheets, subfolders: false, ignore: ['*.bak'], afterwards: archive, archive: archiv }
  - { path: /mnt/nicht-da, target: /srv/ablage, split: off, afterwards: remove }
`
  expect(load(text)).toMatchObject([
    { split: 'sheets', subfolders: false, ignore: ['*.bak'], afterwards: { kind: 'archive', folder: path.join(home, 'archiv') } },
    { path: path.resolve('/mnt/nicht-da'), split: 'never', afterwards: { kind: 'remove' } },
  ])
})

it('reads the shipped example', () => {
  const example = fileURLToPath(new URL('../../../../resources/service/watch.yaml', import.meta.url))
  expect(loadWatchFile(example, true)).toMatchObject([
    { path: '/srv/posteingang/scanner', split: 'automatic', afterwards: { kind: 'archive', folder: '/srv/posteingang/archiv' } },
    { path: '/srv/posteingang/fax', split: 'never', afterwards: { kind: 'remove' } },
  ])
})

it('refuses a pattern without quotes, which YAML takes for a reference, and an alias bomb', () => {
  expect(() => load('folders:\n  - { path: scan, target: ablage, ignore: [*.tmp] }\n')).toThrow(/config-invalid: .*watch\.yaml/)
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x, x]',
    ...[...'bcdefg'].map((name, i) => `${name}: &${name} [${Array(10).fill(`*${'abcdef'[i]}`).join(', ')}]`),
  ]
  expect(() => load(`${bomb.join('\n')}\n`)).toThrow(/config-invalid: /)
})

it('needs no target where documents can wait in the desktop app', () => {
  expect(load('folders: [{ path: scan }]', false)).toMatchObject([{ path: path.join(home, 'scan') }])
})

describe('a mistake is told with its line', () => {
  it.each([
    ['no list', 'folder: []', /watch\.yaml:1 .*unknown key/],
    ['no folder', 'folders: []', /watch\.yaml:1 folders:/],
    ['a typo', 'folders:\n  - path: scan\n    targt: ablage\n', /watch\.yaml:3 folders\.0\.targt: unknown key/],
    ['an unknown cut', 'folders:\n  - path: scan\n    target: ablage\n    split: manchmal\n', /watch\.yaml:4 folders\.0\.split/],
    ['no target', 'folders:\n  - path: scan\n', /watch\.yaml:2 folders\.0: target is missing/],
    ['an archive without a place', 'folders:\n  - { path: scan, target: ablage, afterwards: archive }\n', /folders\.0\.archive: .*afterwards: archive/],
    ['an archive for nothing', 'folders:\n  - { path: scan, target: ablage, archive: archiv }\n', /folders\.0\.archive/],
    ['a target in its folder', 'folders:\n  - { path: scan, target: scan/ablage }\n', /folders\.0\.target: lies in the watched folder/],
    [
      'an archive in another one',
      'folders:\n  - { path: scan, target: ablage }\n  - { path: b, target: c, afterwards: archive, archive: scan/x }\n',
      /folders\.1\.archive: lies in/,
    ],
    ['a folder twice', 'folders:\n  - { path: scan, target: ablage }\n  - { path: scan, target: ablage }\n', /folders\.1\.path: overlaps with folders\.0/],
    [
      'a folder in another',
      'folders:\n  - { path: scan/unten, target: ablage }\n  - { path: scan, target: ablage }\n',
      /folders\.1\.path: overlaps with folders\.0/,
    ],
    ['no YAML', 'folders: [', /watch\.yaml:1/],
  ])('%s', (_, text, says) => {
    expect(() => load(text)).toThrow(expect.objectContaining({ code: 'config-invalid', detail: expect.stringMatching(says) }))
  })
})
