import { describe, expect, it } from 'vitest'
import { chooseDepartment } from '../../../../../electron/core/stages/classify/choose-department.ts'
import { tinyTaxonomy } from './tiny-taxonomy.ts'

const flat = tinyTaxonomy.departments.map(({ id }) => ({ id, confidence: 1 / tinyTaxonomy.departments.length }))
const only = (id: string) => [{ id, confidence: 1 }]

function choose(type: string, cues: Record<string, number> = {}, departments = flat) {
  return chooseDepartment(departments, only(type), new Map(Object.entries(cues)), tinyTaxonomy)
}

describe('chooseDepartment', () => {
  it.each([
    ['a bound type goes to its department', 'wohngeld-antrag', {}, 'sozialamt'],
    ['a passing mention does not move a bound type', 'wohngeld-antrag', { jobcenter: 2 }, 'sozialamt'],
    ['a free type without a cue stays in the post room', 'widerspruch', {}, 'poststelle'],
    ['a free type follows its cue', 'widerspruch', { jugendamt: 2 }, 'jugendamt'],
    ['advertising stays in the post room whatever it names', 'werbung', { sozialamt: 2 }, 'poststelle'],
    ['an unknown type follows its cue', 'noch-nie-gesehen', { finanzen: 3 }, 'finanzen'],
  ])('%s', (_, type, cues, expected) => {
    expect(choose(type, cues).id).toBe(expected)
  })

  it('listens to the model where nothing else speaks', () => {
    const sure = flat.map(({ id }) => ({ id, confidence: id === 'jobcenter' ? 0.9 : 0.02 }))
    expect(choose('widerspruch', {}, sure).id).toBe('jobcenter')
    expect(choose('wohngeld-antrag', {}, sure).id).toBe('sozialamt')
  })

  it('lets model and cues together move a bound type', () => {
    const sure = flat.map(({ id }) => ({ id, confidence: id === 'jobcenter' ? 0.9 : 0.02 }))
    expect(choose('wohngeld-antrag', { jobcenter: 3 }, sure).id).toBe('jobcenter')
    expect(choose('wohngeld-antrag', { jobcenter: 3 }).id).toBe('sozialamt')
  })

  it('is sure when all agree and less so when they do not', () => {
    const agreeing = choose('wohngeld-antrag', { sozialamt: 2 })
    const torn = choose('wohngeld-antrag', { jobcenter: 3.5 })
    expect(agreeing.confidence).toBeGreaterThan(0.97)
    expect(torn.confidence).toBeLessThan(0.8)
  })

  it('ignores cues for departments that this authority has not', () => {
    expect(choose('widerspruch', { zoll: 9 }).id).toBe('poststelle')
  })
})
