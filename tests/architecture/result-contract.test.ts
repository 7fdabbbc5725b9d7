/** The result line has two descriptions, a JSON schema for those who read it and a zod schema for us: they accept and refuse the same lines. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import ajvFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { type ResultLine, resultLineSchema } from '../../electron/shared/result/result-line.ts'
import { readTracked } from './tracked-files.ts'

const contract = JSON.parse(readTracked('resources/contract/result.schema.json'))
const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true })
ajvFormats.default(ajv)
const byContract = ajv.compile(contract)

const SHA = 'a'.repeat(64)
const FULL: ResultLine = {
  schema: 'postlotse.result/1',
  id: `${SHA}:1-2#Anlage.pdf`,
  source: { path: 'eingang/mail.eml', sha256: SHA, pages: [1, 2], attachment: 'Anlage.pdf' },
  status: 'review',
  type: {
    id: 'widerspruch',
    confidence: 0.91,
    alternatives: [{ id: 'beschwerde', confidence: 0.05 }],
    evidence: [{ text: 'Widerspruch', weight: 1.2, page: 1, box: [0.1, 0.2, 0.3, 0.02] }],
  },
  department: { id: 'jobcenter', confidence: 0.97 },
  urgency: 'soon',
  fields: [
    {
      name: 'bank.iban',
      value: 'DE95 5089 1234 O004 7112 03',
      normalized: 'DE95508912340000471120',
      valid: false,
      confidence: 0.4,
      method: 'rule',
      page: 1,
      box: [0, 0, 1, 1],
      origin: 'iban',
      repair: 'DE95 5089 1234 0004 7112 03',
    },
    { name: 'amount.total', value: '100.00', confidence: 1, method: 'embedded-xml' },
  ],
  deadlines: [{ kind: 'widerspruchsfrist', date: '2026-12-02', basis: '§ 84 Abs. 1 SGG', assumptions: ['Zugang am 02.11.2026.'] }],
  route: { desk: 'widerspruchsstelle', rule: 'Rechtsbehelfe', target: 'out/widerspruchsstelle' },
  review: { needed: true, reasons: [{ code: 'deadline-near', detail: '2 days' }] },
  text: { source: 'mixed', confidence: 0.93, characters: 1840 },
  duplicateOf: `${SHA}:1-1`,
  similarTo: `${SHA}:2-2`,
  timing: { totalMs: 41.5, stages: { classify: 12 } },
  engine: { model: '0.1.0' },
}
const MINIMAL: ResultLine = { schema: 'postlotse.result/1', source: { path: 'a.pdf', sha256: SHA }, status: 'quarantined' }
const QUARANTINED: ResultLine = { ...MINIMAL, error: { code: 'encrypted', message: 'Die Datei ist mit einem Kennwort geschützt.' } }

const accepted = (line: unknown) => ({ contract: byContract(line), zod: resultLineSchema.safeParse(line).success })

describe('result line', () => {
  it.each([
    ['everything', FULL],
    ['no more than must be there', MINIMAL],
    ['a quarantined file', QUARANTINED],
    ['an unknown type', { ...FULL, type: { id: null, confidence: 0.3, alternatives: [], evidence: [] } }],
  ])('with %s is accepted by both', (_name, line) => expect(accepted(line)).toEqual({ contract: true, zod: true }))

  it.each<[string, unknown]>([
    ['without status', { ...MINIMAL, status: undefined }],
    ['of another version', { ...MINIMAL, schema: 'postlotse.result/2' }],
    ['with an unknown status', { ...MINIMAL, status: 'lost' }],
    ['with a short hash', { ...MINIMAL, source: { path: 'a.pdf', sha256: 'abc' } }],
    ['with page 0', { ...FULL, source: { ...FULL.source, pages: [0, 1] } }],
    ['with one page number', { ...FULL, source: { ...FULL.source, pages: [1] } }],
    ['with a confidence over 1', { ...FULL, type: { ...FULL.type, confidence: 1.01 } }],
    ['with a box off the page', { ...FULL, fields: [{ ...FULL.fields?.[0], box: [0, 0, 1.2, 1] }] }],
    ['with a box of three numbers', { ...FULL, fields: [{ ...FULL.fields?.[0], box: [0, 0, 1] }] }],
    ['with an unknown method', { ...FULL, fields: [{ ...FULL.fields?.[0], method: 'guess' }] }],
    ['with a number as value', { ...FULL, fields: [{ ...FULL.fields?.[0], value: 5 }] }],
    ['with a day that does not exist', { ...FULL, deadlines: [{ ...FULL.deadlines?.[0], date: '2026-02-30' }] }],
    ['with a deadline without its basis', { ...FULL, deadlines: [{ ...FULL.deadlines?.[0], basis: undefined }] }],
    ['with an unknown urgency', { ...FULL, urgency: 'later' }],
    ['with an error without sentence', { ...MINIMAL, error: { code: 'damaged' } }],
    ['with a route without rule', { ...FULL, route: { desk: 'poststelle' } }],
    ['with an unknown source of text', { ...FULL, text: { source: 'crystal-ball', confidence: 1, characters: 3 } }],
  ])('%s is refused by both', (_name, line) => expect(accepted(JSON.parse(JSON.stringify(line)))).toEqual({ contract: false, zod: false }))

  it('has no property in the contract that we do not know', () => {
    const known = Object.keys(resultLineSchema.shape)
    expect(Object.keys(contract.properties).filter((name) => !known.includes(name))).toEqual([])
  })
})
