/**
 * Measures how well two readings of one letter are told from two letters, on own rendered scans.
 * Run: `node scripts/render-scans.ts --out DIR`, then `node scripts/measure-duplicates/scan-again.ts --scans DIR --out DIR2`, then
 * `node scripts/measure-duplicates.ts --scans DIR --again DIR2`; a minute. Prints one JSON object.
 * Pairs of one letter: two scans of one print, and each scan beside the file it was printed from. Pairs of two letters: made from one template
 * (`other-values.ts`), of one document type, and any two.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { createKnownDocuments } from '../electron/adapters/known-documents/in-memory-known-documents.ts'
import { printDocument } from '../electron/core/stages/assess/duplicates/print-document.ts'
import { isSameLetter } from '../electron/core/stages/assess/duplicates/same-letter.ts'
import { tidyWords } from '../electron/core/stages/recognize/tidy-words.ts'
import type { DocumentPrint } from '../electron/shared/domain/document-print.ts'
import type { RecognizedPage } from '../electron/shared/domain/page.ts'
import { CHANGES, withOtherValues } from './measure-duplicates/other-values.ts'
import type { SecondScan } from './measure-duplicates/scan-again.ts'
import { seeded } from './random/seeded.ts'
import type { ScanTruth } from './render-scans.ts'

interface Letter {
  readonly id: string
  readonly truth: ScanTruth
  /** One of its scans is poor or a fax. */
  readonly isHard: boolean
  /** The file it was printed from, its scan, and a second one if there is one. */
  readonly readings: readonly (readonly RecognizedPage[])[]
}

/** Letters made from one letter for each kind of change. */
const VARIANTS = 8

const { values: args } = parseArgs({ options: { scans: { type: 'string' }, again: { type: 'string' }, list: { type: 'boolean', default: false } } })
if (args.scans === undefined || args.again === undefined) throw new Error('--scans DIR and --again DIR2 are needed')
const letters = readLetters(args.scans, args.again)
const prints = letters.map(({ readings }) => readings.map(printDocument))
const tallies = new Map<string, { joined: number; of: number }>()

letters.forEach((letter, i) => {
  countReadings(letter, prints[i] ?? [])
  const scan = prints[i]?.[1]
  for (let j = 0; j < i; j++) {
    const other = prints[j]?.at(-1)
    if (scan && other) count(letters[j]?.truth.type === letter.truth.type ? 'other: one type' : 'other: any two', scan, other, `${letter.id} ${letters[j]?.id}`)
  }
})
process.stdout.write(`${JSON.stringify(summary(), null, 2)}\n`)

function countReadings(letter: Letter, [file, scan, again]: readonly DocumentPrint[]): void {
  const read = letter.readings.at(-1)
  if (!file || !scan || !read) return
  count('same: file and scan', file, scan, letter.id)
  if (again) {
    count('same: file and second scan', file, again, letter.id)
    count(`same: two scans, ${letter.isHard ? 'one poor or a fax' : 'good or fair'}`, scan, again, letter.id)
  }
  for (const change of CHANGES) {
    const random = seeded(`${change}:${letter.id}`)
    for (let n = 0; n < VARIANTS; n++) {
      const other = withOtherValues(read, letter.truth, change, random)
      if (other) count(`template: ${change}`, again ? scan : file, printDocument(other), letter.id)
    }
  }
}

/** Joined as the product does it: candidates by common keys, then the comparison. */
function count(kind: string, a: DocumentPrint, b: DocumentPrint, name: string): void {
  const known = createKnownDocuments()
  known.mostSimilar(a, 'first', () => false)
  const joined = known.mostSimilar(b, 'second', ({ print }) => isSameLetter(b, print)) !== undefined
  const tally = tallies.get(kind) ?? { joined: 0, of: 0 }
  tallies.set(kind, { joined: tally.joined + (joined ? 1 : 0), of: tally.of + 1 })
  if (args.list && joined !== kind.startsWith('same')) process.stderr.write(`${kind}: ${name}\n`)
}

function summary(): Record<string, unknown> {
  const sum = (isOf: (kind: string) => boolean) =>
    [...tallies].filter(([kind]) => isOf(kind)).reduce((all, [, { joined, of }]) => ({ joined: all.joined + joined, of: all.of + of }), { joined: 0, of: 0 })
  const same = sum((kind) => kind.startsWith('same'))
  const different = sum((kind) => !kind.startsWith('same'))
  return {
    letters: letters.length,
    recall: share(same),
    falseShare: share(different),
    differentPairs: different.of,
    kinds: Object.fromEntries([...tallies].map(([kind, tally]) => [kind, { ...tally, share: share(tally) }])),
  }
}

function share({ joined, of }: { readonly joined: number; readonly of: number }): number {
  return of === 0 ? 0 : Math.round((joined / of) * 100_000) / 100_000
}

function readLetters(scans: string, secondScans: string): Letter[] {
  const ids = readdirSync(scans).filter((id) => existsSync(path.join(scans, id, 'truth.json')))
  return ids.sort().map((id) => {
    const truth = readJson<ScanTruth>(path.join(scans, id, 'truth.json'))
    const second = path.join(secondScans, `${id}.json`)
    const scan = readJson<RecognizedPage[]>(path.join(scans, id, 'pages.json')).map((page) => ({ ...page, words: tidyWords(page.words) }))
    const again = existsSync(second) ? readJson<SecondScan>(second) : undefined
    const isHard = [truth.damage, again?.damage].some((damage) => damage?.level === 'poor' || damage?.level === 'fax')
    return { id, truth, isHard, readings: [filePages(truth), scan, ...(again ? [again.pages] : [])] }
  })
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T
}

/** As the text layer of the file would give them. */
function filePages({ pages }: ScanTruth): RecognizedPage[] {
  return pages.map(({ words }, i) => ({
    number: i + 1,
    source: 'pdf-text',
    words: words.map(({ text, box, line }) => ({ text, box, line, confidence: 1 })),
    formValues: [],
    confidence: 1,
    turnedDegrees: 0,
    skewDegrees: 0,
    blank: false,
    issues: [],
  }))
}
