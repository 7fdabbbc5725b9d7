import { describe, expect, it } from 'vitest'
import { judgeTextLayer, plausibleLetters, textQuality } from '../../../../../electron/core/stages/recognize/text-layer-quality.ts'
import { inspectedPage, LETTER, wordsOf } from './words.ts'

const mapped = (map: (character: string) => string) => LETTER.map((text) => [...text].map((c) => (c === ' ' ? c : map(c))).join(''))
const caesar = (by: number) => mapped((c) => (/[a-z]/i.test(c) ? String.fromCharCode(c.charCodeAt(0) + by) : c))

const TABLE = [
  'Datum Erläuterung Betrag EUR',
  '03.08. Gutschrift Überweisung 1.124,50 +',
  '04.08. ENERGIE SUED ABSCHLAG STROM VK 8830127 78,00 –',
  'IBAN DE44 5095 0068 0168 0407 92 BIC HELADEF1BEN',
  'Kontostand am 31.08.2026 878,04 +',
]
const IDENTITY_CARD = [
  'BUNDESREPUBLIK DEUTSCHLAND',
  'IDENTITY CARD / CARTE D’IDENTITÉ',
  'MUSTERMANN',
  'IDD<<LZ6XR04K75<<<<<<<<<<<<<<<',
  '0302221<2705114D<<2108<<<<<<<8',
]
const UKRAINIAN = ['Доброго дня, я хочу подати заяву на допомогу для моєї родини та дітей', 'Мене звати Олена, я живу в Гамбурзі з 2022 року і шукаю роботу']
const ENGLISH = ['Dear Sir or Madam, I am writing to object to the decision of 12 March', 'and ask you to send me the calculation of the benefit for April']
const PHOTO_OCR = ['5ehr g€ehrt3 D^m¦n vnd H¬rr¬n', 'g3g¦n Ihr¶n B€sch3id v0m l2.O3.2O26', 'l¦g¬ ¡ch W|d¤rspr¶ch e¡n', 'D¡¬ K0st¦n d3r Unt¬rkvnft']

describe('judgeTextLayer', () => {
  it.each([
    ['a letter', LETTER],
    ['a bank statement', TABLE],
    ['an identity card', IDENTITY_CARD],
    ['Ukrainian', UKRAINIAN],
    ['English', ENGLISH],
    ['a short note', ['Bitte um Rückruf', '0171 123456']],
    ['numbers only', ['1.234,56', '20.03.2026']],
    ['a web address and gendered words', ['https://www.kreis.example/antrag?id=5', 'Antragsteller:innen und Bürger*innen schreiben an post@kreis.example']],
  ])('trusts %s, visible or not', (_, lines) => {
    expect(judgeTextLayer(inspectedPage({ words: wordsOf(lines) }))).toBe('good')
    expect(judgeTextLayer(inspectedPage({ words: wordsOf(lines), invisibleText: true }))).toBe('good')
  })

  it.each([
    ['private characters', mapped((c) => String.fromCodePoint(0xe000 + (c.codePointAt(0) ?? 0)))],
    ['replacement characters', mapped(() => '\uFFFD')],
    ['glyph numbers', mapped((c) => `(cid:${c.charCodeAt(0)})`)],
    ['an alphabet shifted by 3', caesar(3)],
    ['an alphabet shifted by -29, into digits and symbols', mapped((c) => String.fromCharCode(Math.max(33, c.charCodeAt(0) - 29)))],
    ['lost blanks', LETTER.map((text) => text.replaceAll(' ', ''))],
    ['a blank between all letters', LETTER.map((text) => text.replace(/\s/g, '').split('').join(' '))],
    ['noise of a bad OCR', PHOTO_OCR],
  ])('rejects %s', (_, lines) => {
    expect(judgeTextLayer(inspectedPage({ words: wordsOf(lines) }))).toBe('poor')
  })

  it('asks more of invisible text, which is somebody else’s OCR', () => {
    const worn = [...LETTER, ',der B3scheid Wi&erspruch a2ar+', '# Kosten zu000']
    expect(judgeTextLayer(inspectedPage({ words: wordsOf(worn) }))).toBe('good')
    expect(judgeTextLayer(inspectedPage({ words: wordsOf(worn), invisibleText: true }))).toBe('poor')
  })

  it('wants function words in prose before it trusts invisible text', () => {
    const names = Array.from({ length: 20 }, () => 'Mustermann Erika Musterstadt Rentnerin')
    expect(judgeTextLayer(inspectedPage({ words: wordsOf(names), invisibleText: true }))).toBe('poor')
    expect(judgeTextLayer(inspectedPage({ words: wordsOf([...names, 'Liste der Anwesenden']), invisibleText: true }))).toBe('good')
    expect(judgeTextLayer(inspectedPage({ words: wordsOf(names) }))).toBe('good')
  })

  it.each([
    ['a scan with a stamped header', ['Eingang 12.03.2026 Poststelle'], 1, 'partial'],
    ['a scan with its whole text', LETTER, 1, 'good'],
    ['a short letter with a logo', ['Bitte um Rückruf'], 0.1, 'good'],
  ] as const)('knows %s', (_, lines, imageFraction, verdict) => {
    expect(judgeTextLayer(inspectedPage({ words: wordsOf(lines), imageFraction, hasMarks: true }))).toBe(verdict)
  })

  it('has nothing to judge on a page without words', () => {
    expect(judgeTextLayer(inspectedPage())).toBe('none')
  })
})

describe('textQuality', () => {
  it('is 0 for nothing and orders readings of the same page', () => {
    expect(textQuality([])).toBe(0)
    const [clean, garbled] = [textQuality(wordsOf(LETTER)), textQuality(wordsOf(caesar(3)))]
    expect(clean).toBeGreaterThan(0.9)
    expect(garbled).toBeLessThan(0.4)
  })
})

describe('plausibleLetters', () => {
  it.each([
    [['Miete 500,00 € kalt'], 9],
    [['xqztwk bcdfghk', 'M¦e7e'], 0],
    [['a b c 1 2'], 0],
  ])('counts letters of words in %j', (lines, letters) => {
    expect(plausibleLetters(wordsOf(lines))).toBe(letters)
  })
})
