import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { liesInside } from '../../../../electron/app/watch/lies-inside.ts'

let root = ''

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'postlotse-inside-'))
  mkdirSync(join(root, 'in', 'deep'), { recursive: true })
  mkdirSync(join(root, 'out'))
  symlinkSync(join(root, 'in', 'deep'), join(root, 'link'))
})
afterAll(() => rmSync(root, { recursive: true }))

it.each<[string, string, boolean]>([
  ['the folder itself', 'in', true],
  ['a folder in it', 'in/deep', true],
  ['a folder in it that does not exist yet', 'in/new/desks', true],
  ['a way through it and out again', 'in/../out', false],
  ['a link into it', 'link', true],
  ['something new behind a link into it', 'link/new', true],
  ['a folder beside it', 'out', false],
  ['a folder whose name begins alike', 'in-desks', false],
  ['a folder in it whose name begins with dots', 'in/..desks', true],
  ['the folder above', '.', false],
])('%s: %s', (_, target, inside) => expect(liesInside(join(root, target), join(root, 'in'))).toBe(inside))
