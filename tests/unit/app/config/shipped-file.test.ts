import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadConfig } from '../../../../electron/app/config/load-config.ts'
import { SHIPPED } from '../../../../electron/app/config/paths.ts'
import { proveShippedFiles, SHIPPED_HASHES, shippedFile } from '../../../../electron/app/config/shipped-file.ts'

const PLAN = 'resources/routing/plan.yaml'
let root = ''
const at = (name: string) => path.join(root, name)

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'postlotse-shipped-'))
  for (const name of Object.keys(SHIPPED_HASHES).filter((file) => file.includes('routing') || file.includes('taxonomy'))) {
    mkdirSync(path.dirname(at(name)), { recursive: true })
    cpSync(path.join(SHIPPED.root, name), at(name))
  }
})
afterEach(() => rmSync(root, { recursive: true }))

it('knows everything that the product reads as shipped', () => {
  const { taxonomy, plan, licences, ocr, models } = SHIPPED
  for (const file of [taxonomy, plan, licences, path.join(ocr, 'manifest.json'), path.join(models, 'manifest.json')]) expect(shippedFile(file)).toBe(file)
  expect(proveShippedFiles('resources/practice/')).toBeGreaterThan(40)
  expect(proveShippedFiles('resources/policy/')).toBeGreaterThan(2)
})

describe('a shipped file', () => {
  it.each<[string, () => void]>([
    ['with a flipped byte', () => writeFileSync(at(PLAN), flipped(readFileSync(at(PLAN))))],
    ['that grew', () => appendFileSync(at(PLAN), '\n')],
    ['that is empty', () => writeFileSync(at(PLAN), '')],
    ['that is gone', () => rmSync(at(PLAN))],
  ])('%s is refused', (_, spoil) => {
    expect(shippedFile(at(PLAN), root)).toBe(at(PLAN))
    expect(proveShippedFiles('resources/routing/', root)).toBe(1)
    spoil()
    const refusal = expect.objectContaining({ code: 'shipped-changed', detail: expect.stringContaining(PLAN) })
    expect(() => shippedFile(at(PLAN), root)).toThrow(refusal)
    expect(() => proveShippedFiles('resources/routing/', root)).toThrow(refusal)
  })

  it.each(['resources/routing/another.yaml', '../plan.yaml', 'package.json', 'constructor'])('%s is none', (name) => {
    expect(() => shippedFile(at(name), root)).toThrow(expect.objectContaining({ code: 'shipped-changed' }))
  })
})

it('leaves an own plan alone', () => {
  appendFileSync(at(PLAN), '# ours\n')
  expect(loadConfig({ planFile: at(PLAN) }).plan.desks.length).toBeGreaterThan(0)
})

function flipped(bytes: Buffer): Buffer {
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
  return bytes
}
