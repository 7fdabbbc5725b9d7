import { describe, expect, it } from 'vitest'
import { mergeFormValues } from '../../../../../electron/core/stages/recognize/merge-form-values.ts'
import type { Box } from '../../../../../electron/shared/domain/geometry.ts'
import type { FormValue, Word } from '../../../../../electron/shared/domain/page.ts'
import { linesIn, wordsOf } from './words.ts'

const FORM = ['Name, Vorname', 'geboren am', 'Bemerkung']
/** Beside the printed line of that number. */
const beside = (line: number, height = 0.02): Box => [0.4, 0.097 + line * 0.02, 0.4, height]
const text = (value: string, box: Box): FormValue => ({ name: 'f', label: '', kind: 'text', value, page: 1, box })
const tick = (checked: boolean, box: Box): FormValue => ({ name: 'f', label: '', kind: 'checkbox', value: 'Ja', checked, page: 1, box })
const drawn = (texts: readonly string[], line: number, confidence = 1): Word[] =>
  texts.map((word, i) => ({ text: word, box: [0.41 + i * 0.05, 0.1 + line * 0.02, 0.04, 0.0143], confidence, line }))
const withDrawn = (texts: readonly string[], line: number, confidence = 1) =>
  [...wordsOf(FORM), ...drawn(texts, line, confidence)].toSorted((a, b) => a.line - b.line || a.box[0] - b.box[0])

describe('mergeFormValues', () => {
  it('puts values beside their labels and counts them', () => {
    const merged = mergeFormValues(wordsOf(FORM), [text('Erika Mustermann', beside(0)), text('01.02.1990', beside(1))])
    expect(linesIn(merged.words)).toEqual(['Name, Vorname Erika Mustermann', 'geboren am 01.02.1990', 'Bemerkung'])
    expect(merged.formWords).toBe(3)
    expect(merged.words.every((word) => word.box[0] + word.box[2] <= 1)).toBe(true)
  })

  it.each([
    ['drawn as it is', ['Erika', 'Mustermann']],
    ['drawn one letter a cell', [...'ErikaMustermann']],
    ['drawn clipped', ['Erika', 'Muster']],
    ['not drawn', []],
  ])('has a value exactly once when it is %s', (_, texts) => {
    const spread = texts.map((word, i) => ({ text: word, box: [0.405 + i * 0.025, 0.1, 0.02, 0.0143] as const, confidence: 1, line: 0 }))
    const words = [...wordsOf(FORM.slice(0, 1)), ...spread, ...wordsOf(FORM).filter((word) => word.line > 0)]
    const merged = mergeFormValues(words, [text('Erika Mustermann', beside(0))])
    expect(linesIn(merged.words)[0]).toBe('Name, Vorname Erika Mustermann')
    expect(merged.formWords).toBe(2)
  })

  it('replaces a misreading by the exact value, but no printed caption', () => {
    const misread = mergeFormValues(withDrawn(['Er1ka', 'Mustennann'], 0, 0.6), [text('Erika Mustermann', beside(0))])
    expect(linesIn(misread.words)[0]).toBe('Name, Vorname Erika Mustermann')
    const caption = mergeFormValues(withDrawn(['(TT.MM.JJJJ)'], 1), [text('01.02.1990', beside(1))])
    expect(linesIn(caption.words)[1]).toContain('(TT.MM.JJJJ)')
    expect(linesIn(caption.words)[1]).toContain('01.02.1990')
  })

  it('spreads a value of several lines over its box', () => {
    const merged = mergeFormValues(wordsOf(FORM), [text('erste Zeile\nzweite Zeile', beside(2, 0.06))])
    expect(linesIn(merged.words)).toEqual(['Name, Vorname', 'geboren am', 'Bemerkung erste Zeile', 'zweite Zeile'])
  })

  it.each([
    [true, '☒'],
    [false, '☐'],
  ])('shows a check box that is %s as %s, whatever mark was drawn', (checked, mark) => {
    expect(linesIn(mergeFormValues(withDrawn(['4'], 2), [tick(checked, beside(2))]).words)[2]).toBe(`Bemerkung ${mark}`)
    expect(linesIn(mergeFormValues(wordsOf(FORM), [tick(checked, beside(2))]).words)[2]).toBe(`Bemerkung ${mark}`)
  })

  it('makes lines of values on a page without words, from top to bottom', () => {
    const merged = mergeFormValues([], [text('unten', beside(9)), text('oben', beside(1))])
    expect(linesIn(merged.words)).toEqual(['oben', 'unten'])
    expect(merged.words.map((word) => word.line)).toEqual([0, 1])
  })

  it('changes nothing without values', () => {
    expect(mergeFormValues(wordsOf(FORM), [])).toEqual({ words: wordsOf(FORM), formWords: 0 })
  })
})
