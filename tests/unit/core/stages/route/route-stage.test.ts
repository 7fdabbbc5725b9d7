import { describe, expect, it } from 'vitest'
import { REASON_BLOCKS } from '../../../../../electron/core/stages/route/proposal-status.ts'
import { routeStage } from '../../../../../electron/core/stages/route/route-stage.ts'
import type { AssessedDocument, RoutedDocument } from '../../../../../electron/shared/domain/document.ts'
import { REVIEW_CODES, type ReviewCode } from '../../../../../electron/shared/domain/issue.ts'
import { distributionPlanSchema } from '../../../../../electron/shared/routing/distribution-plan.ts'
import { settingsSchema } from '../../../../../electron/shared/settings/settings.ts'
import { taxonomySchema } from '../../../../../electron/shared/taxonomy/taxonomy.ts'

const label = (text: string) => ({ de: text, en: text })
const taxonomy = taxonomySchema.parse({
  format: 'postlotse.taxonomy/1',
  departments: [{ id: 'jobcenter', label: label('Jobcenter') }],
  fields: [{ name: 'person.name', kind: 'person-name', label: label('Name') }],
  types: ['widerspruch', 'anfrage'].map((id) => ({ id, label: label(id), dept: 'jobcenter', kind: 'antrag', urgency: 'normal', fields: [] })),
})

interface Facts {
  readonly type?: string | null
  readonly confidence?: number
  readonly department?: string
  readonly urgency?: AssessedDocument['urgency']
  readonly fields?: Readonly<Record<string, string>>
  readonly reasons?: readonly ReviewCode[]
}

function assessed({ type = 'anfrage', confidence = 0.9, department = 'jobcenter', urgency = 'normal', fields = {}, reasons = [] }: Facts): AssessedDocument {
  return {
    id: `${'a'.repeat(64)}:1-1`,
    source: { path: 'x.pdf', sha256: 'a'.repeat(64), sizeBytes: 1, mediaType: 'application/pdf', issues: [] },
    cut: { firstPage: 1, lastPage: 1 },
    splitConfidence: 1,
    pages: [],
    embedded: [],
    type: { id: type, confidence, alternatives: [], evidence: [] },
    department: { id: department, confidence: 0.9 },
    modelUrgency: { id: 'normal', confidence: 1 },
    spans: [],
    candidates: [],
    ranked: [],
    fields: Object.entries(fields).map(([name, value]) => ({ name, value, score: 0.9, method: 'rule', origin: 'test' })),
    contradictions: [],
    urgency,
    deadlines: [],
    reasons: reasons.map((code) => ({ code, detail: '' })),
  }
}

const context = { signal: { aborted: false, throwIfAborted: () => undefined }, report: () => undefined }

function route(facts: Facts, when: object, autoDeliver: Record<string, number> = {}): Promise<RoutedDocument> {
  const plan = distributionPlanSchema.parse({
    format: 'postlotse.plan/1',
    desks: ['a', 'b', 'rest'].map((id) => ({ id, label: id })),
    rules: [
      { name: 'under test', when, desk: 'a' },
      { name: 'all objections', when: { type: ['widerspruch'] }, desk: 'b' },
    ],
    default: 'rest',
  })
  return routeStage({ plan, taxonomy, settings: settingsSchema.parse({ autoDeliver }) }).run(assessed(facts), context)
}

