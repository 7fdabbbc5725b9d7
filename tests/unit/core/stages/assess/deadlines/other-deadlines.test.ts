import { describe, expect, it } from 'vitest'
import { courtDeadlines } from '../../../../../../electron/core/stages/assess/deadlines/court.ts'
import { DEADLINE_KINDS } from '../../../../../../electron/core/stages/assess/deadlines/deadline-kinds.ts'
import { findDeadlines } from '../../../../../../electron/core/stages/assess/deadlines/find-deadlines.ts'
import { hearingDays } from '../../../../../../electron/core/stages/assess/deadlines/hearing.ts'
import { statedDeadlines } from '../../../../../../electron/core/stages/assess/deadlines/stated.ts'
import { findPeriods } from '../../../../../../electron/core/stages/assess/deadlines/stated-period.ts'
import { teilhabeDeadlines } from '../../../../../../electron/core/stages/assess/deadlines/teilhabe.ts'
import { ueberpruefungDeadlines } from '../../../../../../electron/core/stages/assess/deadlines/ueberpruefung.ts'
import { deadlineCase, fieldOf } from '../checked-document.ts'

const STAMPED = { date: '2026-12-10', stamped: true, sentence: 'Eingang laut Eingangsstempel am 10.12.2026.' }

describe('§ 44 SGB X', () => {
  it.each([
    ['jobcenter', '', '2025-01-01', '§ 40 Abs. 1 Satz 2 SGB II'],
    ['sozialamt', 'Grundsicherung', '2025-01-01', '§ 116a SGB XII'],
    ['sozialamt', 'nach dem AsylbLG', '2025-01-01', '§ 9 Abs. 4 AsylbLG'],
    ['sozialamt', 'den Wohngeldbescheid', '2022-01-01', '§ 44 Abs. 4 SGB X'],
    ['sozialamt', 'Grundsicherung, kein Wohngeld', '2025-01-01', '§ 116a SGB XII'],
    ['eingliederungshilfe', '', '2022-01-01', '§ 44 Abs. 4 SGB X'],
    ['poststelle', 'Bürgergeld', '2025-01-01', '§ 40 Abs. 1 Satz 2 SGB II'],
    ['poststelle', '', '2022-01-01', '§ 44 Abs. 4 SGB X'],
  ])('%s «%s» reaches back to %s', (department, text, date, statute) => {
    const [found] = ueberpruefungDeadlines(deadlineCase({ type: 'ueberpruefungsantrag', department, text }, { receipt: STAMPED }))
    expect(found).toMatchObject({ kind: 'rueckwirkung-44', date })
    expect(found?.basis).toContain(statute)
  })

  it('counts from the year of the letter where no stamp was read', () => {
    const given = deadlineCase({ type: 'ueberpruefungsantrag', fields: { 'document.date': '2025-12-12' } }, { today: '2026-01-05' })
    expect(ueberpruefungDeadlines(given)[0]).toMatchObject({ date: '2024-01-01', assumptions: expect.arrayContaining([expect.stringContaining('12.12.2025')]) })
  })

  it('says nothing for other types', () => expect(ueberpruefungDeadlines(deadlineCase({ type: 'widerspruch' }))).toEqual([]))
})

