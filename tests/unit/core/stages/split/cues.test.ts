import { describe, expect, it } from 'vitest'
import { announcedEnclosureCue } from '../../../../../electron/core/stages/split/cues/announced-enclosure.ts'
import type { Boundary, Cue } from '../../../../../electron/core/stages/split/cues/cue.ts'
import { letterEndCue } from '../../../../../electron/core/stages/split/cues/letter-end.ts'
import { letterStartCue } from '../../../../../electron/core/stages/split/cues/letter-start.ts'
import { pageNumberCue, pageNumbers } from '../../../../../electron/core/stages/split/cues/page-number.ts'
import { runningTextCue } from '../../../../../electron/core/stages/split/cues/running-text.ts'
import { sameLetterheadCue } from '../../../../../electron/core/stages/split/cues/same-letterhead.ts'
import { sameMatterCue } from '../../../../../electron/core/stages/split/cues/same-matter.ts'
import { samePersonCue } from '../../../../../electron/core/stages/split/cues/same-person.ts'
import { samePrintCue } from '../../../../../electron/core/stages/split/cues/same-print.ts'
import { sharedWordsCue } from '../../../../../electron/core/stages/split/cues/shared-words.ts'
import { sheetCue } from '../../../../../electron/core/stages/split/cues/sheet.ts'
import { experienceOf } from '../../../../../electron/core/stages/split/cut-probability.ts'
import { type PageView, viewOf } from '../../../../../electron/core/stages/split/page-view.ts'
import { CLOSING, type Line, letterPage, page, textPage } from './page.ts'

const view = (lines: readonly Line[]) => viewOf(page(1, lines))
const boundary = (before: readonly PageView[], after: PageView): Boundary => ({ before, after, blankBefore: false, backSide: false })
/** Whether what the cue sees speaks for a cut (1) or against it (-1). */
const weigh = (cue: Cue, before: readonly Line[], after: readonly Line[]) => Math.sign(experienceOf(cue(boundary([view(before)], view(after)))))

describe('pageNumbers', () => {
  it.each<[string, number, object[]]>([
    ['Seite 2 von 3', 0.95, [{ number: 2, total: 3 }]],
    ['Blatt 1 von 14', 0.05, [{ number: 1, total: 14 }]],
    ['S. 02/03', 0.02, [{ number: 2, total: 3 }]],
    ['Aktenzeichen 4711 Seite 1 von 2', 0.3, [{ number: 1, total: 2 }]],
    ['- 2 -', 0.04, [{ number: 2 }]],
    ['Seite 2', 0.96, [{ number: 2 }]],
    ['- 2 -', 0.5, []], // not in a margin
    ['Fortsetzung auf Seite 2 von 3', 0.95, []],
    ['siehe Seite 2 von 3', 0.5, []],
    ['Seite ] von 2', 0.95, [{ number: 1, total: 2 }]],
    ['Seite 1 von l', 0.95, [{ number: 1, total: 1 }]],
    ['Seite I von I', 0.95, [{ number: 1, total: 1 }]],
    ['Seite 1.von1', 0.95, [{ number: 1, total: 1 }]],
    ['Seite 1 von 1l', 0.95, []],
    ['Seite 5 von 3', 0.95, []],
    ['2', 0.95, []],
  ])('%s at %d', (text, y, expected) => expect(pageNumbers(view([[y, text]]))).toEqual(expected))
})

describe('page numbers', () => {
  it.each<[string, string, string, number]>([
    ['go on', 'Seite 1 von 2', 'Seite 2 von 2', -1],
    ['go on without a total', '- 1 -', '- 2 -', -1],
    ['begin anew after the last', 'Seite 2 von 2', 'Seite 1 von 3', 1],
    ['begin anew after none', 'kein Wort', 'Seite 1 von 3', 1],
    ['go on after none', 'kein Wort', 'Seite 2 von 3', -1],
    ['stop before the last', 'Seite 1 von 2', 'kein Wort', -1],
    ['end', 'Seite 2 von 2', 'kein Wort', 1],
    ['are missing', 'kein Wort', 'kein Wort', 0],
    ['are announced', 'Fortsetzung auf Seite 2', 'kein Wort', -1],
  ])('%s', (_, before, after, sign) => expect(weigh(pageNumberCue, [[0.95, before]], [[0.95, after]])).toBe(sign))
})

