import { describe, expect, it } from 'vitest'
import { chooseDepartment } from '../../../../../electron/core/stages/classify/choose-department.ts'
import { departmentCues } from '../../../../../electron/core/stages/classify/department-cues.ts'
import { pageOf } from '../../../../fixtures/model/page-of.ts'
import { tinyTaxonomy } from './tiny-taxonomy.ts'

const flat = tinyTaxonomy.departments.map(({ id }) => ({ id, confidence: 1 / tinyTaxonomy.departments.length }))
const sure = (id: string) => flat.map((one) => ({ id: one.id, confidence: one.id === id ? 0.9 : 0.02 }))
const only = (id: string) => [{ id, confidence: 1 }]

function choose(type: string, lines: readonly string[], departments = flat, taxonomy = tinyTaxonomy) {
  return chooseDepartment(departments, only(type), departmentCues([pageOf(lines)]), taxonomy)
}

describe('chooseDepartment', () => {
  it.each<[string, string, string[], string]>([
    ['a bound type goes to its department', 'wohngeld-antrag', ['Antrag'], 'sozialamt'],
    ['a passing mention does not move a bound type', 'wohngeld-antrag', ['Antrag', 'Bisher zahlt das Jobcenter.'], 'sozialamt'],
    ['a free type that names none stays in the post room', 'mietvertrag', ['Mietvertrag'], 'poststelle'],
    ['a free type follows its recipient', 'widerspruch', ['An das Jugendamt', 'Widerspruch'], 'jugendamt'],
    ['a free type follows a number', 'mietvertrag', ['BG 12704//0085767', 'Mietvertrag'], 'jobcenter'],
    ['a recipient outweighs a mention', 'widerspruch', ['An das Sozialamt', 'Hallo,', 'das Jobcenter hat mir geraten'], 'sozialamt'],
    ['advertising stays in the post room whatever it names', 'werbung', ['Software für Ihr Sozialamt'], 'poststelle'],
    ['an unknown type follows its cue', 'noch-nie-gesehen', ['An die Kreiskasse'], 'finanzen'],
  ])('%s', (_, type, lines, expected) => {
    expect(choose(type, lines).id).toBe(expected)
  })

  it('listens to the model where nothing else speaks', () => {
    expect(choose('widerspruch', ['Widerspruch'], sure('jobcenter')).id).toBe('jobcenter')
    expect(choose('wohngeld-antrag', ['Antrag'], sure('jobcenter')).id).toBe('sozialamt')
  })

  it('is sure when all agree and less so when they do not', () => {
    const agreeing = choose('wohngeld-antrag', ['An die Wohngeldstelle'], sure('sozialamt'))
    const torn = choose('wohngeld-antrag', ['An das Jobcenter'])
    expect(agreeing.confidence).toBeGreaterThan(0.97)
    expect(torn.confidence).toBeLessThan(agreeing.confidence)
  })

  it('does what the authority says where it gives a type to another department', () => {
    const types = tinyTaxonomy.types.map((type) => (type.id === 'wohngeld-antrag' ? { ...type, dept: 'jugendamt' } : type))
    expect(choose('wohngeld-antrag', ['Antrag'], flat, { ...tinyTaxonomy, types }).id).toBe('jugendamt')
  })

  it('can choose a department that it was not fitted for, and only departments that there are', () => {
    const label = { de: 'Zulassung', en: 'Registration' }
    const departments = [{ id: 'zulassung', label }, ...tinyTaxonomy.departments.filter(({ id }) => id !== 'jobcenter')]
    const type = { id: 'abmeldung', label, dept: 'zulassung', kind: 'antrag', urgency: 'normal', fields: [], required: [] } as const
    const taxonomy = { ...tinyTaxonomy, departments, types: [...tinyTaxonomy.types, { ...type, fields: [], required: [] }] }
    expect(choose('abmeldung', ['Abmeldung'], [], taxonomy).id).toBe('zulassung')
    expect(choose('widerspruch', ['An das Jobcenter'], [], taxonomy).id).not.toBe('jobcenter')
  })

  it('takes what the types lack to certainty for a document of no known type', () => {
    const cues = departmentCues([pageOf(['Kochrezept'])])
    const unsure = chooseDepartment(flat, [{ id: 'wohngeld-antrag', confidence: 0.2 }], cues, tinyTaxonomy)
    expect(unsure.id).toBe('poststelle')
  })
})
