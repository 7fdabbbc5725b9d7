import { describe, expect, it } from 'vitest'
import { decideFieldsStage, decideUrgencyStage } from '../../../../../electron/core/stages/decide/decide-stages.ts'
import type { FieldCandidate } from '../../../../../electron/shared/domain/candidate.ts'
import type { AssessedDocument, RankedDocument } from '../../../../../electron/shared/domain/document.ts'

const candidate = (name: string, value: string, method: FieldCandidate['method'] = 'rule'): FieldCandidate => ({
  name,
  value,
  score: 0.8,
  method,
  origin: 'test',
})
const context = { signal: new AbortController().signal, report: () => undefined }

const RANKED: RankedDocument = {
  id: 'a:1-1',
  source: { path: '/a.pdf', sha256: 'a', sizeBytes: 1, mediaType: 'application/pdf', issues: [] },
  cut: { firstPage: 1, lastPage: 1 },
  splitConfidence: 1,
  pages: [],
  embedded: [],
  type: { id: 'rechnung', confidence: 0.9, alternatives: [], evidence: [] },
  department: { id: 'finanzen', confidence: 0.9 },
  modelUrgency: { id: 'normal', confidence: 0.9 },
  spans: [],
  candidates: [],
  ranked: [candidate('person.name', 'Anna'), candidate('person.name', 'Berta'), candidate('person.city', 'Lorsch')],
}
const ASSESSED: AssessedDocument = {
  ...RANKED,
  fields: [],
  contradictions: [],
  urgency: 'normal',
  deadlines: [],
  reasons: [
    { code: 'type-uncertain', detail: '' },
    { code: 'text-poor', detail: '' },
  ],
}

describe('decide-fields', () => {
  it('leaves one reading of a field that a person gave, none of one that does not exist', async () => {
    const person = candidate('person.name', 'Clara', 'person')
    const fields = new Map([
      ['person.name', person],
      ['person.city', undefined],
    ])
    const { ranked } = await decideFieldsStage({ fields }).run(RANKED, context)
    expect(ranked).toEqual([person])
  })

  it('takes the department of a person, and otherwise the machine’s', async () => {
    const fields = new Map<string, undefined>()
    expect((await decideFieldsStage({ fields, departmentId: 'jobcenter' }).run(RANKED, context)).department).toEqual({ id: 'jobcenter', confidence: 1 })
    expect((await decideFieldsStage({ fields }).run(RANKED, context)).department).toBe(RANKED.department)
  })
})

describe('decide-urgency', () => {
  const fields = new Map<string, undefined>()

  it('takes the urgency of a person, and otherwise the assessed one', async () => {
    expect((await decideUrgencyStage({ fields, urgency: 'immediate' }).run(ASSESSED, context)).urgency).toBe('immediate')
    expect((await decideUrgencyStage({ fields }).run(ASSESSED, context)).urgency).toBe('normal')
  })

  it('drops doubts about a type that a person chose, and only those', async () => {
    const codes = async (type?: { id: string | null }) =>
      (await decideUrgencyStage({ fields, ...(type ? { type } : {}) }).run(ASSESSED, context)).reasons.map(({ code }) => code)
    expect(await codes({ id: null })).toEqual(['text-poor'])
    expect(await codes()).toEqual(['type-uncertain', 'text-poor'])
  })
})
