/** Everything that names a document type, department, field or desk names one that exists. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { distributionPlanSchema } from '../../electron/shared/routing/distribution-plan.ts'
import { taxonomySchema } from '../../electron/shared/taxonomy/taxonomy.ts'
import { ROOT } from './tracked-files.ts'

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const taxonomy = taxonomySchema.parse(parse(read('resources/taxonomy/taxonomy.yaml')))
const plan = distributionPlanSchema.parse(parse(read('resources/routing/plan.yaml')))
const typeIds = taxonomy.types.map((type) => type.id)
const departmentIds = taxonomy.departments.map((department) => department.id)
const fieldNames = taxonomy.fields.map((field) => field.name)

/** In `found`, but not in `known`. */
const strangers = (found: readonly string[], known: readonly string[]) => [...new Set(found)].filter((name) => !known.includes(name))
const duplicates = (names: readonly string[]) => names.filter((name, i) => names.indexOf(name) !== i)

describe('taxonomy', () => {
  it('keeps the 48 types and six departments it was published with', () => {
    expect([typeIds.length, departmentIds.length]).toEqual([48, 6])
    expect(duplicates([...typeIds])).toEqual([])
  })

  it('names only its own departments and fields', () => {
    expect(
      strangers(
        taxonomy.types.map((type) => type.dept),
        departmentIds,
      ),
    ).toEqual([])
    expect(
      strangers(
        taxonomy.types.flatMap((type) => [...type.fields, ...type.required]),
        fieldNames,
      ),
    ).toEqual([])
  })

  it('has no field that no type carries', () => {
    const carried = [...taxonomy.types.flatMap((type) => type.fields), ...taxonomy.fields.filter((field) => field.common).map((field) => field.name)]
    expect(strangers(fieldNames, carried)).toEqual([])
  })

  it.each(typeIds)('%s has training text', (id) => {
    expect(existsSync(join(ROOT, `models/training/corpus/${id}.txt`))).toBe(true)
  })
})

describe('distribution plan', () => {
  it('names only known types and departments', () => {
    expect(
      strangers(
        plan.rules.flatMap((rule) => rule.when.type ?? []),
        [...typeIds, 'unknown'],
      ),
    ).toEqual([])
    expect(
      strangers(
        plan.rules.flatMap((rule) => rule.when.department ?? []),
        departmentIds,
      ),
    ).toEqual([])
  })

  it('uses every desk it lists', () => {
    const used = [...plan.rules.map((rule) => rule.desk), plan.default]
    expect(
      strangers(
        plan.desks.map((desk) => desk.id),
        used,
      ),
    ).toEqual([])
  })
})

describe('expected results of the samples', () => {
  const expected = JSON.parse(read('resources/samples-expected.json')) as Record<string, { type?: string | null; desk?: string }>

  it('name known types, known desks and existing files', () => {
    expect(
      strangers(
        Object.values(expected).flatMap(({ type }) => type ?? []),
        typeIds,
      ),
    ).toEqual([])
    expect(
      strangers(
        Object.values(expected).flatMap(({ desk }) => desk ?? []),
        plan.desks.map((desk) => desk.id),
      ),
    ).toEqual([])
    expect(Object.keys(expected).filter((key) => !existsSync(join(ROOT, 'resources/samples', key.replace(/[:#].*$/, ''))))).toEqual([])
  })
})
