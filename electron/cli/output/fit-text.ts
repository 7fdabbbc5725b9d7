/** Names and sentences in columns of a terminal. Widths are numbers of characters. */
import { stripVTControlCharacters } from 'node:util'

/** Cut or padded to the width. */
export function fitText(text: string, width: number): string {
  const characters = [...cleanText(text)]
  return characters.length > width ? `${characters.slice(0, Math.max(0, width - 1)).join('')}…` : characters.join('') + ' '.repeat(width - characters.length)
}

/** Broken between words into lines of at most that width; a word that is longer has a line of its own. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of cleanText(text).split(/ +/)) {
    const last = lines.at(-1)
    if (last !== undefined && [...last, ' ', ...word].length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** Strangers choose file names: what would steer the terminal or turn the direction of writing is shown as `?`. */
export function cleanText(text: string): string {
  return stripVTControlCharacters(text)
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '?')
}
