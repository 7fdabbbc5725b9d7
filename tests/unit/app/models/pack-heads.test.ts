import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { askHead, headsJson, type PackHeads, readHeads } from '../../../../electron/app/models/pack-heads.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'postlotse-heads-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const heads: PackHeads = {
  pooling: 'first',
  types: { labels: ['mahnung', 'rechnung'], weights: { classes: 2, features: 3, values: Float64Array.from([1, -1, 0.5, 0.25, 0, 2, -0.5, 0.125]) } },
  pool: { types: { reader: 0.75, pack: 0.5 }, departments: { reader: 1, pack: 0 } },
}

async function read(contents: string): Promise<PackHeads> {
  const file = join(folder, 'heads.json')
  writeFileSync(file, contents)
  return readHeads(file)
}

it('come back from the file as they went in', async () => {
  const back = await read(headsJson(heads))
  expect(back).toEqual(heads)
  expect(askHead(back.types, Float32Array.from([1, 2, 3]))).toEqual(askHead(heads.types, Float32Array.from([1, 2, 3])))
})

it.each([
  ['weights cut short', (text: string) => text.replace(/"weights": "[\w+/]{8}/, '"weights": "')],
  ['a label too many', (text: string) => text.replace('"mahnung",', '"mahnung", "werbung",')],
  ['another format', (text: string) => text.replace('heads/1', 'heads/2')],
  ['another pooling', (text: string) => text.replace('"first"', '"last"')],
  ['a weight below zero', (text: string) => text.replace('0.75', '-0.75')],
  ['no JSON', (text: string) => text.slice(0, 20)],
])('%s is refused', async (_, damage) => {
  await expect(read(damage(headsJson(heads)))).rejects.toMatchObject({ code: 'model-incompatible' })
})

it('must be there', async () => {
  await expect(readHeads(join(folder, 'heads.json'))).rejects.toMatchObject({ code: 'model-missing' })
})
