import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findFieldsStage } from '../../../../../electron/core/stages/find-fields/find-fields-stage.ts'
import type { FieldCandidate } from '../../../../../electron/shared/domain/candidate.ts'
import { type LetterExtras, letterDocument } from './letter-document.ts'
import { shippedTaxonomy } from './shipped-taxonomy.ts'

const stage = findFieldsStage(shippedTaxonomy())
const context = { signal: { aborted: false, throwIfAborted: () => undefined }, report: () => undefined }

async function candidates(typeId: string | null, text: string, extras: LetterExtras = {}): Promise<readonly FieldCandidate[]> {
  return (await stage.run(letterDocument(typeId, text, extras), context)).candidates
}

async function best(typeId: string | null, text: string, name: string): Promise<string | undefined> {
  const found = (await candidates(typeId, text)).filter((candidate) => candidate.name === name)
  return [...found].sort((a, b) => b.score - a.score)[0]?.value
}

const OBJECTION = `Yusuf Brandner
Lindenallee 7
64625 Bensheim

Kreis Bergstraße
Jobcenter
64646 Heppenheim
                                                             Bensheim, den 12.03.2026

Widerspruch gegen Ihren Bescheid vom 27.02.2026, BG-Nummer 12704//0012345

Sehr geehrte Frau Ohlmann,

gegen den Bescheid lege ich Widerspruch ein. Ich bin am 04.05.1980 geboren und
unter 0171 5550123 erreichbar. Bitte antworten Sie bis zum 01.04.2026.

Mit freundlichen Grüßen
Yusuf Brandner`

const INVOICE = `Malerbetrieb Sonnenschein GmbH · Ringstraße 4 · 25421 Pinneberg

Kreis Pinneberg
Kreiskasse
25337 Elmshorn
                                                     Rechnungsdatum 02.02.2026
Rechnung Nr. 2026-0815

Streichen der Flure            1.000,00 EUR
Zwischensumme netto            1.000,00 EUR
zzgl. 19 % MwSt.                 190,00 EUR
Gesamtbetrag                   1.190,00 EUR

Zahlbar bis 04.03.2026 auf IBAN DE89 3704 0044 0532 0130 00`

const FORM = `1. Persönliche Daten der antragstellenden Person
 Anrede              Vorname                     Familienname
 Frau                Zamira                      Quellmalz
 Geburtsdatum        Geburtsort
 06.09.1986          Itzehoe
 Straße, Hausnummer                              PLZ, Ort
 Mühlenweg 58                                    22869 Schenefeld`

describe('findFieldsStage reads', () => {
  it.each([
    ['person.name', 'Yusuf Brandner'],
    ['person.street', 'Lindenallee 7'],
    ['person.postalCode', '64625'],
    ['person.city', 'Bensheim'],
    ['person.birthDate', '04.05.1980'],
    ['person.phone', '0171 5550123'],
    ['document.date', '12.03.2026'],
    ['notice.date', '27.02.2026'],
    ['reference.bgNumber', '12704//0012345'],
  ])('a private objection: %s', async (name, value) => expect(await best('widerspruch', OBJECTION, name)).toBe(value))

  it.each([
    ['sender.name', 'Malerbetrieb Sonnenschein GmbH'],
    ['invoice.number', '2026-0815'],
    ['amount.total', '1.190,00 EUR'],
    ['amount.tax', '190,00 EUR'],
    ['bank.iban', 'DE89 3704 0044 0532 0130 00'],
    ['invoice.dueDate', '04.03.2026'],
    ['document.date', '02.02.2026'],
  ])('an invoice: %s', async (name, value) => expect(await best('rechnung', INVOICE, name)).toBe(value))

  it.each([
    ['person.name', 'Zamira Quellmalz'],
    ['person.birthDate', '06.09.1986'],
    ['person.street', 'Mühlenweg 58'],
    ['person.city', 'Schenefeld'],
  ])('a form whose labels stand above its boxes: %s', async (name, value) => expect(await best('sgb2-hauptantrag', FORM, name)).toBe(value))
})

