import { describe, expect, test } from 'vitest'
import { tidyWords } from '../../../../../electron/core/stages/recognize/tidy-words.ts'
import { linesIn, wordsOf } from './words.ts'

function tidy(line: string): string {
  return linesIn(tidyWords(wordsOf([line], 0.9))).join('\n')
}

describe('tidyWords', () => {
  test.each([
    ['section signs before a statute', 'nach 8 44 SGB X', 'nach § 44 SGB X'],
    ['section signs read as a dollar', 'gemäß $ 22 und', 'gemäß § 22 und'],
    ['section signs in a bracket', 'Berufsausbildung (8 16a AufenthG).', 'Berufsausbildung (§ 16a AufenthG).'],
    ['two section signs', 'nach $$ 44, 48 SGB X', 'nach §§ 44, 48 SGB X'],
    ['edges of cells', 'Geburtsdatum |19.05.2026 | Kind|', 'Geburtsdatum 19.05.2026 Kind'],
    ['a box around a figure', 'Personen [6 und 33]', 'Personen 6 und 33'],
    ['small l for capital I', 'lch bitte um lhre Antwort lm Mai', 'Ich bitte um Ihre Antwort Im Mai'],
    ['Roman numbers', 'SGB Il, SGB Ill und SGB XIl', 'SGB II, SGB III und SGB XII'],
    ['a comma in a date', 'am 09.09,2024 Bescheid', 'am 09.09.2024 Bescheid'],
    ['a torn year', 'geb. 09.08.1 989, ledig', 'geb. 09.08.1989, ledig'],
    ['a month between day and year', '10. Jammar 2025 und 3 Sentemher 2024', '10. Januar 2025 und 3 September 2024'],
    ['a page number', 'Seiteivon3', 'Seite 1 von 3'],
    ['a dotless i in small words', 'ın dıe', 'in die'],
    ['names with letters that the recogniser does not know', 'Jose CELIK, Radka Novotnä-Heil', 'José ÇELIK, Radka Novotná-Heil'],
  ])('puts right %s', (_, read, expected) => {
    expect(tidy(read)).toBe(expected)
  })

  test.each([
    'Wohnung 8 20 m² groß',
    'Haus 5 44 Parteien',
    '[x] ja [ ] nein [PDF laden]',
    'lt. Anlage lfd. Nr. 3',
    'Il programma prevede',
    '18 aprile 2024',
    'im Jahr 2024 zahlte ich 1.234,56 Euro am 1.2,50',
    'Frau Ines Maria Koch, Frau Yılmaz',
    '12. Kapitel 2024',
  ])('leaves «%s» alone', (line) => {
    expect(tidy(line)).toBe(line)
  })

  test('a torn year gets a box around both parts; other words keep theirs', () => {
    const words = wordsOf(['am 09.08.1 989 hier'], 0.9)
    const tidied = tidyWords(words)
    expect(tidied).toHaveLength(3)
    expect(tidied[0]).toBe(words[0])
    expect(tidied[1]?.box[2]).toBeCloseTo((words[2]?.box[0] ?? 0) + (words[2]?.box[2] ?? 0) - (words[1]?.box[0] ?? 0))
  })

  test('a second look changes nothing', () => {
    const once = tidyWords(wordsOf(['|lch| nach 8 44 SGB Il', 'geb. 09.08.1 989'], 0.8))
    expect(tidyWords(once)).toEqual(once)
  })
})