describe('§ 14 SGB IX', () => {
  it('gives two weeks to forward and three to decide', () => {
    const found = teilhabeDeadlines(deadlineCase({ type: 'egh-antrag' }, { receipt: STAMPED }))
    expect(found.map((d) => [d.kind, d.date])).toEqual([
      ['weiterleitung-sgb9', '2026-12-24'],
      ['entscheidung-sgb9', '2026-12-31'],
    ])
    expect(found[0]?.assumptions[0]).toBe(STAMPED.sentence)
  })

  it('ends on the next working day', () => {
    const found = teilhabeDeadlines(
      deadlineCase(
        { type: 'egh-antrag' },
        { receipt: { ...STAMPED, date: '2026-12-11' }, holidayOf: (d) => (d === '2026-12-25' ? '1. Weihnachtstag' : undefined) },
      ),
    )
    expect(found[0]?.date).toBe('2026-12-28')
    expect(found[0]?.assumptions.join(' ')).toContain('1. Weihnachtstag')
  })

  it('concerns the Jugendamt for a mental disability only', () => {
    expect(teilhabeDeadlines(deadlineCase({ type: 'hze-antrag', text: 'Antrag nach § 35a SGB VIII' }))).toHaveLength(2)
    expect(teilhabeDeadlines(deadlineCase({ type: 'hze-antrag', text: 'sozialpädagogische Familienhilfe' }))).toEqual([])
    expect(teilhabeDeadlines(deadlineCase({ type: 'hilfe-zur-pflege', text: 'Teilhabe' }))).toEqual([])
  })
})

describe('deadlines of a court', () => {
  it('takes a stated day as it stands', () => {
    const [found] = courtDeadlines(deadlineCase({ type: 'gerichtspost', fields: { 'court.deadline': '2026-12-12' } }))
    expect(found).toMatchObject({ kind: 'gerichtliche-frist', date: '2026-12-12' }) // a Saturday: the court said so
  })

  it.each([
    ['binnen zwei Wochen', '2026-12-24'],
    ['innerhalb eines Monats nach Zustellung', '2027-01-11'], // 10 January is a Sunday
    ['5 Tagen', '2026-12-15'],
    ['innerhalb von 4 Wochen', '2027-01-07'],
  ])('counts «%s» from receipt', (value, date) => {
    const given = deadlineCase({ type: 'gerichtspost', text: 'Sozialgericht Darmstadt' }, { receipt: STAMPED })
    const { normalized: _, ...field } = fieldOf('court.deadline', value)
    const [found] = courtDeadlines({ ...given, document: { ...given.document, fields: [field] } })
    expect(found?.date).toBe(date)
    expect(found?.basis).toContain('§ 64 SGG')
    expect(found?.assumptions[0]).toBe(STAMPED.sentence)
  })

  it('finds periods from service in the text where no field was read', () => {
    const text = 'Gegen diesen Beschluss kann binnen eines Monats nach\nZustellung Beschwerde beim Verwaltungsgericht eingelegt werden.'
    const found = courtDeadlines(deadlineCase({ type: 'gerichtspost', text }, { receipt: STAMPED }))
    expect(found.map((d) => d.date)).toEqual(['2027-01-11'])
    expect(found[0]?.basis).toContain('§ 57 VwGO')
  })

  it.each([
    ['bis spätestens 28.12.2026', ['2026-12-28']],
    ['Zur Erwiderung wird eine Frist gesetzt bis\nFreitag, 12. Dezember 2026', ['2026-12-12']],
    ['bis zum 20.11.2026', []], // before the letter itself
    ['der Bescheid vom 20.12.2026', []],
    ['in der Zeit von Mai bis Juni, zuletzt am 20.12.2026', []],
  ])('finds a limit in «%s» where no field was read', (text, dates) => {
    const given = deadlineCase({ type: 'gerichtspost', text, fields: { 'document.date': '2026-12-01' } })
    expect(courtDeadlines(given).map((d) => d.date)).toEqual(dates)
  })

  it('trusts the received stamp where the letter’s date was misread', () => {
    const given = deadlineCase({ type: 'gerichtspost', text: 'bis spätestens 14.12.2026', fields: { 'document.date': '2026-12-20' } }, { receipt: STAMPED })
    expect(courtDeadlines(given).map((d) => d.date)).toEqual(['2026-12-14'])
  })

  it.each([
    ['Termin zur mündlichen Verhandlung wird bestimmt auf Mittwoch, den 16.12.2026, 10:30 Uhr', ['2026-12-16']],
    ['Sie werden geladen zum 16.12.2026 um 9 Uhr', ['2026-12-16']],
    ['Anhörungstermin\nTag   Uhrzeit   Saal\nMittwoch, 16.12.2026   09:15   3', ['2026-12-16']],
    ['Die Verhandlung vom 16.12.2026 wurde vertagt.', []],
    ['Fax vom 16.12.2026, 10:30 Uhr', []],
  ])('finds hearings: «%s»', (text, dates) => {
    const found = hearingDays(deadlineCase({ type: 'gerichtspost', text }))
    expect(found.map((d) => [d.kind, d.date])).toEqual(dates.map((date) => ['gerichtstermin', date]))
    expect(hearingDays(deadlineCase({ type: 'anfrage', text }))).toEqual([])
  })

  it.each([
    ['no period from service', { type: 'gerichtspost', text: 'Die Miete ist innerhalb von drei Tagen zu zahlen.' }],
    ['another type', { type: 'anfrage', text: 'binnen eines Monats nach Zustellung', fields: { 'court.deadline': '2026-12-12' } }],
  ])('says nothing for %s', (_, facts) => expect(courtDeadlines(deadlineCase(facts))).toEqual([]))
})

