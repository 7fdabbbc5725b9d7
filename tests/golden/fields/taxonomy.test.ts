/** The shipped taxonomy: complete, and consistent with itself. */
import { describe, expect, it } from 'vitest'
import { fieldsOfType } from '../../../electron/shared/taxonomy/taxonomy.ts'
import { shippedTaxonomy } from '../../unit/core/stages/find-fields/shipped-taxonomy.ts'

const taxonomy = shippedTaxonomy()

describe('the shipped taxonomy', () => {
  it('has its departments, fields and types', () => {
    expect(taxonomy.departments.map((department) => department.id)).toEqual([
      'jobcenter',
      'sozialamt',
      'eingliederungshilfe',
      'jugendamt',
      'finanzen',
      'poststelle',
    ])
    expect(taxonomy.types).toHaveLength(48)
    expect(taxonomy.fields.filter((field) => field.common)).toHaveLength(12)
  })

  it('asks of no type for a field that the type has not', () => {
    for (const type of taxonomy.types) {
      const names = fieldsOfType(taxonomy, type.id).map((field) => field.name)
      expect(names).toEqual(expect.arrayContaining([...type.required]))
    }
  })

  it('uses every field that is not common', () => {
    const used = new Set(taxonomy.types.flatMap((type) => type.fields))
    const unused = taxonomy.fields.filter((field) => !field.common && !used.has(field.name)).map((field) => field.name)
    expect(unused).toEqual([])
  })

  it('repeats no cue within a field', () => {
    for (const field of taxonomy.fields) expect(new Set(field.cues.map((cue) => cue.toLowerCase())).size).toBe(field.cues.length)
  })
})
