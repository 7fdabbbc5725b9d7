import { describe, expect, it } from 'vitest'
import { rerouteLine, routeOfLine } from '../../../../../electron/core/stages/route/route-line.ts'
import type { Correction, CorrectionTarget } from '../../../../../electron/shared/domain/mail-document.ts'
import { distributionPlanSchema } from '../../../../../electron/shared/routing/distribution-plan.ts'
import { taxonomySchema } from '../../../../../electron/shared/taxonomy/taxonomy.ts'
import { exampleLine } from '../../../../fixtures/workplace/example-line.ts'

const label = (text: string) => ({ de: text, en: text })
const taxonomy = taxonomySchema.parse({
  format: 'postlotse.taxonomy/1',
  departments: [{ id: 'jobcenter', label: label('Jobcenter') }],
  fields: [{ name: 'person.name', kind: 'person-name', label: label('Name') }],
  types: ['widerspruch', 'rechnung'].map((id) => ({ id, label: label(id), dept: 'jobcenter', kind: 'antrag', urgency: 'normal', fields: [] })),
})
const plan = distributionPlanSchema.parse({
  format: 'postlotse.plan/1',
  desks: ['kasse', 'a-k', 'l-z', 'rest'].map((id) => ({ id, label: id })),
  rules: [
    { name: 'Rechnungen', when: { type: ['rechnung'] }, desk: 'kasse' },
    { name: 'A bis K', when: { surname: 'A-K', type: ['widerspruch'] }, desk: 'a-k' },
    { name: 'L bis Z', when: { surname: 'L-Z', urgency: ['soon'] }, desk: 'l-z' },
  ],
  default: 'rest',
})
const rules = { plan, taxonomy }
const correction = (target: CorrectionTarget, person: string | null): Correction => ({
  target,
  machine: null,
  person,
  at: '2026-03-02T08:00:00.000Z',
  user: 'x',
})

describe('rerouteLine', () => {
  it.each<[string, Correction[], string, string]>([
    ['as read', [], 'a-k', 'A bis K'],
    ['another type', [correction('type', 'rechnung')], 'kasse', 'Rechnungen'],
    ['another name', [correction('field:person.name', 'Otto Weber')], 'l-z', 'L bis Z'],
    ['no known type any more', [correction('type', null)], 'rest', 'default'],
    ['a desk that a person chose, which stands beside it', [correction('desk', 'kasse')], 'a-k', 'A bis K'],
  ])('%s', (_, corrections, desk, rule) => {
    const line = rerouteLine(exampleLine(), corrections, rules)
    expect(line.route).toEqual({ desk, rule })
    expect(line.type).toEqual(exampleLine().type)
  })

  it('adds the reason where the plan names a known type no more, and takes it back, and never touches the status', () => {
    const without = { ...plan, rules: [] }
    const gap = rerouteLine(exampleLine({ status: 'proposed' }), [], { plan: without, taxonomy })
    expect([gap.review?.reasons.map(({ code }) => code), gap.status]).toEqual([['no-desk-rule'], 'proposed'])
    const twice = rerouteLine(gap, [], { plan: without, taxonomy })
    expect(twice.review?.reasons).toHaveLength(1)
    expect(rerouteLine(twice, [], rules).review).toEqual({ needed: false, reasons: [] })
  })

  it('keeps where it was delivered', () => {
    const delivered = exampleLine({ route: { desk: 'alt', rule: 'alt', target: '/ausgang/alt/brief.pdf' } })
    expect(rerouteLine(delivered, [], rules).route).toEqual({ desk: 'a-k', rule: 'A bis K', target: '/ausgang/alt/brief.pdf' })
  })

  it('leaves a document where its separator sheet sent it, as long as the plan has that desk', () => {
    const sent = exampleLine({ route: { desk: 'l-z', rule: 'Trennblatt' } })
    expect(rerouteLine(sent, [], rules).route).toEqual({ desk: 'l-z', rule: 'Trennblatt' })
    expect(routeOfLine(sent, plan)).toEqual({ desk: 'l-z', rule: 'Trennblatt' })
    const gone = exampleLine({ route: { desk: 'alt', rule: 'Trennblatt' } })
    expect(rerouteLine(gone, [], rules).route).toEqual({ desk: 'a-k', rule: 'A bis K' })
  })

  it('leaves a file that was not read as it is', () => {
    const { source, schema } = exampleLine()
    const unread = { schema, source, status: 'quarantined' as const, error: { code: 'encrypted', message: '' } }
    expect(rerouteLine(unread, [], rules)).toBe(unread)
    expect(routeOfLine(unread, plan)).toBeUndefined()
  })
})
