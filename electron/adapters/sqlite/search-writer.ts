/** Keeps texts and present field values of documents findable. */
import type { ResultLine } from '../../shared/result/result-line.ts'
import type { Connection } from './connection.ts'
import { foldedValue, foldedWords } from './fold-german.ts'

export interface SearchWriter {
  /** `decided`: the line with the person's values. */
  add(document: number, text: string, decided: ResultLine): void
  /** Other values for a text that is kept; nothing for one that was forgotten. */
  setValues(document: number, decided: ResultLine): void
  remove(document: number): void
}

export function createSearchWriter(database: Connection): SearchWriter {
  const addText = database.prepare<[number, string, string, string]>('INSERT INTO texts (document, text, folded, field_words) VALUES (?, ?, ?, ?)')
  const setWords = database.prepare<[string, number]>('UPDATE texts SET field_words = ? WHERE document = ?')
  const removeText = database.prepare<[number]>('DELETE FROM texts WHERE document = ?')
  const addValue = database.prepare<[number, string, string]>('INSERT OR IGNORE INTO field_values (document, name, folded) VALUES (?, ?, ?)')
  const removeValues = database.prepare<[number]>('DELETE FROM field_values WHERE document = ?')
  const addValues = (document: number, decided: ResultLine) => {
    for (const { name, value, normalized } of decided.fields ?? [])
      for (const spelling of new Set([foldedValue(value), foldedValue(normalized ?? value)])) addValue.run(document, name, spelling)
  }
  return {
    add(document, text, decided) {
      addText.run(document, text, foldedWords(text), fieldWords(decided))
      addValues(document, decided)
    },
    setValues(document, decided) {
      if (setWords.run(fieldWords(decided), document).changes === 0) return
      removeValues.run(document)
      addValues(document, decided)
    },
    remove(document) {
      removeText.run(document)
      removeValues.run(document)
    },
  }
}

/** Values as words and in one piece, so that an IBAN is found with and without blanks. */
function fieldWords(decided: ResultLine): string {
  const values = (decided.fields ?? []).flatMap(({ value, normalized }) => (normalized === undefined ? [value] : [value, normalized]))
  return [...new Set(values.flatMap((value) => [foldedWords(value), foldedValue(value)]))].join(' ')
}
