/** The training corpus keeps its format: headers, marks, fields, balance over the types, no document twice. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadTaxonomy } from '../../electron/app/config/load-taxonomy.ts'
import { SHIPPED } from '../../electron/app/config/paths.ts'

const CORPUS = path.join(SHIPPED.models, 'training', 'corpus')
const HEADER = /^=== dept=([a-z]+) style=(letter|note|email|fax|form|online|certificate|statement|report) register=(plain|simple|learner|formal|legal|angry)$/
const MARK = /\[\[([^\][|]*)\|([^\][]*)\]\]/g

/** Documents of each known type: at least so many, and none with more than this many times the smallest. */
const LEAST = 80
const MOST_TIMES = 1.5
/** Documents of no known type: those that measure, and those that are learned from. */
const OF_NO_TYPE = ['unknown', 'unknown-training']
/** Runs of so many words; two documents that share this share of the smaller one's runs are near-duplicates (formulas of law and courtesy stay below). */
const SHINGLE_WORDS = 5
const NEAR_DUPLICATE = 0.5

const taxonomy = loadTaxonomy(SHIPPED.taxonomy)
const types = taxonomy.types.map((type) => type.id)
const files = readdirSync(CORPUS).filter((name) => name.endsWith('.txt'))

interface Letter {
  /** File and number within it, e.g. `rechnung 7`. */
  readonly name: string
  readonly type: string
  readonly header: string
  readonly body: string
}
const letters = files.flatMap(readLetters)

describe('the corpus', () => {
  it('has one file for each type and two for no type', () => expect(files.map((name) => name.slice(0, -4)).sort()).toEqual([...types, ...OF_NO_TYPE].sort()))

  it('heads every document with department, style and register', () => {
    const departments = new Set(taxonomy.departments.map((department) => department.id))
    const wrong = letters.filter(({ header }) => !departments.has(HEADER.exec(header)?.[1] ?? ''))
    expect(wrong.map(({ name, header }) => `${name}: ${header}`)).toEqual([])
  })

  it('marks only fields of the taxonomy, in well-formed marks', () => {
    const fields = new Set(taxonomy.fields.map((field) => field.name))
    const wrong = letters.flatMap(({ name, body }) => [
      ...[...body.matchAll(MARK)].filter(([, field = '', value = '']) => !fields.has(field) || value.trim() === '').map(([mark]) => `${name}: ${mark}`),
      ...(/\[\[|\]\]/.test(body.replace(MARK, '')) ? [`${name}: broken mark`] : []),
    ])
    expect(wrong).toEqual([])
  })

  it('is balanced', () => {
    const counts = types.map((type) => ({ type, count: letters.filter((letter) => letter.type === type).length }))
    const smallest = Math.min(...counts.map(({ count }) => count))
    expect(counts.filter(({ count }) => count < LEAST || count > smallest * MOST_TIMES)).toEqual([])
  })

  it('writes to no real mailbox', () => {
    const domains = letters.flatMap(({ name, body }) => [...body.matchAll(/[\w.+-]+@([\w-]+(?:\.[\w-]+)+)/g)].map(([, domain = '']) => `${name}: ${domain}`))
    expect(domains.filter((domain) => !domain.endsWith('.example'))).toEqual([])
  })

  it('says nothing twice', () => expect(nearDuplicates(letters)).toEqual([]))
})

function readLetters(file: string): Letter[] {
  const type = file.slice(0, -4)
  const parts = `\n${readFileSync(path.join(CORPUS, file), 'utf8')}`.split(/\n(?==== )/).slice(1)
  return parts.map((part, i) => {
    const end = part.indexOf('\n')
    return { name: `${type} ${i + 1}`, type, header: part.slice(0, end), body: part.slice(end + 1) }
  })
}

function nearDuplicates(all: readonly Letter[]): string[] {
  const shingles = all.map(({ body }) => shinglesOf(body))
  const holders = new Map<string, number[]>()
  shingles.forEach((own, i) => {
    for (const shingle of own) holders.set(shingle, [...(holders.get(shingle) ?? []), i])
  })
  const shared = new Map<string, number>()
  for (const among of holders.values())
    among.forEach((a, k) => {
      for (const b of among.slice(k + 1)) shared.set(`${a} ${b}`, (shared.get(`${a} ${b}`) ?? 0) + 1)
    })
  return [...shared].flatMap(([pair, count]) => {
    const [a = 0, b = 0] = pair.split(' ').map(Number)
    const smaller = Math.min(shingles[a]?.size ?? 1, shingles[b]?.size ?? 1)
    return count / smaller >= NEAR_DUPLICATE && smaller > SHINGLE_WORDS ? [`${all[a]?.name} ~ ${all[b]?.name}`] : []
  })
}

/** Runs of words without marks, digits and case. */
function shinglesOf(body: string): ReadonlySet<string> {
  const words =
    body
      .replace(MARK, '$2')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  return new Set(words.slice(SHINGLE_WORDS - 1).map((_, i) => words.slice(i, i + SHINGLE_WORDS).join(' ')))
}
