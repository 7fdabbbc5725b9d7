import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const ROOT = new URL('../../', import.meta.url)
const REVIEW = readFileSync(new URL('electron/SECURITY.md', ROOT), 'utf8')
const ROWS = REVIEW.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| part'))

it('every test that the security review names exists', () => {
  const named = [...REVIEW.matchAll(/`(tests\/[\w/.-]+)`/g)].map(([, file = '']) => file)
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((file) => !existsSync(new URL(file, ROOT)))).toEqual([])
})

it('every threat has a test or is accepted openly', () => {
  expect(ROWS.filter((row) => !/`tests\//.test(row) && !/accepted/i.test(row))).toEqual([])
})

it('no part of the system is left out', () => {
  const parts = new Set(ROWS.map((row) => row.split('|')[1]?.trim()))
  for (const part of ['intake', 'engines', 'IPC', 'store', 'delivery', 'watched folders', 'learning', 'model packs', 'policy', 'update'])
    expect(parts).toContain(part)
})
