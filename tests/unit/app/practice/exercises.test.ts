import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadConfig } from '../../../../electron/app/config/load-config.ts'
import { SHIPPED } from '../../../../electron/app/config/paths.ts'
import { judgeAnswer } from '../../../../electron/app/practice/judge-answer.ts'
import { loadExercises, pageOf } from '../../../../electron/app/practice/load-exercises.ts'
import { DEFAULT_RULE } from '../../../../electron/core/stages/route/match-rule.ts'

const { taxonomy, plan } = loadConfig({})
const practice = loadExercises(SHIPPED.practice, taxonomy)

describe('the shipped exercises', () => {
  it('are twenty, with ids of their own', () => {
    expect(new Set(practice.exercises.map(({ id }) => id)).size).toBe(20)
  })

  it('cover all urgencies, an unknown type and a stack', () => {
    expect(new Set(practice.exercises.map(({ truth }) => truth.urgency))).toEqual(new Set(['normal', 'soon', 'immediate']))
    expect(practice.exercises.some(({ truth }) => truth.type === null)).toBe(true)
    expect(practice.exercises.some(({ pages }) => pages > 1)).toBe(true)
  })

  it('take less than 3 MB', () => {
    const bytes = readdirSync(SHIPPED.practice).reduce((sum, name) => sum + statSync(path.join(SHIPPED.practice, name)).size, 0)
    expect(bytes).toBeLessThan(3_000_000)
  })

  it.each(practice.exercises)('$id has its file, a picture and a text of every page, and a department of the taxonomy', (exercise) => {
    expect(existsSync(path.resolve(SHIPPED.practice, exercise.file))).toBe(true)
    expect(taxonomy.departments.map(({ id }) => id)).toContain(exercise.truth.department)
    for (let page = 1; page <= exercise.pages; page++) {
      const { webp, text } = pageOf(practice, exercise, page)
      expect(Buffer.from(webp, 'base64').subarray(8, 12).toString()).toBe('WEBP')
      expect(text.trim().length).toBeGreaterThan(20)
    }
  })

  it.each(practice.exercises)('$id finds its desk by a rule of the shipped plan', (exercise) => {
    const { rule, truth } = judgeAnswer(exercise, { typeId: null, deskId: '', urgency: 'normal' }, plan)
    expect(rule).not.toBe(DEFAULT_RULE)
    expect(plan.desks.map(({ id }) => id)).toContain(truth.deskId)
  })
})

it('leaves out exercises about types that the authority does not use', () => {
  const fewer = { ...taxonomy, types: taxonomy.types.filter(({ id }) => id !== 'widerspruch') }
  expect(loadExercises(SHIPPED.practice, fewer).exercises.map(({ id }) => id)).not.toContain('01-widerspruch')
})

describe('an answer', () => {
  const [exercise] = practice.exercises
  if (!exercise) throw new Error('no exercise')

  it('is judged question by question', () => {
    const { judgement, truth } = judgeAnswer(exercise, { typeId: 'widerspruch', deskId: 'rechtsamt', urgency: 'soon' }, plan)
    expect(judgement).toEqual({ type: true, desk: false, urgency: true })
    expect(truth).toEqual({ typeId: 'widerspruch', deskId: 'widerspruchsstelle', urgency: 'soon' })
  })

  it("follows the authority's own plan", () => {
    const own = { ...plan, rules: [], default: 'poststelle' }
    expect(judgeAnswer(exercise, { typeId: 'widerspruch', deskId: 'poststelle', urgency: 'soon' }, own).judgement.desk).toBe(true)
  })

  it('may name another type where two are defensible', () => {
    const recipe = practice.exercises.find(({ id }) => id === '08-rezept')
    if (!recipe) throw new Error('no recipe')
    const typeRight = (typeId: string | null) => judgeAnswer(recipe, { typeId, deskId: 'poststelle', urgency: 'normal' }, plan).judgement.type
    expect([typeRight(null), typeRight('werbung'), typeRight('rechnung')]).toEqual([true, true, false])
  })
})
