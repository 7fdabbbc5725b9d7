import { describe, expect, it } from 'vitest'
import { departmentCues } from '../../../../../electron/core/stages/classify/department-cues.ts'
import { pageOf } from '../../../../fixtures/model/page-of.ts'

const strongest = (lines: string[]) => [...departmentCues([pageOf(lines)])].sort((a, b) => b[1] - a[1])[0]?.[0]

describe('departmentCues', () => {
  it.each([
    ['An das Jobcenter Pinneberg', 'jobcenter'],
    ['BG-Nummer 12704//0085767', 'jobcenter'],
    ['Zeichen 12704BG0085767', 'jobcenter'],
    ['Leistungen nach dem SGB II', 'jobcenter'],
    ['In dem Verfahren S 16 AS 220/16', 'jobcenter'],
    ['Kreis Pinneberg, Fachbereich Soziales', 'sozialamt'],
    ['nach § 41 SGB XII', 'sozialamt'],
    ['Erstattung nach § 22 WoGG', 'sozialamt'],
    ['Leistungen der Eingliederungshilfe', 'eingliederungshilfe'],
    ['§ 108 SGB IX', 'eingliederungshilfe'],
    ['Landrat, Jugendamt', 'jugendamt'],
    ['§ 35a SGB VIII', 'jugendamt'],
    ['Leistungen nach dem UVG', 'jugendamt'],
    ['nach dem BEEG', 'jugendamt'],
    ['An die Kreiskasse', 'finanzen'],
  ])('«%s» names %s', (line, department) => {
    expect(strongest([line])).toBe(department)
  })

  it.each([['Sehr geehrte Damen und Herren, anbei die Unterlagen.'], ['SGB V'], ['Haus Nr. 127040085767'], ['']])('«%s» names none', (line) => {
    expect(departmentCues([pageOf([line])]).size).toBe(0)
  })

  it('reads words that are broken at the line end', () => {
    expect(strongest(['Antrag auf Einglie-', 'derungshilfe'])).toBe('eingliederungshilfe')
  })

  it('hears a recipient more than a mention further down', () => {
    const body = Array.from({ length: 20 }, (_, i) => `Zeile ${i}`)
    const atHead = departmentCues([pageOf(['Jugendamt', ...body])]).get('jugendamt') ?? 0
    const below = departmentCues([pageOf([...body, 'Jugendamt'])]).get('jugendamt') ?? 0
    const onNextPage = departmentCues([pageOf(body), pageOf(['Jugendamt'], { number: 2 })]).get('jugendamt') ?? 0
    expect(atHead).toBeGreaterThan(below)
    expect(onNextPage).toBe(below)
  })

  it('takes two departments named alike for none', () => {
    expect(departmentCues([pageOf(['vorzulegen bei Jobcenter oder Sozialamt'])]).size).toBe(0)
  })

  it('counts a repeated cue once', () => {
    expect(departmentCues([pageOf(['SGB II', 'SGB II SGB II'])])).toEqual(departmentCues([pageOf(['SGB II'])]))
  })
})
