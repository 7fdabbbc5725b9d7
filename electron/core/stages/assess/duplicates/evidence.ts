/**
 * What speaks for and against two texts being two readings of one letter, as figures that are weighed and added: the logarithm of the odds of a logistic
 * regression. A doubtful difference counts little in a reading that is full of errors, and much in one that is clean otherwise.
 */
import { type Difference, differencesOf, isNumber, type Token } from './differences.ts'
import { matchTokens } from './match-tokens.ts'

/**
 * Fitted by `scripts/measure-duplicates.ts --fit` on every other one of 352 own rendered letters, each scanned twice. On the 176 letters in between (with
 * these in sight it was chosen what is weighed, not how much) are joined: of two scans of one letter 95.5 %, of a file and its scan 93.8 %; of unrelated
 * letters 0 of 15,400; of letters from one template to another person or with other dates, amounts and numbers 0.8 %, where only the dates, only the
 * amounts, … differ 6.9 %, where a single digit does 17 %, as that is what recognition gets wrong too.
 */
const WEIGHTS = {
  certainLookalikes: -0.09,
  doubtfulLookalikes: 0.15,
  certainOthers: -2.64,
  doubtfulOthers: -1.16,
  certainParts: 1.12,
  certainWords: -4.11,
  elsewhere: -1.73,
  lackOfNumbers: -1.33,
  clean: 1.31,
  numbersDifferThoughClean: -4.99,
  doubtfulNumbersThoughClean: -2.67,
  always: 2.61,
} as const

export type Evidence = Readonly<Record<keyof typeof WEIGHTS, number>>

/** More of one kind say no more. */
const MOST_COUNTED = 3
/** From this share of the words on a reading is clean by degrees. */
const CLEAN_FROM = 0.8

/** Above 0: rather one letter. */
export function weigh(evidence: Evidence): number {
  return (Object.keys(WEIGHTS) as (keyof Evidence)[]).reduce((sum, name) => sum + WEIGHTS[name] * evidence[name], 0)
}

export function evidenceOf(a: readonly Token[], b: readonly Token[]): Evidence {
  const matches = matchTokens(a, b)
  const differences = differencesOf(a, b, matches)
  const count = (what: Difference['what'], certain: boolean) => differences.filter((one) => one.what === what && one.certain === certain).length
  const few = (what: Difference['what'], certain = true) => Math.min(MOST_COUNTED, count(what, certain))
  const certainInNumbers = count('lookalike', true) + count('other', true) + count('part', true)
  const doubtfulInNumbers = count('lookalike', false) + count('other', false)
  const [numbersA, numbersB] = [a.filter(isNumber).length, b.filter(isNumber).length]
  const matched = a.filter((_, i) => matches[i] !== -1)
  const matchedNumbers = matched.filter(isNumber).length
  const clean = clamp((share(matched.length - matchedNumbers, Math.min(a.length - numbersA, b.length - numbersB)) - CLEAN_FROM) / (1 - CLEAN_FROM))
  return {
    certainLookalikes: few('lookalike'),
    doubtfulLookalikes: few('lookalike', false),
    certainOthers: few('other'),
    doubtfulOthers: few('other', false),
    certainParts: few('part'),
    certainWords: few('word'),
    elsewhere: few('elsewhere'),
    lackOfNumbers: 1 - share(matchedNumbers, Math.min(numbersA, numbersB)),
    clean,
    numbersDifferThoughClean: certainInNumbers > 0 ? clean : 0,
    doubtfulNumbersThoughClean: certainInNumbers === 0 && doubtfulInNumbers > 0 ? clean : 0,
    always: 1,
  }
}

/** Wherever they stand, each as often as in both. */
export function wordsInCommon(a: readonly Token[], b: readonly Token[]): number {
  const left = new Map<string, number>()
  for (const { text } of a) left.set(text, (left.get(text) ?? 0) + 1)
  return b.filter(({ text }) => {
    const times = left.get(text) ?? 0
    left.set(text, times - 1)
    return times > 0
  }).length
}

function share(part: number, whole: number): number {
  return part / Math.max(1, whole)
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value))
}
