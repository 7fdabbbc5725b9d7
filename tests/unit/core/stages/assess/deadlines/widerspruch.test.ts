import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freeDayName } from '../../../../../../electron/core/stages/assess/calendar.ts'
import { announcementOf } from '../../../../../../electron/core/stages/assess/deadlines/announcement.ts'
import { widerspruchDeadlines } from '../../../../../../electron/core/stages/assess/deadlines/widerspruch.ts'
import { type DocumentFacts, deadlineCase, fieldOf } from '../checked-document.ts'

const TODAY = '2027-06-01'

function objection(notice: string, facts: DocumentFacts = {}, holidayOf: (date: string) => string | undefined = () => undefined) {
  const found = widerspruchDeadlines(deadlineCase({ type: 'widerspruch', fields: { 'notice.date': notice }, ...facts }, { today: TODAY, holidayOf }))
  return found.find((d) => d.kind === 'widerspruchsfrist')
}

describe('the announcement', () => {
  it.each([
    ['2026-11-20', '2026-11-24'],
    ['2026-12-01', '2026-12-05'], // Saturday, not moved
    ['2026-01-27', '2026-01-31'], // Saturday, not moved
    ['2025-02-26', '2025-03-02'], // Sunday, not moved
    ['2024-02-08', '2024-02-11'], // old law: third day, Sunday, not moved
    ['2024-12-31', '2025-01-03'], // posted under the old law
    ['2025-01-01', '2025-01-05'], // first day of the new law
  ])('posted on %s counts from %s', (posted, date) => expect(announcementOf(posted, '§ 37 Abs. 2 SGB X').date).toBe(date))
})

