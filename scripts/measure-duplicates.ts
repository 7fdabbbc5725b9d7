/**
 * Measures how well two readings of one letter are told from two letters, on own rendered scans.
 * Run: `node scripts/render-scans.ts --out DIR`, then `node scripts/measure-duplicates/scan-again.ts --scans DIR --out DIR2`, then
 * `node scripts/measure-duplicates.ts --scans DIR --again DIR2 [--half second|first|all] [--list] [--fit]`; a minute. Prints one JSON object.
 * `--half`: the weights are fitted on the first half of the letters, so the second one is measured if nothing else is said.
 * `--fit`: fits and prints the weights of evidence.ts instead (with `--half first`).
 * `--list`: the pairs that were judged wrongly, to stderr.
 */
import { parseArgs } from 'node:util'
import { createKnownDocuments } from '../electron/adapters/known-documents/in-memory-known-documents.ts'
import { isSameLetter } from '../electron/core/stages/assess/duplicates/same-letter.ts'
import { fitEvidence } from './measure-duplicates/fit-evidence.ts'
import { type LetterPair, letterPairs, readLetters } from './measure-duplicates/letter-pairs.ts'

interface Tally {
  readonly relation: LetterPair['relation']
  readonly kind: string
  joined: number
  of: number
}

const { values: args } = parseArgs({
  options: {
    scans: { type: 'string' },
    again: { type: 'string' },
    half: { type: 'string', default: 'second' },
    list: { type: 'boolean', default: false },
    fit: { type: 'boolean', default: false },
  },
})
if (args.scans === undefined || args.again === undefined) throw new Error('--scans DIR and --again DIR2 are needed')
if (args.half !== 'first' && args.half !== 'second' && args.half !== 'all') throw new Error('--half is first, second or all')
const letters = readLetters(args.scans, args.again, args.half)
const tallies = new Map<string, Tally>()
process.stdout.write(`${JSON.stringify(args.fit ? fitEvidence(letterPairs(letters)) : measured(), null, 2)}\n`)

/** Joined as the product does it: candidates by common keys, then the comparison. */
function count({ relation, kind, name, a, b }: LetterPair): void {
  const known = createKnownDocuments()
  known.mostSimilar(a, 'first', () => false)
  const joined = known.mostSimilar(b, 'second', ({ print }) => isSameLetter(b, print)) !== undefined
  const key = `${relation}: ${kind}`
  const tally = tallies.get(key) ?? { relation, kind, joined: 0, of: 0 }
  tallies.set(key, tally)
  tally.of++
  if (joined) tally.joined++
  if (args.list && joined !== (relation === 'same')) process.stderr.write(`${key}: ${name}\n`)
}

function measured(): Record<string, unknown> {
  for (const pair of letterPairs(letters)) count(pair)
  const different = sum(({ relation }) => relation !== 'same')
  return {
    letters: letters.length,
    same: sum(({ relation }) => relation === 'same'),
    sameTwoScans: sum(({ relation, kind }) => relation === 'same' && kind.startsWith('two scans')),
    different,
    differentButOneDigit: sum(({ relation, kind }) => relation !== 'same' && kind !== 'one digit only'),
    unrelated: sum(({ relation }) => relation === 'unrelated'),
    alikeOtherPersonOrNext: sum(({ kind }) => kind === 'other person' || kind === 'next letter'),
    alikeOneKindOfValue: sum(({ kind }) => kind.startsWith('other ') && kind.endsWith(' only')),
    alikeOneDigit: sum(({ kind }) => kind === 'one digit only'),
    kinds: Object.fromEntries([...tallies].map(([key, tally]) => [key, withShare(tally)])),
  }
}

function sum(isOf: (tally: Tally) => boolean): Record<string, number> {
  const of = [...tallies.values()].filter(isOf)
  return withShare({ joined: of.reduce((all, { joined }) => all + joined, 0), of: of.reduce((all, tally) => all + tally.of, 0) })
}

function withShare({ joined, of }: Pick<Tally, 'joined' | 'of'>): Record<string, number> {
  return { joined, of, share: of === 0 ? 0 : Math.round((joined / of) * 100_000) / 100_000 }
}
