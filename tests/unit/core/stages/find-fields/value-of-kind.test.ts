import { describe, expect, it } from 'vitest'
import { readCount, readMarks, valueOfKind } from '../../../../../electron/core/stages/find-fields/value-of-kind.ts'
import type { FieldKind } from '../../../../../electron/shared/taxonomy/taxonomy.ts'

describe('valueOfKind', () => {
  it.each<[FieldKind, string, string, string | undefined]>([
    ['date', 'seit 01.02.2026 (Mo)', '01.02.2026', '2026-02-01'],
    ['amount', '(Abschlag) 92,00 EUR', '92,00 EUR', '92.00'],
    ['iban', 'DE89 3704 0044 0532 0130 00 bei', 'DE89 3704 0044 0532 0130 00', 'DE89370400440532013000'],
    ['bic', 'NOLADE21SHO', 'NOLADE21SHO', 'NOLADE21SHO'],
    ['person-name', 'Hahn, Ioana, geb. 1999', 'Hahn, Ioana', 'Ioana Hahn'],
    ['organisation', 'Baugenossenschaft Ried eG, Postfach 1140', 'Baugenossenschaft Ried eG', undefined],
    ['case-number', ' 50.2-4966/24 vom 1.1.', '50.2-4966/24', undefined],
    ['invoice-number', 'Nr. RE 2026-0093', 'RE 2026-0093', undefined],
    ['percent', 'von 60 v. H.', '60', '60'],
    ['care-level', '3 seit Mai', '3', '3'],
    ['phone', '06252 155300', '06252 155300', undefined],
    ['street', 'Lindenallee 51', 'Lindenallee 51', undefined],
    ['city', '68647 Biblis', 'Biblis', undefined],
  ])('%s in «%s»', (kind, text, surface, normalized) => {
    const value = valueOfKind(kind, text)
    expect(value?.surface).toBe(surface)
    if (normalized !== undefined) expect(value?.normalized).toBe(normalized)
  })

  it.each<[FieldKind, string]>([
    ['date', '30.02.2026'],
    ['amount', 'keine'],
    ['iban', 'siehe unten'],
    ['case-number', '12.03.2026'],
    ['percent', '15'],
    ['percent', '65'],
    ['care-level', '6'],
    ['person-name', 'siehe Anlage'],
    ['text', 'irgendetwas'],
  ])('no %s in «%s»', (kind, text) => expect(valueOfKind(kind, text)).toBeUndefined())
})

describe('readMarks', () => {
  it.each([
    [' G, aG und B', 'G, aG und B'],
    ['„H“ seit', 'H'],
    ['Bl RF', 'Bl RF'],
  ])('«%s»', (text, surface) => expect(readMarks(text)?.surface.replace(/[“”]/g, '')).toBe(surface))
  it.each(['keine', 'Gehbehinderung', 'xG'])('none in «%s»', (text) => expect(readMarks(text)).toBeUndefined())
})

describe('readCount', () => {
  it.each([
    ['3 Personen', '3'],
    ['zwei', '2'],
    [': 12', '12'],
    ['einer Person', '1'],
  ])('«%s»', (text, count) => expect(readCount(text)?.normalized).toBe(count))
  it.each(['3,5 Zimmer', '12.05.2026', 'viele'])('none in «%s»', (text) => expect(readCount(text)).toBeUndefined())
})
