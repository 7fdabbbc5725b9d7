import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deliveryKey, folderName, originalName, targetName } from '../../../../electron/adapters/delivery/target-name.ts'
import type { ResultLine } from '../../../../electron/shared/result/result-line.ts'

type Fields = NonNullable<ResultLine['fields']>
const field = (name: string, value: string, normalized?: string): Fields[number] => ({
  name,
  value,
  confidence: 1,
  method: 'rule',
  ...(normalized === undefined ? {} : { normalized }),
})

function line(type: string | null, fields: Fields = [], changes: Partial<ResultLine> = {}): ResultLine {
  return {
    schema: 'postlotse.result/1',
    id: `${'a'.repeat(64)}:1-2`,
    source: { path: 'x.pdf', sha256: 'a'.repeat(64) },
    status: 'proposed',
    type: { id: type, confidence: 1, alternatives: [], evidence: [] },
    fields,
    ...changes,
  }
}

describe('targetName', () => {
  it.each<[string, ResultLine, string, RegExp]>([
    [
      'date, type, surname',
      line('widerspruch', [field('document.date', '5.3.26', '2026-03-05'), field('person.name', 'Stefan Vogel')]),
      'Scan 1.PDF',
      /^2026-03-05_widerspruch_Vogel_[0-9a-f]{12}\.pdf$/,
    ],
    [
      'surname before a comma',
      line('anfrage', [field('person.name', 'Müller-Lüdenscheidt, Luca')]),
      'a.tif',
      /^ohne-datum_anfrage_Müller-Lüdenscheidt_[0-9a-f]{12}\.tif$/,
    ],
    ['no name, no date', line('anfrage', [field('document.date', '12.9.')]), 'a.pdf', /^ohne-datum_anfrage_[0-9a-f]{12}\.pdf$/],
    ['unknown type', line(null), 'a.pdf', /^ohne-datum_unbekannt_/],
    ['no extension', line('anfrage'), 'scan', /^ohne-datum_anfrage_[0-9a-f]{12}$/],
    ['a strange extension', line('anfrage'), 'scan.p/d:f', /_[0-9a-f]{12}$/],
    ['decomposed letters', line('anfrage', [field('person.name', 'Anna Ko\u0308ch')]), 'a.pdf', /_Köch_/],
    ['a name with what Windows forbids', line('anfrage', [field('person.name', 'A:\\..<Koch>?*|"')]), 'a.pdf', /^ohne-datum_anfrage_A-+\.\.-Koch_/],
    ['a quarantined file', line(null, [], { status: 'quarantined' }), 'Scan 0815 (neu).pdf', /^Scan-0815-\(neu\)_[0-9a-f]{12}\.pdf$/],
    ['a quarantined device', line(null, [], { status: 'quarantined' }), 'CON.pdf', /^_CON_[0-9a-f]{12}\.pdf$|^CON_[0-9a-f]{12}\.pdf$/],
    ['a quarantined file of dots', line(null, [], { status: 'quarantined' }), '....', /^dokument_[0-9a-f]{12}/],
  ])('%s', (_, given, original, expected) => expect(targetName(given, original, 12)).toMatch(expected))

  it('differs for every document of one file and for attachments', () => {
    const base = line('anfrage')
    const names = [base, { ...base, id: `${'a'.repeat(64)}:3-3` }, { ...base, id: `${'a'.repeat(64)}:1-2#Anlage.pdf` }].map((l) => targetName(l, 'a.pdf', 12))
    expect(new Set(names).size).toBe(3)
  })

  it('is the same every time', () => expect(targetName(line('anfrage'), 'a.pdf', 12)).toBe(targetName(line('anfrage'), 'a.pdf', 12)))
})

describe('every name', () => {
  const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]/u
  const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])$/i
  /** What Windows and Samba take, in as many bytes as the longest companion leaves. */
  const suits = (name: string, mostBytes: number) => {
    expect(name).not.toMatch(FORBIDDEN)
    expect(name).not.toMatch(/^[. ]|[. ]$/)
    expect(name.split('.')[0]).not.toMatch(DEVICE)
    expect(name).toBe(name.normalize('NFC'))
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(mostBytes)
    expect(name).not.toBe('')
  }
  const text = fc
    .array(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom('CON', 'nul', 'COM1', 'lpt²', '.', '..', ' ', '../', '\\', '\ud800', '\u202e', 'ä'.repeat(200), '.pdf'),
      ),
    )
    .map((parts) => parts.slice(0, 4).join(''))

  it('of a document suits every file system, whatever it says, and is the same every time', () => {
    fc.assert(
      fc.property(text, text, fc.boolean(), fc.constantFrom(12, 64), (person, original, quarantined, digits) => {
        const given = line('anfrage', [field('person.name', person)], quarantined ? { status: 'quarantined' } : {})
        const names = [targetName(given, original, digits), originalName(given.source, original, digits)]
        for (const name of names) suits(name, 120 - '.grund.txt'.length)
        expect([targetName(given, original, digits), originalName(given.source, original, digits)]).toEqual(names)
      }),
      { numRuns: 300 },
    )
  })

  it('of a folder does as well', () =>
    fc.assert(
      fc.property(text, (desk) => suits(folderName(desk), 120)),
      { numRuns: 300 },
    ))
})

describe('folderName', () => {
  it.each([
    ['jc-leistung-1', 'jc-leistung-1'],
    ['../../etc', 'etc'],
    ['..', 'dokumente'],
    ['nul', '_nul'],
    ['com1.txt', '_com1.txt'],
    ['COM¹', '_COM¹'],
    ['console', 'console'],
  ])('%s → %s', (desk, folder) => expect(folderName(desk)).toBe(folder))
})

describe('deliveryKey', () => {
  it('is the id, or hash, pages of a part and attachment', () => {
    expect(deliveryKey(line('anfrage'))).toBe(`${'a'.repeat(64)}:1-2`)
    const { id: _, ...unread } = line(null, [], { source: { path: 'x.eml', sha256: 'b'.repeat(64), attachment: 'a.zip' } })
    expect(deliveryKey(unread)).toBe(`${'b'.repeat(64)}#a.zip`)
    expect(deliveryKey({ ...unread, source: { ...unread.source, pages: [2, 3] } })).toBe(`${'b'.repeat(64)}:2-3#a.zip`)
  })
})

describe('originalName', () => {
  it('is the beginning of its own name, the same for all documents in it, another one for each attachment', () => {
    const source = { path: 'x.eml', sha256: 'b'.repeat(64) }
    const names = ['a.pdf', 'b.pdf'].map((attachment) => originalName({ ...source, attachment }, 'Stapel 1.PDF', 12))
    for (const name of names) expect(name).toMatch(/^Stapel-1_[0-9a-f]{12}\.pdf$/)
    expect(new Set(names).size).toBe(2)
    expect(originalName({ ...source, attachment: 'a.pdf', pages: [2, 3] }, 'Stapel 1.PDF', 12)).toBe(names[0])
  })
})
