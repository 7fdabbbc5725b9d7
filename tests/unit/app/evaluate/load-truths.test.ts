import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { loadTruths } from '../../../../electron/app/evaluate/load-truths.ts'
import { taxonomySchema } from '../../../../electron/shared/taxonomy/taxonomy.ts'

const taxonomy = taxonomySchema.parse(parse(readFileSync('resources/taxonomy/taxonomy.yaml', 'utf8')))
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'postlotse-evaluate-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function put(files: Record<string, string>): void {
  for (const [name, contents] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), contents)
  }
}
const found = (truthFolder?: string) => {
  const { truths, unlabelled } = loadTruths(folder, taxonomy, truthFolder)
  return {
    truths: truths.map(({ path, labels }) => [path.slice(folder.length + 1), labels.type]),
    unlabelled: unlabelled.map((path) => path.slice(folder.length + 1)),
  }
}

describe('loadTruths', () => {
  it('takes the folder for the type', () => {
    put({ 'rechnung/a.pdf': '', 'mahnung/b.tif': '', 'sonstwas/c.pdf': '', '.DS_Store': '' })
    expect(found()).toEqual({
      truths: [
        [join('mahnung', 'b.tif'), 'mahnung'],
        [join('rechnung', 'a.pdf'), 'rechnung'],
      ],
      unlabelled: [join('sonstwas', 'c.pdf')],
    })
  })

  it('finds truth files beside, in truth/ and in a folder of their own', () => {
    put({ 'a.pdf': '', 'a.json': '{"type":"rechnung"}', 'b.pdf': '', 'truth/b.json': '{"type":null}', 'c.pdf': '', 'labels/c.json': '{"type":"mahnung"}' })
    expect(found(join(folder, 'labels')).truths).toEqual([
      ['a.pdf', 'rechnung'],
      ['b.pdf', null],
      ['c.pdf', 'mahnung'],
    ])
  })

  it('believes a truth file more than the folder', () => {
    put({ 'rechnung/a.pdf': '', 'rechnung/a.json': '{"type":"mahnung","department":"finanzen","urgency":"soon","pages":3}' })
    expect(loadTruths(folder, taxonomy).truths[0]?.labels).toEqual({ type: 'mahnung', department: 'finanzen', urgency: 'soon' })
  })

  it('takes a folder that is itself named like a type', () => {
    put({ 'rechnung/a.pdf': '' })
    expect(loadTruths(join(folder, 'rechnung'), taxonomy).truths).toHaveLength(1)
  })

  it.each<[string, Record<string, string>]>([
    ['no labelled file', { 'a.pdf': '' }],
    ['an unknown type', { 'a.pdf': '', 'a.json': '{"type":"liebesbrief"}' }],
    ['a truth file without a type', { 'a.pdf': '', 'a.json': '{"typ":"rechnung"}' }],
    ['a truth file that is no JSON', { 'a.pdf': '', 'a.json': 'rechnung' }],
    ['an unknown urgency', { 'a.pdf': '', 'a.json': '{"type":"rechnung","urgency":"sofort"}' }],
  ])('refuses %s', (_, files) => {
    put(files)
    expect(() => loadTruths(folder, taxonomy)).toThrow(expect.objectContaining({ code: 'usage' }))
  })

  it('refuses a folder that is not there', () => {
    expect(() => loadTruths(join(folder, 'nowhere'), taxonomy)).toThrow(expect.objectContaining({ code: 'usage' }))
  })
})