describe('the period for an objection', () => {
  it.each([
    ['2026-11-20', '2026-12-24'],
    ['2026-12-01', '2027-01-05'],
    ['2026-01-27', '2026-03-02'], // 31 February does not exist → 28, a Saturday → Monday
    ['2025-02-26', '2025-04-02'],
    ['2024-02-08', '2024-03-11'],
  ])('a notice posted on %s can be attacked until %s', (notice, last) => expect(objection(notice)?.date).toBe(last))

  it('moves over a public holiday and says why', () => {
    const deadline = objection('2026-03-30', {}, (date) => (date === '2026-05-04' ? 'Testfeiertag' : undefined))
    // posted 30.03. → 03.04. → Sunday 03.05. → holiday 04.05. → Tuesday
    expect(deadline?.date).toBe('2026-05-05')
    expect(deadline?.assumptions.join(' ')).toContain('Sonntag, 03.05.2026 ist kein Werktag')
  })

  it('carries the statutes and its inputs', () => {
    const deadline = objection('2026-11-20')
    expect(deadline?.basis).toBe('§ 84 Abs. 1 SGG, § 37 Abs. 2 SGB X')
    expect(deadline?.assumptions.some((s) => s.includes('Freitag, 20.11.2026') && s.includes('zur Post'))).toBe(true)
    expect(deadline?.assumptions.some((s) => s.includes('vierten Tag') && s.includes('24.11.2026'))).toBe(true)
    expect(deadline?.assumptions.some((s) => s.includes('§ 66 Abs. 2 SGG'))).toBe(true)
  })

  it('names the third day for a notice of the old law', () => {
    expect(objection('2024-02-08')?.assumptions.join(' ')).toContain('dritten Tag')
  })

  it('says «voraussichtlich» either way and never «unzulässig»', () => {
    const inTime = objection('2026-11-20', { fields: { 'notice.date': '2026-11-20', 'document.date': '2026-12-20' } })
    const late = objection('2026-11-20', { fields: { 'notice.date': '2026-11-20', 'document.date': '2027-01-10' } })
    expect(inTime?.assumptions.at(-1)).toContain('voraussichtlich rechtzeitig')
    expect(late?.assumptions.at(-1)).toContain('voraussichtlich nach dem errechneten Ende')
    expect([...(inTime?.assumptions ?? []), ...(late?.assumptions ?? [])].join(' ')).not.toMatch(/unzulässig|verfristet/i)
  })

  it('prefers the received stamp to the date of the letter', () => {
    const given = deadlineCase(
      { type: 'widerspruch', fields: { 'notice.date': '2026-11-20', 'document.date': '2026-12-20' } },
      { today: TODAY, receipt: { date: '2026-12-28', stamped: true, sentence: 'Eingang laut Eingangsstempel am 28.12.2026.' } },
    )
    expect(widerspruchDeadlines(given)[0]?.assumptions.at(-1)).toMatch(/28\.12\.2026 eingegangen, voraussichtlich nach/)
  })

  it.each([
    ['jobcenter', '', '§ 84 Abs. 1 SGG'],
    ['sozialamt', 'Grundsicherung im Alter', '§ 84 Abs. 1 SGG'],
    ['sozialamt', 'Wohngeldbescheid', '§ 70 Abs. 1 VwGO'],
    ['eingliederungshilfe', '', '§ 84 Abs. 1 SGG'],
    ['jugendamt', 'Kostenbeitrag', '§ 70 Abs. 1 VwGO'],
    ['jugendamt', 'Elterngeldbescheid', '§ 84 Abs. 1 SGG'],
    ['poststelle', 'Unterhaltsvorschuss', '§ 70 Abs. 1 VwGO'],
    ['poststelle', '', '§ 84 Abs. 1 SGG'],
    ['finanzen', 'Gebührenbescheid', '§ 41 Abs. 2 VwVfG'],
  ])('in %s with «%s» runs under %s', (department, text, statute) => {
    expect(objection('2026-11-20', { department, text })?.basis).toContain(statute)
  })

  it('is given for each of several notices, earliest reading first', () => {
    const given = deadlineCase({ type: 'widerspruch', fields: { 'notice.date': '2026-11-20' } }, { today: TODAY })
    const two = {
      ...given,
      document: { ...given.document, fields: [...given.document.fields, ...given.document.fields.map((f) => ({ ...f, normalized: '2026-10-01' }))] },
    }
    expect(
      widerspruchDeadlines(two)
        .filter((d) => d.kind === 'widerspruchsfrist')
        .map((d) => d.date),
    ).toEqual(['2026-12-24', '2026-11-05'])
  })

  it('completes a notice date without a year and says so', () => {
    const given = deadlineCase({ type: 'widerspruch', fields: { 'document.date': '2026-05-04' } }, { today: TODAY })
    const { normalized: _, ...notice } = fieldOf('notice.date', '21. April')
    const [found] = widerspruchDeadlines({ ...given, document: { ...given.document, fields: [...given.document.fields, notice] } })
    expect(found?.date).toBe('2026-05-25') // announced on 25.04.; without holidays in this test
    expect(found?.assumptions).toContainEqual(expect.stringContaining('Das Jahr 2026 ist ergänzt'))
  })

  it.each([
    ['another type', { type: 'anfrage' }],
    ['no notice date', { fields: {} }],
    ['a date that does not exist', { fields: { 'notice.date': '2026-02-30' } }],
    ['a notice from the future', { fields: { 'notice.date': '2027-07-01' } }],
  ])('is not given for %s', (_, facts) => expect(objection('2026-11-20', facts)).toBeUndefined())

  it('never ends on a weekend or holiday, and never earlier for a later notice', () => {
    const holidayOf = (date: string) => (/-(?:01-01|05-01|10-03|12-25|12-26)$/.test(date) ? 'Feiertag' : undefined)
    const dates = fc
      .date({ min: new Date('2015-01-01T00:00:00Z'), max: new Date('2027-04-01T00:00:00Z'), noInvalidDate: true })
      .map((d) => d.toISOString().slice(0, 10))
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        // The change from three to four days cannot reverse the order either.
        const [first, second] = a <= b ? [a, b] : [b, a]
        const ends = [first, second].map((notice) => objection(notice, {}, holidayOf)?.date ?? '')
        for (const end of ends) expect(freeDayName(end, holidayOf)).toBeUndefined()
        expect((ends[0] ?? '') <= (ends[1] ?? '')).toBe(true)
        expect((ends[0] ?? '') > first).toBe(true)
      }),
    )
  })
})

describe('the day from which an action for failure to act is possible', () => {
  it('is three months after receipt, for information', () => {
    const found = widerspruchDeadlines(deadlineCase({ type: 'widerspruch' }, { today: '2026-11-30' }))
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ kind: 'untaetigkeit', date: '2027-02-28', basis: '§ 88 Abs. 2 SGG' })
  })
  it('follows § 75 VwGO where the administrative courts decide', () => {
    expect(widerspruchDeadlines(deadlineCase({ type: 'widerspruch', department: 'jugendamt' }))[0]?.basis).toBe('§ 75 VwGO')
  })
})