describe('page numbers of several sheets', () => {
  const numbered = (text: string) => view([[0.95, text]])
  const named = (before: readonly string[], after: string) => Object.keys(pageNumberCue(boundary(before.map(numbered), numbered(after))))
  it.each<[string, string[], string, string[]]>([
    ['go on over a sheet whose number was not read', ['Seite 1 von 3', 'kein Wort'], 'Seite 3 von 3', ['number:next']],
    ['have all come, though the last was not read', ['Seite 1 von 2', 'kein Wort'], 'kein Wort', ['number:finished']],
    ['have not all come', ['Seite 1 von 3', 'kein Wort'], 'kein Wort', ['number:unfinished']],
    ['lie out of order', ['Seite 1 von 3', 'Seite 3 von 3'], 'Seite 2 von 3', ['number:missing']],
    ['lie back to front', ['Seite 3 von 3', 'Seite 2 von 3'], 'Seite 1 von 3', ['number:missing']],
    ['begin anew with as many sheets', ['Seite 1 von 2', 'Seite 2 von 2'], 'Seite 1 von 2', ['number:first-after-last']],
    ['begin anew with more sheets', ['Seite 1 von 2'], 'Seite 1 von 3', ['number:first-too-early']],
    ['without a total come to an end', ['- 1 -', '- 2 -'], 'kein Wort', ['number:stopped']],
  ])('%s', (_, before, after, expected) => expect(named(before, after)).toEqual(expected))
})

describe('the print', () => {
  /** Running lines: left margin and height of the letters as fractions of the page. */
  const printed = (margin: number, height: number) =>
    viewOf({
      ...page(1, []),
      words: [0, 1, 2, 3].map((line) => ({
        text: 'wirteilenIhnenmitdasswirIhnenschrieben',
        box: [margin, 0.2 + line * 0.02, 0.6, height],
        confidence: 0.9,
        line,
      })),
      blank: false,
    })
  it.each<[string, PageView, PageView, object]>([
    ['alike in size, margin and pitch', printed(0.1, 0.012), printed(0.105, 0.0122), { 'print:alike': 3 }],
    ['alike but for the margin', printed(0.1, 0.012), printed(0.15, 0.012), { 'print:alike': 2, 'print:unlike': 1 }],
    ['neither alike nor unlike in size', printed(0.1, 0.012), printed(0.1, 0.013), { 'print:alike': 2 }],
    ['unknown where few lines run', printed(0.1, 0.012), view([[0.5, 'Anlagen']]), {}],
  ])('%s', (_, before, after, expected) => expect(samePrintCue(boundary([before], after))).toEqual(expected))
})

describe('nouns', () => {
  const nouns = 'Heizkosten Vermieter Abrechnung Nachzahlung Zeitraum Wohnfläche'
  it.each<[string, string, string, object]>([
    ['that all came before', nouns, nouns, { 'words:shared': 1, 'words:fresh': 0 }],
    [
      'of which half came before',
      nouns,
      'Heizkosten Vermieter Abrechnung Klage Beklagte Streitwert Urteil Kammer',
      { 'words:shared': 0.375, 'words:fresh': 0.625 },
    ],
    ['of every letter', nouns, 'Telefon Telefax Datum Seite Anlage Betreff Zeichen', {}],
    ['that are too few', 'Vermieter', nouns, {}],
  ])('%s', (_, before, after, expected) => expect(sharedWordsCue(boundary([view([[0.3, before]])], view([[0.3, after]])))).toEqual(expected))
})

describe('a running head', () => {
  it.each<[string, string, string[]]>([
    ['repeats the letterhead', 'Hausverwaltung Prigge', ['head:repeated']],
    ['names another sender', 'Stadtwerke Pinneberg', []],
    ['says too little', 'Prigge', []],
  ])('%s', (_, head, expected) => {
    const [before, after] = [
      view([[0.2, 'Hausverwaltung Prigge, Heppenheim']]),
      view([
        [0.03, head],
        [0.3, 'Text'],
      ]),
    ]
    expect(Object.keys(sameLetterheadCue(boundary([before], after)))).toEqual(expected)
  })
})