describe('findFieldsStage', () => {
  it('proposes only fields of the type', async () => {
    const names = new Set((await candidates('widerspruch', INVOICE)).map((candidate) => candidate.name))
    expect(names).toContain('document.date')
    expect(names).not.toContain('invoice.number')
  })

  it('looks for every field where the type is unknown', async () => {
    expect((await candidates(null, INVOICE)).map((candidate) => candidate.name)).toEqual(expect.arrayContaining(['invoice.number', 'bank.iban']))
  })

  it('gives page and box to whatever stands on a page, and scores within 0 and 1', async () => {
    for (const candidate of await candidates('rechnung', INVOICE)) {
      expect(candidate.page).toBe(1)
      expect(candidate.box?.every((side) => side >= 0 && side <= 1)).toBe(true)
      expect(candidate.score).toBeGreaterThan(0)
      expect(candidate.score).toBeLessThan(1)
    }
  })

  it('takes values of an XML invoice as nearly certain and without a place', async () => {
    const [found] = await candidates('rechnung', '', { embedded: [{ name: 'invoice.number', value: 'R-1', normalized: 'R-1' }] })
    expect(found).toMatchObject({ name: 'invoice.number', value: 'R-1', method: 'embedded-xml' })
    expect(found?.score).toBeGreaterThan(0.95)
    expect(found).not.toHaveProperty('page')
  })

  it('takes the entries of an electronic form by their labels', async () => {
    const box = [0.1, 0.1, 0.2, 0.02] as const
    const formValues = [
      { name: 'Antragsteller.GebDatum', label: 'Geburtsdatum', kind: 'text' as const, value: '01.02.1990', page: 1, box },
      { name: 'f2', label: 'Lieblingsfarbe', kind: 'text' as const, value: '02.03.1991', page: 1, box },
      { name: 'f3', label: 'IBAN', kind: 'checkbox' as const, value: 'Ja', checked: true, page: 1, box },
    ]
    const found = await candidates('sgb2-hauptantrag', '', { formValues })
    expect(found.filter((candidate) => candidate.method === 'form')).toMatchObject([{ name: 'person.birthDate', normalized: '1990-02-01', box }])
  })

  it('joins given and family name of an electronic form, each person for itself', async () => {
    const entry = (name: string, value: string) => ({ name, label: '', kind: 'text' as const, value, page: 1, box: [0.1, 0.1, 0.2, 0.02] as const })
    const formValues = [
      entry('Antragsteller.Vorname', 'Zamira'),
      entry('Antragsteller.Familienname', 'Quellmalz'),
      entry('Kind.Vorname', 'Emma'),
      entry('Kind.Familienname', 'Bohm'),
    ]
    const found = (await candidates('but-antrag', '', { formValues })).filter((candidate) => candidate.value.includes(' '))
    expect(found.map((candidate) => [candidate.name, candidate.value])).toEqual([
      ['person.name', 'Zamira Quellmalz'],
      ['child.name', 'Emma Bohm'],
    ])
  })

  it('takes spans of the model with its confidence and normal form', async () => {
    const spans = [{ name: 'document.date', page: 1, firstWord: 1, lastWord: 2, confidence: 0.9 }]
    const found = await candidates('widerspruch', 'Kleinstadt, 5. Januar2026 früh\nSonst steht hier nichts', { spans })
    expect(found.filter((candidate) => candidate.method === 'model')).toMatchObject([{ name: 'document.date', score: 0.9, normalized: '2026-01-05' }])
  })

  it.each([
    { text: 'IBAN DE89370400440532013000 (Sparkasse)', last: 2, value: 'DE89370400440532013000', valid: true, score: 0.9 },
    { text: 'IBAN DE89370400440532013001 (Sparkasse)', last: 1, value: 'DE89370400440532013001', valid: false, score: 0.45 },
    { text: 'IBAN 8937040044 (Sparkasse)', last: 1, value: '8937040044', valid: false, score: 0.27 },
  ])('checks an identifier that the model marked: $text', async ({ text, last, value, valid, score }) => {
    const spans = [{ name: 'bank.iban', page: 1, firstWord: 1, lastWord: last, confidence: 0.9 }]
    const found = await candidates('rechnung', text, { spans })
    expect(found.filter((candidate) => candidate.method === 'model')).toMatchObject([{ value, valid, score }])
  })

  it.each([
    { name: 'person.birthDate', read: '21.96.1991', score: 0.36 },
    { name: 'person.birthDate', read: '21.06.1991', score: 0.9 },
    { name: 'person.city', read: 'le', score: 0.45 },
    { name: 'person.name', read: 'le', score: 0.9 },
  ])('hardly believes a span of the model that is no value of its kind: $name $read', async ({ name, read, score }) => {
    const found = await candidates('widerspruch', `Am ${read} hier`, { spans: [{ name, page: 1, firstWord: 1, lastWord: 1, confidence: 0.9 }] })
    expect(found.find((candidate) => candidate.method === 'model')?.score).toBeCloseTo(score, 9)
  })

  it('trusts a span of the model less where the words were badly recognised', async () => {
    const spans = [{ name: 'document.date', page: 1, firstWord: 1, lastWord: 2, confidence: 0.9 }]
    const found = await candidates('widerspruch', 'Kleinstadt, 5. Januar2026 früh', { spans, wordConfidence: 0.5 })
    expect(found.find((candidate) => candidate.method === 'model')?.score).toBeCloseTo(0.9 * 0.85, 9)
  })

  it('trusts words less that were badly recognised', async () => {
    const good = (await candidates('rechnung', INVOICE)).find((candidate) => candidate.name === 'bank.iban')
    const poor = (await candidates('rechnung', INVOICE, { wordConfidence: 0.4 })).find((candidate) => candidate.name === 'bank.iban')
    expect(poor?.score).toBeLessThan(good?.score ?? 0)
  })

  it('reads a file number and a name that a line break cuts in two', async () => {
    const text = `Guten Tag,\nich warte seit vielen Wochen auf eine Antwort und mein Aktenzeichen ist II-3\n7247/25. Mit freundlichen Grüßen und vielen Dank für die Mühe von Gülsüm\nBrandner aus Lorsch`
    expect(await best('anfrage', text, 'reference.caseNumber')).toBe('II-3 7247/25')
    expect((await candidates('anfrage', text)).filter((candidate) => candidate.name === 'person.name').map((candidate) => candidate.value)).toContain(
      'Gülsüm Brandner',
    )
  })

  it('survives any text', async () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('Frau', 'Anna', 'geb.', '1.2.2026', '12,50 €', '64625', 'Straße 3', '   ', '\n', ':', 'GmbH', 'Az.', 'II-3'),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), fc.constantFrom(null, 'rechnung', 'uvg-antrag', 'kontoauszug'), async (pieces, typeId) => {
        const found = await candidates(typeId, pieces.join(' '))
        expect(found.every((candidate) => candidate.value !== '' && candidate.score > 0 && candidate.score < 1)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('finds nothing on an empty page', async () => expect(await candidates('widerspruch', '')).toEqual([]))
})
