import { describe, expect, it } from 'vitest'
import { departmentCues } from '../../../../../electron/core/stages/classify/department-cues.ts'
import { pageOf } from '../../../../fixtures/model/page-of.ts'

const seen = (...lines: string[]) => [...departmentCues([pageOf(lines)])]
const named = (...lines: string[]) => [...new Set(seen(...lines).map((cue) => cue.replace(/\/.*/, '')))].filter((department) => department !== 'poststelle')

describe('departmentCues', () => {
  it.each([
    ['An das Jobcenter Neustadt', 'jobcenter'],
    ['BG-Nummer 12704//0085767', 'jobcenter'],
    ['Zeichen 12704BG0085767', 'jobcenter'],
    ['Kundennummer 437D004411', 'jobcenter'],
    ['Leistungen nach dem SGB II', 'jobcenter'],
    ['In dem Verfahren S 16 AS 220/16', 'jobcenter'],
    ['Landkreis, Fachbereich Soziales', 'sozialamt'],
    ['nach § 41 SGB XII', 'sozialamt'],
    ['Erstattung nach § 22 WoGG', 'sozialamt'],
    ['Az. HzP-SR 8/2024', 'sozialamt'],
    ['Aktenzeichen 50.2-2016/2026', 'sozialamt'],
    ['Leistungen nach dem AsylbLG', 'sozialamt'],
    ['Leistungen der Eingliederungshilfe', 'eingliederungshilfe'],
    ['§ 108 SGB IX', 'eingliederungshilfe'],
    ['Az. EGH/3161/2026', 'eingliederungshilfe'],
    ['Landrat, Jugendamt', 'jugendamt'],
    ['§ 35a SGB VIII', 'jugendamt'],
    ['Leistungen nach dem UVG', 'jugendamt'],
    ['nach dem BEEG', 'jugendamt'],
    ['Aktenzeichen 51-KB-6407', 'jugendamt'],
    ['An die Kreiskasse', 'finanzen'],
    ['Kassenzeichen 8.0041.7712', 'finanzen'],
  ])('«%s» names only %s', (line, department) => expect(named(line)).toEqual([department]))

  it.each([
    ['An das J0bcenter', 'jobcenter'],
    ['Sozia1amt', 'sozialamt'],
    ['Eing1iederungs hiIfe', 'eingliederungshilfe'],
    ['Antrag auf Einglie-\nderungshilfe', 'eingliederungshilfe'],
    ['U n t e r h a l t s v o r s c h u s s', 'jugendamt'],
    ['Kreiska5se', 'finanzen'],
    ['BG 127O4//OO85767', 'jobcenter'],
    ['nach § 41 SGB Xll', 'sozialamt'],
  ])('scanned: %j names %s', (text, department) => expect(named(...text.split('\n'))).toContain(department))

  it.each([['Sehr geehrte Damen und Herren, anbei die Unterlagen.'], ['SGB V'], ['Haus Nr. 127040085767'], ['Aktenzeichen 32.2.1-N-11876'], ['']])(
    '«%s» names none, and says so',
    (line) => {
      expect(named(line)).toEqual([])
      expect(seen(line)).toContain('poststelle/no-name')
    },
  )

  it.each([
    ['☐ Jobcenter   ☒ Sozialamt   ☐ Jugendamt', ['sozialamt']],
    ['[ ] Jobcenter [x] Jugendamt', ['jugendamt']],
    ['☐ Jobcenter ☐ Sozialamt', []],
  ])('hears only what is ticked in «%s»', (line, departments) => expect(named(line)).toEqual(departments))

  it('knows where a name stands', () => {
    const body = Array.from({ length: 20 }, (_, i) => `Zeile ${i}`)
    expect(seen('Jugendamt', ...body)).toContain('jugendamt/name@head')
    expect(seen('Jugendamt', ...body)).not.toContain('jugendamt/name@recipient')
    expect(seen(...body, 'Jugendamt')).not.toContain('jugendamt/name@head')
  })

  it.each([
    [['An das', 'Jugendamt']],
    [['Kreis Neustadt', 'Jugendamt', 'Marktplatz 1', '12345 Neustadt']],
    [['An: jugendamt@kreis.example']],
    [['Liebes Jugendamt,']],
    [['zur Vorlage beim Jugendamt']],
  ])('takes %j for the recipient', (lines) => expect(seen(...lines)).toContain('jugendamt/name@recipient'))

  it.each([
    [['Frau Meier', 'Am Weg 3', '12345 Neustadt'], true],
    [['Jugendamt', 'Frau Meier', '12345 Neustadt'], false],
    [['Guten Tag, hier ist Frau Meier'], false],
  ])('sees whether %j goes to a person alone', (lines, expected) => expect(seen(...lines).includes('poststelle/person')).toBe(expected))

  it('says that several are named', () => {
    expect(seen('vorzulegen bei Jobcenter oder Sozialamt')).toContain('poststelle/several')
  })

  it('says that nothing was seen', () => expect(seen('Kochrezept')).toEqual(['poststelle/silent', 'poststelle/no-name']))
})
