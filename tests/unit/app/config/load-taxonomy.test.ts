import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadTaxonomy } from '../../../../electron/app/config/load-taxonomy.ts'
import { SHIPPED } from '../../../../electron/app/config/paths.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'taxonomy-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('loadTaxonomy', () => {
  it('reads the shipped one', () => expect(loadTaxonomy(SHIPPED.taxonomy).types.length).toBeGreaterThanOrEqual(48))

  it('refuses an unknown department with file and line', () => {
    const text = readFileSync(SHIPPED.taxonomy, 'utf8').replace('dept: sozialamt', 'dept: sozialant')
    const line = text.split('\n').findIndex((l) => l.includes('sozialant')) + 1
    const file = path.join(folder, 'eigene.yaml')
    writeFileSync(file, text)
    expect(line).toBeGreaterThan(0)
    expect(() => loadTaxonomy(file)).toThrow(expect.objectContaining({ code: 'taxonomy-invalid', detail: expect.stringContaining(`eigene.yaml:${line} `) }))
  })
})
