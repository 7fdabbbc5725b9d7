import { describe, expect, it } from 'vitest'
import { createKnownDocuments } from '../../../../../electron/adapters/known-documents/in-memory-known-documents.ts'
import { assessStage } from '../../../../../electron/core/stages/assess/assess-stage.ts'
import type { AssessedDocument, CheckedDocument } from '../../../../../electron/shared/domain/document.ts'
import { settingsSchema } from '../../../../../electron/shared/settings/settings.ts'
import { taxonomySchema } from '../../../../../electron/shared/taxonomy/taxonomy.ts'
import { checkedDocument, type DocumentFacts, fieldOf, pageOf } from './checked-document.ts'

const label = (de: string) => ({ de, en: de })
const type = (id: string, urgency: string, required: string[] = []) => ({
  id,
  label: label(id),
  dept: 'jobcenter',
  kind: 'sonstiges',
  urgency,
  fields: [],
  required,
})

const taxonomy = taxonomySchema.parse({
  format: 'postlotse.taxonomy/1',
  departments: [{ id: 'jobcenter', label: label('Jobcenter') }],
  fields: ['person.name', 'notice.date', 'court.deadline', 'invoice.dueDate', 'deadline.date', 'bank.iban'].map((name) => ({
    name,
    kind: 'text',
    label: label(`Feld ${name}`),
  })),
  types: [
    type('anfrage', 'normal', ['person.name']),
    type('widerspruch', 'soon'),
    type('gerichtspost', 'immediate'),
    type('rechnung', 'normal'),
    type('egh-antrag', 'normal'),
  ],
})
const settings = settingsSchema.parse({})
const TODAY = '2026-12-01'

function stage(today = TODAY) {
  const ports = {
    clock: { today: () => today },
    holidays: { nameOf: (date: string, state: string) => (state === 'HE' && date === '2026-12-25' ? '1. Weihnachtstag' : undefined) },
    known: createKnownDocuments(),
  }
  return assessStage(ports, { taxonomy, settings })
}

const context = { signal: { aborted: false, throwIfAborted: () => undefined }, report: () => undefined }
const assess = (document: CheckedDocument): Promise<AssessedDocument> => stage().run(document, context)
const assessFacts = (facts: DocumentFacts) => assess(checkedDocument(facts))
const codes = (document: AssessedDocument) => document.reasons.map((r) => r.code)

describe('urgency', () => {
  const model = (id: 'normal' | 'soon' | 'immediate', confidence: number) => ({ changes: { modelUrgency: { id, confidence } } })
  it.each([
    ['the type’s default', { type: 'widerspruch' }, 'soon'],
    ['never below the default', { type: 'gerichtspost', ...model('normal', 1) }, 'immediate'],
    ['a sure model', { type: 'rechnung', ...model('immediate', 0.8) }, 'immediate'],
    ['an unsure model does not count', { type: 'rechnung', ...model('immediate', 0.5) }, 'normal'],
    ['words', { type: 'rechnung', text: 'Wir haben nichts mehr zu essen.' }, 'immediate'],
    ['words of haste', { type: 'rechnung', text: 'EILT!' }, 'soon'],
    ['an unknown type', { type: null }, 'normal'],
    ['a stated deadline in five days', { type: 'rechnung', fields: { 'deadline.date': '2026-12-06' } }, 'soon'],
    ['a stated deadline in eight days', { type: 'rechnung', fields: { 'deadline.date': '2026-12-09' } }, 'normal'],
    ['a stated deadline of last year', { type: 'rechnung', fields: { 'deadline.date': '2025-12-02' } }, 'normal'],
    ['an invoice due tomorrow', { type: 'rechnung', fields: { 'invoice.dueDate': '2026-12-02' } }, 'normal'],
  ])('%s', async (_, facts, expected) => expect((await assessFacts(facts)).urgency).toBe(expected))

  it('rises to immediate when a § 14 SGB IX deadline is very near', async () => {
    const stamped = (date: string) => assessFacts({ type: 'egh-antrag', text: `EINGANG ${date}` })
    expect((await stamped('23.11.2026')).urgency).toBe('soon')
    expect((await stamped('18.11.2026')).urgency).toBe('immediate')
    expect((await stamped('30.11.2026')).urgency).toBe('normal')
  })
})

