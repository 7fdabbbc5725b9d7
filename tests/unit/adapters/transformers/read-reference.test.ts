import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { hasReference, readReference } from '../../../../electron/adapters/transformers/read-reference.ts'

const TINY = path.join(import.meta.dirname, '../../../fixtures/model/models')
/** 1.5, -2, 0.25 and 65504, the largest one, as float16. */
const HALVES = new Map([
  [1.5, 0x3e00],
  [-2, 0xc000],
  [0.25, 0x3400],
  [65504, 0x7bff],
  [0, 0],
])

let models = ''
beforeEach(() => {
  models = mkdtempSync(path.join(tmpdir(), 'reference-'))
  cpSync(TINY, models, { recursive: true })
})
afterEach(() => rmSync(models, { recursive: true }))

const file = (name: string) => path.join(models, 'document-reader', name)
const description = { format: 'postlotse.reference/1', embedding: 2, logits: 3, letters: ['rechnung', null], texts: ['Rechnung\nNr. 1', 'Kuchen\fBlech'] }

function ship(given: object, rows: readonly (readonly number[])[]): void {
  const manifest = JSON.parse(readFileSync(path.join(models, 'manifest.json'), 'utf8'))
  const entry = manifest.models.find(({ id }: { readonly id: string }) => id === 'document-reader')
  entry.files.push({ path: 'reference.json', bytes: 1, sha256: '0'.repeat(64) }, { path: 'reference.bin', bytes: 1, sha256: '0'.repeat(64) })
  writeFileSync(path.join(models, 'manifest.json'), JSON.stringify(manifest))
  writeFileSync(file('reference.json'), JSON.stringify(given))
  writeFileSync(file('reference.bin'), Buffer.from(Uint16Array.from(rows.flat().map((value) => HALVES.get(value) ?? 0)).buffer))
}

it('is undefined where the model ships none', async () => {
  expect([await hasReference(models), await readReference(models)]).toEqual([false, undefined])
})

it('reads types, texts and numbers', async () => {
  ship(description, [
    [1.5, -2, 0.25, 1.5, 65504],
    [0, 1.5, 1.5, 1.5, 1.5],
  ])
  const [first, second] = (await readReference(models)) ?? []
  expect(await hasReference(models)).toBe(true)
  expect(first).toMatchObject({ typeId: 'rechnung', text: 'Rechnung\nNr. 1', embedding: [0.6, -0.8], logits: [0.25, 1.5, 65504] })
  expect(first?.types[0]?.confidence).toBe(1)
  expect(second).toMatchObject({ typeId: null, text: 'Kuchen\fBlech', embedding: [0, 1] })
  expect(second?.types.map(({ confidence }) => confidence.toFixed(3))).toEqual(['0.333', '0.333', '0.333'])
})

it.each([
  ['another format', { ...description, format: 'postlotse.reference/2' }],
  ['a text too few', { ...description, texts: ['Rechnung'] }],
  ['other logits than the model', { ...description, logits: 4, embedding: 1 }],
  ['more letters than rows', { ...description, letters: [...description.letters, null], texts: [...description.texts, 'Noch einer'] }],
])('refuses %s', async (_, given) => {
  ship(given, [
    [1.5, -2, 0.25, 1.5, 65504],
    [1.5, 1.5, 1.5, 1.5, 1.5],
  ])
  await expect(readReference(models)).rejects.toMatchObject({ code: 'model-incompatible' })
})