describe('conditions', () => {
  it.each<[string, object, Facts, boolean]>([
    ['type', { type: ['anfrage'] }, {}, true],
    ['another type', { type: ['werbung'] }, {}, false],
    ['unknown', { type: ['unknown'] }, { type: null }, true],
    ['unknown for a known type', { type: ['unknown'] }, {}, false],
    ['department', { department: ['jobcenter'] }, {}, true],
    ['another department', { department: ['sozialamt'] }, {}, false],
    ['urgency', { urgency: ['immediate'] }, { urgency: 'immediate' }, true],
    ['another urgency', { urgency: ['immediate'] }, { urgency: 'soon' }, false],
    ['surname', { surname: 'A-K' }, { fields: { 'person.name': 'Anna Koch' } }, true],
    ['surname outside', { surname: 'A-K' }, { fields: { 'person.name': 'Anna Lang' } }, false],
    ['surname not read', { surname: 'A-Z' }, {}, false],
    ['child where no person was read', { surname: 'A-K' }, { fields: { 'child.name': 'Ben Koch' } }, true],
    ['postal code', { postalCode: ['646'] }, { fields: { 'person.postalCode': '64646' } }, true],
    ['postal code not at the beginning', { postalCode: ['46'] }, { fields: { 'person.postalCode': '64646' } }, false],
    ['town', { city: ['heppenheim'] }, { fields: { 'person.city': 'Heppenheim (Bergstraße)' } }, true],
    ['a town that only begins alike', { city: ['Fürth'] }, { fields: { 'person.city': 'Fürthen' } }, false],
    ['file number', { caseNumber: '^50\\.2-' }, { fields: { 'reference.caseNumber': '50.2-4966/24' } }, true],
    ['another file number', { caseNumber: '^50\\.2-' }, { fields: { 'reference.caseNumber': '51.2-1' } }, false],
    ['all of several', { type: ['anfrage'], department: ['jobcenter'] }, {}, true],
    ['one of several fails', { type: ['anfrage'], department: ['jugendamt'] }, {}, false],
    ['none at all', {}, {}, true],
  ])('%s', async (_, when, facts, holds) => {
    expect((await route(facts, when)).route).toEqual(holds ? { desk: 'a', rule: 'under test' } : { desk: 'rest', rule: 'default' })
  })

  it('let the first matching rule win', async () => {
    expect((await route({ type: 'widerspruch' }, { department: ['jobcenter'] })).route.desk).toBe('a')
    expect((await route({ type: 'widerspruch' }, { department: ['jugendamt'] })).route.desk).toBe('b')
  })
})

describe('the default desk', () => {
  it('is a reason for a known type', async () => {
    const routed = await route({}, { type: ['widerspruch'] })
    expect(routed.reasons.map((r) => r.code)).toEqual(['no-desk-rule'])
    expect(routed.status).toBe('proposed')
  })
  it('is none for an unknown type', async () => expect((await route({ type: null }, { type: ['widerspruch'] })).reasons).toEqual([]))
})

describe('the status', () => {
  it.each<[string, Facts, Record<string, number>, RoutedDocument['status']]>([
    ['a sure type', {}, {}, 'proposed'],
    ['at the threshold', { confidence: 0.75 }, {}, 'proposed'],
    ['below the threshold', { confidence: 0.7499 }, { anfrage: 0.1 }, 'review'],
    ['no known type', { type: null, confidence: 0.99 }, {}, 'review'],
    ['switched on and sure enough', { confidence: 0.95 }, { anfrage: 0.95 }, 'routed'],
    ['switched on, not sure enough', { confidence: 0.949 }, { anfrage: 0.95 }, 'proposed'],
    ['switched on for another type', { confidence: 0.99 }, { widerspruch: 0.5 }, 'proposed'],
    ['switched on and urgent', { confidence: 0.99, reasons: ['urgent'] }, { anfrage: 0.5 }, 'proposed'],
    ['switched on with a harmless note', { confidence: 0.99, reasons: ['file-noted'] }, { anfrage: 0.5 }, 'routed'],
    ['a type named like an inherited property', { type: 'constructor', confidence: 0.99 }, {}, 'proposed'],
  ])('%s', async (_, facts, autoDeliver, status) => expect((await route(facts, {}, autoDeliver)).status).toBe(status))

  it.each(REVIEW_CODES)('with %s follows the table', async (code) => {
    const status = (await route({ confidence: 0.99, reasons: [code] }, {}, { anfrage: 0.5 })).status
    expect(status).toBe({ review: 'review', automatic: 'proposed', nothing: 'routed' }[REASON_BLOCKS[code]])
  })
})