describe('the beginning of a letter', () => {
  it('shows window, date and salutation', () => {
    expect(experienceOf(letterStartCue(boundary([view([])], viewOf(letterPage(2, 'AOK Hessen')))))).toBeGreaterThan(1)
  })
  it('is missing on a second sheet', () => {
    expect(experienceOf(letterStartCue(boundary([view([])], viewOf(textPage(2)))))).toBeLessThan(0)
  })
  it.each<[string, Line[]]>([
    [
      'a form’s title',
      [
        [0.08, 'Antrag auf Wohngeld'],
        [0.3, 'Angaben zur Person'],
        [0.4, 'Name'],
      ],
    ],
    [
      'large letters',
      [
        [0.08, 'Entgeltnachweis', 0.024],
        [0.3, 'Angaben zur Person'],
        [0.4, 'Name und Anschrift'],
      ],
    ],
    ['a salutation', [[0.2, 'Liebe Kollegen,']]],
    ['an address in one line', [[0.08, 'Horst Mayer, Neue Straße 131, 18055 Rostock']]],
    [
      'the head of an e-mail',
      [
        [0.05, 'Von: inge@elbmail.example'],
        [0.07, 'An: jugendamt@kreis.example'],
        [0.09, 'Betreff: Beitrag'],
      ],
    ],
  ])('is seen in %s', (_, lines) => expect(weigh(letterStartCue, [], lines)).toBe(1))
  it.each<[string, Line[]]>([
    [
      'a numbered section',
      [
        [0.08, '3. Angaben zum Mietvertrag'],
        [0.4, 'Name'],
      ],
    ],
    [
      'a sentence',
      [
        [0.08, 'Wir haben den Antrag. Danach kam nichts'],
        [0.4, 'Name'],
      ],
    ],
    [
      'two lines of a timetable',
      [
        [0.05, 'Von: Heppenheim'],
        [0.07, 'An: Bensheim'],
      ],
    ],
  ])('is not seen in %s', (_, lines) => expect(weigh(letterStartCue, [], lines)).toBe(-1))
  it('does not take a title from the middle of the page', () => expect(weigh(letterStartCue, [], [[0.7, 'Antrag auf Wohngeld']])).toBe(-1))
})

describe('the end of a letter', () => {
  it.each<[string, Line[], number]>([
    ['a closing formula with room below', [[0.2, 'Text'], ...CLOSING], 1],
    [
      'a full page without any',
      [
        [0.2, 'Text'],
        [0.88, 'weiterer Text'],
      ],
      -1,
    ],
  ])('%s', (_, lines, sign) => expect(weigh(letterEndCue, lines, [])).toBe(sign))
})

describe('running text', () => {
  it.each<[string, string, string, number]>([
    ['a word torn apart', 'Die Kosten der Unter-', 'kunft werden übernommen', -1],
    ['an open sentence', 'Die Kosten der Unterkunft und Heizung werden in der beantragten Höhe', 'Im Übrigen bleibt es dabei', -1],
    ['a small letter at the beginning', 'Die Kosten werden übernommen.', 'und zwar rückwirkend zum Beginn', -1],
    ['two sentences', 'Die Kosten werden übernommen.', 'Im Übrigen bleibt es dabei', 0],
  ])('%s', (_, before, after, sign) => expect(weigh(runningTextCue, [[0.9, before]], [[0.1, after]])).toBe(sign))
})

describe('numbers of one matter', () => {
  it.each<[string, string, string, number]>([
    ['the same BG-Nummer', 'BG 12704//0085767', 'Nummer 12704//0085767', -1],
    ['another BG-Nummer', 'BG 12704//0085767', 'Nummer 12704//0085768', 1],
    ['the same IBAN, grouped otherwise', 'DE89370400440532013000', 'DE89 3704 0044 0532 0130 00', -1],
    ['the same file number', 'Aktenzeichen: 50.2-4966/24', 'Ihr Zeichen: 50.2-4966/24', -1],
    ['a number on one side only', 'BG 12704//0085767', 'ohne Nummer', 0],
    ['numbers of different kinds', 'BG 12704//0085767', 'DE89370400440532013000', 0],
  ])('%s', (_, before, after, sign) => expect(weigh(sameMatterCue, [[0.3, before]], [[0.3, after]])).toBe(sign))

  it('are looked for on all pages of the document so far', () => {
    const pages = [view([[0.3, 'BG 12704//0085767']]), view([[0.3, 'ohne Nummer']])]
    expect(experienceOf(sameMatterCue(boundary(pages, view([[0.3, '12704//0085767']]))))).toBeLessThan(0)
  })
})

