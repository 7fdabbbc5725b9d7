/** The print of a document: what two readings of the same letter have in common whatever scanner, resolution and text recognition did to it. */
import { type DocumentPrint, FIRST_NUMBER_KEY } from '../../../../shared/domain/document-print.ts'
import type { RecognizedPage, Word } from '../../../../shared/domain/page.ts'
import { bandKeys, hash32 } from './min-hash.ts'

/** Words and numbers that are compared; about eight pages. What begins alike for so long is alike. */
const MOST_TOKENS = 2500
/** From this word confidence on a reading counts as certain (chosen on own scans: 85 % of the misread numbers lie below, and 8 % of the right ones). */
const CERTAIN = 0.85
/** Numbers of so many digits tell letters apart that were made from one template: file numbers, telephones, accounts; not years. */
const TELLING = /^(?!(?:19|20)\d\d$)\d{4,}$/
/** So do two numbers in a row: day and month, euros and cents, the groups of an account. */
const TWO_NUMBERS = /^\d+ \d+$/
const MOST_NUMBERS = 40
/** Readings of so few words share few pairs of words when blocks or lines are read otherwise; single words are keys of them as well (chosen on own scans). */
const FEW_TOKENS = 80

export function printDocument(pages: readonly RecognizedPage[]): DocumentPrint {
  const tokens = pages
    .flatMap((page) => page.words)
    .flatMap(tokensOf)
    .slice(0, MOST_TOKENS)
  const texts = tokens.map(({ text }) => text)
  const looks = pages.flatMap((page) => page.look ?? [])
  const pairs = texts.slice(1).map((text, i) => `${texts[i]} ${text}`)
  const numbers = [...new Set([...texts.filter((text) => TELLING.test(text)), ...pairs.filter((pair) => TWO_NUMBERS.test(pair))])].slice(0, MOST_NUMBERS)
  const wordKeys = [...bandKeys(pairs.map(hash32)), ...(texts.length < FEW_TOKENS ? bandKeys(texts.map(hash32)) : []), ...looks.flatMap(lookKeys)].map(
    (key) => key % FIRST_NUMBER_KEY,
  )
  const keys = [...wordKeys, ...numbers.map((number) => FIRST_NUMBER_KEY + (hash32(number) % FIRST_NUMBER_KEY))]
  return { words: tokens.map(({ text, certain }) => (certain ? text : `~${text}`)).join(' '), looks, keys: [...new Set(keys)] }
}

/** Letters and digits apart, so that blanks and dots in dates, accounts and amounts do not count. */
function tokensOf({ text, confidence }: Word): { text: string; certain: boolean }[] {
  const folded = text.normalize('NFKD').toLowerCase().replace(/ß/g, 'ss').replace(/ı/g, 'i').replace(/\p{M}/gu, '')
  return (folded.match(/\p{Nd}+|\p{L}+/gu) ?? []).map((token) => ({ text: token, certain: confidence >= CERTAIN }))
}

/** Eight bits at a time: pictures that differ in fewer than eight of 64 bits share at least one. */
function lookKeys(look: string): number[] {
  return (look.match(/../g) ?? []).map((byte, i) => hash32(`look ${i} ${byte}`))
}
