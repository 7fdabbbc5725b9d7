import { describe, expect, it } from 'vitest'
import { distributionPlanSchema } from '../../../../electron/shared/routing/distribution-plan.ts'
import type { PlanDraft } from '../../../../electron/shared/routing/plan-draft.ts'
import { type PlanProblem, planProblems } from '../../../../electron/shared/routing/plan-problems.ts'

const KNOWN = { types: new Set(['rechnung']), departments: new Set(['finanzen']) }
type When = PlanDraft['rules'][number]['when']

function draft(change: Partial<PlanDraft> = {}): PlanDraft {
  return {
    format: 'postlotse.plan/1',
    desks: [
      { id: 'kasse', label: 'Kasse' },
      { id: 'rest', label: 'Rest' },
    ],
    rules: [{ name: 'Rechnungen', when: { type: ['rechnung', 'unknown'], department: ['finanzen'] }, desk: 'kasse' }],
    default: 'rest',
    ...change,
  }
}
const rule = (when: When, name = 'Regel', desk = 'kasse') => draft({ rules: [{ name, when, desk }] })
const problems = (given: PlanDraft) => planProblems(given, KNOWN).map(({ code, desk, rule: at, value }) => [code, desk ?? at ?? 'plan', value])

describe('a sound plan', () => {
  it.each<[string, PlanDraft]>([
    ['as it is', draft()],
    ['without rules', draft({ rules: [] })],
    ['with all conditions', rule({ urgency: ['soon'], surname: 'Sch-St', postalCode: ['646', '64646'], city: ['Lorsch'], caseNumber: '^50\\.2-' })],
    ['with one letter', rule({ surname: 'A-A' })],
    ['with umlauts', rule({ surname: 'Ä-B' })],
    ['with a range whose end is shorter', rule({ surname: 'Sch-S' })],
  ])('%s', (_, given) => {
    expect(problems(given)).toEqual([])
    expect(distributionPlanSchema.safeParse(given).success).toBe(true)
  })
})

describe('what is wrong, and where', () => {
  it.each<[string, PlanDraft, (string | number)[][]]>([
    [
      'no desks',
      draft({ desks: [], rules: [], default: '' }),
      [
        ['no-desk', 'plan', ''],
        ['default-desk', 'plan', ''],
      ],
    ],
    [
      'a desk without name and id',
      draft({ desks: [...draft().desks, { id: '', label: '' }] }),
      [
        ['desk-id', 2, ''],
        ['desk-label', 2, ''],
      ],
    ],
    ['an id with blanks', draft({ desks: [...draft().desks, { id: 'Team 1', label: 'T' }] }), [['desk-id', 2, 'Team 1']]],
    ['an id twice', draft({ desks: [...draft().desks, { id: 'kasse', label: 'Kasse 2' }] }), [['desk-id-twice', 2, 'kasse']]],
    ['a desk that is gone', rule({}, 'Regel', 'weg'), [['rule-desk', 0, 'weg']]],
    ['no desk chosen', rule({}, 'Regel', ''), [['rule-desk', 0, '']]],
    ['no name', rule({}, ''), [['rule-name', 0, '']]],
    ['a name twice', draft({ rules: [...draft().rules, ...draft().rules] }), [['rule-name-twice', 1, 'Rechnungen']]],
    ['a rest that is gone', draft({ default: 'weg' }), [['default-desk', 'plan', 'weg']]],
    ['an unknown type', rule({ type: ['rechnung', 'geist'] }), [['type', 0, 'geist']]],
    ['an unknown department', rule({ department: ['bauamt'] }), [['department', 0, 'bauamt']]],
    ['half a range', rule({ surname: 'A-' }), [['surname', 0, 'A-']]],
    ['a range backwards', rule({ surname: 'K-A' }), [['surname-backwards', 0, 'K-A']]],
    ['no postcode', rule({ postalCode: ['646', 'Lorsch'] }), [['postal-code', 0, 'Lorsch']]],
    ['half a pattern', rule({ caseNumber: '(50' }), [['case-number', 0, '(50']]],
  ])('%s', (_, given, expected) => {
    expect(problems(given)).toEqual(expected)
  })

  it('comes in the order of the plan: desks, rules, the rest', () => {
    const given = draft({ desks: [{ id: 'x y', label: 'X' }], rules: [{ name: '', when: {}, desk: 'x y' }], default: 'weg' })
    expect(planProblems(given, KNOWN).map(({ code }): PlanProblem['code'] => code)).toEqual(['desk-id', 'rule-name', 'rule-desk', 'default-desk'])
  })
})
