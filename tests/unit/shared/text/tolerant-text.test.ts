import { describe, expect, it } from 'vitest'
import { squashed, tolerantPattern, tolerantText } from '../../../../electron/shared/text/tolerant-text.ts'

const finds = (pattern: string, text: string) => tolerantText(text).text.search(tolerantPattern(pattern)) !== -1

describe('tolerantPattern', () => {
  it.each([
    ['zwangsräumung', 'Die Zwangsräumung ist am Montag'],
    ['zwangsräumung', 'Die Zwangsraurnung'],
    ['zwangsräumung', 'ZWANGSRÄUMUNG'],
    ['zwangsräumung', 'Zwangs räumung'],
    ['einstweilige anordnung', 'Ein5twei1igeAnordnung'],
    ['einstweilige[nr]? anordnung', 'einstvveiligen Anordnung'],
    ['kein geld', 'Keln Gcld'],
    ['(?:strom|gas)sperre', 'Gassperrc'],
    ['(?<!\\p{L})eilantrag', 'ein Ei1antrag'],
    ['unternehmen', 'UNTERNEHMEN, Untemehmen'],
    ['seit \\S+ tagen', 'seit 3 Tagen'],
  ])('%s is in «%s»', (pattern, text) => expect(finds(pattern, text)).toBe(true))

  it.each([
    ['zwangsräumung', 'Zwangslage und Räumung'],
    ['(?<!\\p{L})eilantrag', 'liegt bereit Antrag'],
    ['(?<!\\p{L})eilantrag', 'Schnellantrag'],
    ['kein geld[^.]{0,10}essen', 'kein Geld. Zum Essen'],
    ['jobcenter', ''],
  ])('%s is not in «%s»', (pattern, text) => expect(finds(pattern, text)).toBe(false))
})

describe('tolerantText', () => {
  it('knows where each character came from', () => {
    const { text, starts } = tolerantText('Am Kern ist Strom')
    const at = text.search(tolerantPattern('strom'))
    expect('Am Kern ist Strom'.slice(starts[at], starts[at + 5])).toBe('Strom')
    expect(starts).toHaveLength(text.length + 1)
  })

  it('is lossless about letters that grow when made small', () => {
    const { text, starts } = tolerantText('İstanbul')
    expect([text.length, starts.at(-1)]).toEqual([8, 8])
  })
})

describe('squashed', () => {
  it.each([
    ['Eing1iederungs hiIfe', 'Eingliederungshilfe'],
    ['Job-\nCenter', 'Jobcenter'],
    ['S o z i a l a m t', 'Sozialamt'],
  ])('«%s» is like «%s»', (a, b) => expect(squashed(tolerantText(a))).toBe(squashed(tolerantText(b))))

  it('keeps different words apart', () => expect(squashed(tolerantText('Sozialamt'))).not.toBe(squashed(tolerantText('Jugendamt'))))
})