describe('people on both pages', () => {
  it.each<[string, Line[], string, number]>([
    ['addressed', [[0.2, 'Sehr geehrte Frau Öztürk,']], 'Kind: Elif Öztürk', -1],
    [
      'signing',
      [
        [0.5, 'Mit freundlichen Grüßen'],
        [0.53, 'E. Müller-Lüdenscheidt'],
      ],
      'Schülerin Nicole Müller-Lüdenscheidt',
      -1,
    ],
    ['labelled', [[0.2, 'Name, Vorname: Brandt, Jonas']], 'Versicherter Jonas Brandt', -1],
    ['other ones', [[0.2, 'Sehr geehrte Frau Öztürk,']], 'Kind: Elif Brandt', 0],
    ['nobody', [[0.2, 'Sehr geehrte Damen und Herren,']], 'Damen und Herren', 0],
  ])('%s', (_, before, after, sign) => expect(weigh(samePersonCue, before, [[0.2, after]])).toBe(sign))
})

describe('announced enclosures', () => {
  it.each<[string, string, Line, number]>([
    ['on top of the next page', 'Anlagen: Bestätigung der Schule, Angebot', [0.08, 'Bestätigung über den Förderbedarf'], -1],
    ['further down only', 'Anlagen: Bestätigung der Schule', [0.6, 'Bestätigung über den Förderbedarf'], 0],
    ['another paper', 'Anlagen: Bestätigung der Schule', [0.08, 'Rechnung'], 0],
    ['by another name of the kind', 'Anlagen: Lohnabrechnung', [0.08, 'Gehaltsabrechnung März'], -1],
    ['nothing announced', 'Die Bestätigung der Schule fehlt', [0.08, 'Bestätigung über den Förderbedarf'], 0],
  ])('%s', (_, before, after, sign) => expect(weigh(announcedEnclosureCue, [[0.8, before]], [after])).toBe(sign))
})

it('looks for enclosures announced on any page before', () => {
  const before = [view([[0.8, 'Anlagen: Mietvertrag, Kontoauszug']]), view([[0.08, 'Mietvertrag']])]
  expect(Object.keys(announcedEnclosureCue(boundary(before, view([[0.08, 'Kontoauszug']]))))).toEqual(['announced'])
})

describe('heads and feet', () => {
  const foot = 'Sparkasse Starkenburg Geschäftsführer Prigge Amtsgericht Darmstadt'
  it.each<[string, Line[], Line[], number]>([
    ['the same foot', [[0.95, `${foot} Seite 1`]], [[0.95, `${foot} Seite 2`]], -1],
    ['another foot', [[0.95, foot]], [[0.95, 'Volksbank Pinneberg Vorstand Behncke Registernummer']], 1],
    ['no foot on one side', [[0.95, foot]], [[0.5, foot]], 0],
  ])('%s', (_, before, after, sign) => expect(weigh(sameLetterheadCue, before, after)).toBe(sign))
})

describe('the paper', () => {
  const a4 = [595, 842] as const
  it.each<[string, Partial<Boundary>, number]>([
    ['an empty page between', { blankBefore: true }, 1],
    ['the back of a sheet', { backSide: true }, -1],
    ['another size', { before: [{ ...view([]), size: a4 }], after: { ...view([]), size: [420, 595] } }, 1],
    ['the same size', { before: [{ ...view([]), size: a4 }], after: { ...view([]), size: [600, 838] } }, 0],
    ['an unknown size', {}, 0],
  ])('%s', (_, changes, sign) => expect(Math.sign(experienceOf(sheetCue({ ...boundary([view([])], view([])), ...changes })))).toBe(sign))
})

describe('numbered points', () => {
  it.each<[string, string, number]>([
    ['2. Angaben zum Einkommen', '3. Angaben zum Vermögen', -1],
    ['2. Angaben zum Einkommen', '1. Angaben zum Vermögen', 0],
    ['Angaben zum Einkommen', '3. Angaben zum Vermögen', 0],
  ])('%s, then %s', (before, after, sign) => expect(weigh(runningTextCue, [[0.5, before]], [[0.5, after]])).toBe(sign))
})