describe('findPeriods', () => {
  it.each([
    ['binnen zwei Wochen ab Zustellung', [{ count: 2, unit: 'week', fromService: true }]],
    ['innerhalb von 14 Tagen', [{ count: 14, unit: 'day', fromService: false }]],
    ['innerhalb eines Monats nach Bekanntgabe', [{ count: 1, unit: 'month', fromService: true }]],
    ['binnen sechs Monaten', [{ count: 6, unit: 'month', fromService: false }]],
    ['seit vielen Wochen', []],
    ['alle Tage', []],
    ['binnen 0 Tagen', []],
    ['in der Wochenzeitung', []],
  ])('%s', (text, expected) => expect(findPeriods(text)).toMatchObject(expected))
})

describe('deadlines that the letter states', () => {
  it.each([
    ['energiesperre', 'deadline.date', 'sperrtermin'],
    ['anfrage', 'deadline.date', 'genannte-frist'],
    ['rechnung', 'invoice.dueDate', 'faelligkeit'],
    ['mahnung', 'invoice.dueDate', 'faelligkeit'],
  ])('%s with %s is a %s', (type, field, kind) => {
    expect(statedDeadlines(deadlineCase({ type, fields: { [field]: '2026-12-15' } }))).toMatchObject([
      { kind, date: '2026-12-15', basis: 'Angabe im Schreiben' },
    ])
  })

  it('are not moved on a weekend but say so', () => {
    const [found] = statedDeadlines(deadlineCase({ type: 'rechnung', fields: { 'invoice.dueDate': '2026-12-13' } }))
    expect(found?.date).toBe('2026-12-13')
    expect(found?.assumptions.join(' ')).toContain('Sonntag')
  })

  it('include the day of an eviction, but not other dates', () => {
    const text =
      'Mietrückstand seit 01.10.2026. Dies betrifft die Wohnung im Erdgeschoss links, zuletzt gemahnt mit unserem Schreiben vom 02.11.2026 an Sie persönlich. Die Wohnung ist bis spätestens 23.12.2026 geräumt zu übergeben.'
    const given = deadlineCase({ type: 'wohnungsverlust', text, fields: { 'document.date': '2026-12-01' } })
    expect(statedDeadlines(given).map((d) => [d.kind, d.date])).toEqual([['raeumungstermin', '2026-12-23']])
    expect(statedDeadlines({ ...given, document: { ...given.document, type: { ...given.document.type, id: 'anfrage' } } })).toEqual([])
  })
})

describe('findDeadlines', () => {
  it('sorts by date and uses kinds of the closed list only', () => {
    const found = findDeadlines(deadlineCase({ type: 'widerspruch', fields: { 'notice.date': '2026-11-20', 'deadline.date': '2026-12-03' } }))
    expect(found.map((d) => d.kind)).toEqual(['genannte-frist', 'widerspruchsfrist', 'untaetigkeit'])
    for (const { kind } of found) expect(DEADLINE_KINDS).toHaveProperty([kind])
  })
})