describe('reasons for review', () => {
  const good: DocumentFacts = {
    type: 'anfrage',
    fields: { 'person.name': 'Vogel' },
    text: 'ein hinreichend langer Text, damit Dubletten am Inhalt erkannt werden',
  }

  it('are none for a good document', async () => expect((await assessFacts(good)).reasons).toEqual([]))

  it.each<[string, DocumentFacts]>([
    ['type-uncertain', { ...good, confidence: 0.74 }],
    ['type-unknown', { ...good, type: null, confidence: 0.3 }],
    ['split-uncertain', { ...good, changes: { splitConfidence: 0.89 } }],
    ['page-failed', { ...good, changes: { pages: [pageOf('', { issues: [{ code: 'page-timeout', page: 1, detail: '' }] })] } }],
    ['text-poor', { ...good, changes: { pages: [pageOf('etwas Text', { source: 'ocr', confidence: 0.59 })] } }],
    ['field-invalid', { ...good, changes: { fields: [fieldOf('person.name', 'Vogel'), fieldOf('bank.iban', 'DE00', { valid: false })] } }],
    ['field-contradiction', { ...good, changes: { contradictions: ['Frist liegt vor dem Datum des Schreibens'] } }],
    ['ocr-repair-offered', { ...good, changes: { fields: [fieldOf('person.name', 'V0gel', { repair: 'Vogel' })] } }],
    ['evidence-missing', { ...good, fields: {} }],
    ['urgent', { ...good, type: 'gerichtspost' }],
    ['deadline-near', { ...good, fields: { 'person.name': 'Vogel', 'deadline.date': '2026-12-08' } }],
    ['file-noted', { ...good, changes: { source: { ...checkedDocument({}).source, issues: [{ code: 'wrong-extension', detail: 'x' }] } } }],
    ['file-noted', { ...good, changes: { pages: [pageOf('etwas Text', { issues: [{ code: 'poor-text-layer', page: 1, detail: '' }] })] } }],
  ])('%s alone', async (code, facts) => expect(codes(await assessFacts(facts))).toEqual([code]))

  it('hold no page-failed for a blank page and no text-poor for an exact one', async () => {
    const pages = [pageOf('', { source: 'ocr', confidence: 0, blank: true }), pageOf('Formular', { source: 'form', confidence: 0.1 })]
    expect(codes(await assessFacts({ ...good, changes: { pages } }))).toEqual([])
  })

  it('name what is missing in German and never a value', async () => {
    const { reasons } = await assessFacts({ ...good, fields: {} })
    expect(reasons[0]?.detail).toBe('Nicht gefunden: Feld person.name')
  })

  it('say how much time is left', async () => {
    const detail = async (date: string) => (await assessFacts({ ...good, fields: { 'person.name': 'Vogel', 'deadline.date': date } })).reasons[0]?.detail
    expect(await detail('2026-12-01')).toContain('heute')
    expect(await detail('2026-12-02')).toContain('noch 1 Tag)')
    expect(await detail('2026-11-30')).toContain('seit 1 Tag abgelaufen')
    expect(await detail('2026-11-21')).toContain('seit 10 Tagen abgelaufen')
    expect(await detail('2026-10-01')).toBeUndefined()
  })
})

describe('duplicates', () => {
  const TEXT = 'Hiermit bitte ich um Auskunft über den Stand meines Antrags vom November.'
  it('name the first document with the same content', async () => {
    const one = stage()
    const first = checkedDocument({ fields: { 'person.name': 'Vogel' }, text: TEXT, changes: { id: 'first:1-1' } })
    expect((await one.run(first, context)).duplicateOf).toBeUndefined()
    const second = await one.run({ ...first, id: 'second:1-1' }, context)
    expect(second.duplicateOf).toBe('first:1-1')
    expect(codes(second)).toEqual(['duplicate'])
  })
  it('are suspected where a second reading has errors, and not where a date is another one', async () => {
    const one = stage()
    const letter = `Kreis Musterberg, Amt für Jugend und Familie. ${TEXT} Mein Aktenzeichen lautet 4711/2025, gestellt wurde der Antrag am 12.11.2026. Vielen Dank für Ihre Mühe.`
    const read = (text: string, id: string) => one.run(checkedDocument({ fields: { 'person.name': 'Vogel' }, text, changes: { id } }), context)
    await read(letter, 'first:1-1')
    const again = await read(letter.replace('Familie', 'Famiiie').replace('Stand', 'Staud'), 'again:1-1')
    expect([again.similarTo, again.duplicateOf]).toEqual(['first:1-1', undefined])
    expect(codes(again)).toEqual(['duplicate'])
    const later = await read(letter.replace('12.11.2026', '24.11.2026'), 'later:1-1')
    expect([later.similarTo, codes(later)]).toEqual([undefined, []])
  })
  it('have the same id where the files are equal byte for byte', async () => {
    const one = stage()
    const document = checkedDocument({ fields: { 'person.name': 'Vogel' }, text: TEXT })
    await one.run(document, context)
    expect((await one.run(document, context)).duplicateOf).toBe(document.id)
  })
})
