/**
 * Are the words shown as evidence the ones that carried the decision, and what do they cost? Reads letters of the corpus that no training sees
 * (the last two of each type, see `split_letters` in models/training/branches.py) with the shipped model.
 * Run: `node scripts/measure-evidence.ts [--json FILE]`; takes a minute. The figures belong into models/document-reader/MODEL_CARD.md.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createTransformersReader } from '../electron/adapters/transformers/create-transformers-reader.ts'
import { ngramEvidence } from '../electron/adapters/transformers/ngram-evidence.ts'
import { createNgramHasher } from '../electron/adapters/transformers/ngram-features.ts'
import { loadConfig } from '../electron/app/config/load-config.ts'
import { pageOfText } from '../electron/core/stages/pages/page-of-text.ts'
import type { RecognizedPage } from '../electron/shared/domain/page.ts'
import { type Deletion, deletionTest, logOdds, meanOf } from './measure-evidence/deletion.ts'
import { seeded } from './random/seeded.ts'

const CORPUS = new URL('../models/training/corpus/', import.meta.url)
const HELD_OUT_OF_EACH = 2
const MARK = /\[\[[\w.]+\|([^\]]*)\]\]/g
/** Repetitions of the timing, of which the fastest counts: other programs only add to it. */
const ROUNDS = 3

const { values } = parseArgs({ options: { json: { type: 'string' } } })
const { taxonomy, modelsFolder } = loadConfig({})
const reader = await createTransformersReader({ modelsFolder })
const letters = taxonomy.types.flatMap(({ id }) => heldOut(id))
const random = seeded(1)
const deletions: Deletion[] = []
for (const pages of letters) {
  const deletion = await deletionTest(reader, pages, random)
  if (deletion) deletions.push(deletion)
}

const drop = (pick: (one: Deletion) => number) => meanOf(deletions.map((one) => one.before - pick(one)))
const figures = {
  letters: deletions.length,
  meanConfidence: rounded(meanOf(deletions.map(({ before }) => before))),
  dropWithoutEvidence: rounded(drop((one) => one.withoutEvidence)),
  dropWithoutRandomWords: rounded(drop((one) => one.withoutRandom)),
  logOddsDropWithoutEvidence: rounded(meanOf(deletions.map(({ before, withoutEvidence }) => logOdds(before) - logOdds(withoutEvidence)))),
  logOddsDropWithoutRandomWords: rounded(meanOf(deletions.map(({ before, withoutRandom }) => logOdds(before) - logOdds(withoutRandom)))),
  typeChangesWithoutEvidence: rounded(meanOf(deletions.map(({ changes }) => Number(changes)))),
  evidenceDropsMore: rounded(meanOf(deletions.map((one) => Number(one.withoutEvidence < one.withoutRandom)))),
  shareOfReadingTime: rounded(await shareOfReadingTime()),
}
process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`)
if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`)

function heldOut(type: string): RecognizedPage[][] {
  const [, ...all] = `\n${readFileSync(new URL(`${type}.txt`, CORPUS), 'utf8')}`.split('\n=== ')
  return all.slice(-HELD_OUT_OF_EACH).map((letter) => pagesOf(letter.slice(letter.indexOf('\n') + 1).replace(MARK, '$1')))
}

function pagesOf(text: string): RecognizedPage[] {
  return text
    .trim()
    .split('\f')
    .map((page, i) => {
      const { number, words, formValues } = pageOfText(page, i + 1)
      return { number, words, formValues, source: 'pdf-text', confidence: 1, turnedDegrees: 0, skewDegrees: 0, blank: words.length === 0, issues: [] }
    })
}

/** What the words cost beside the whole reading; the model's own contributions come with its one pass and cannot be left out. */
async function shareOfReadingTime(): Promise<number> {
  const hasher = createNgramHasher(2 ** 18)
  const signal = { aborted: false, throwIfAborted: () => undefined }
  let [reading, evidence] = [0, 0]
  for (const pages of letters) {
    const ngrams = hasher.features(pages.flatMap((page) => page.words.map((word) => word.text)))
    // Another first page number is another key for the readings that the reader remembers.
    const fresh = (round: number) => pages.map((page) => ({ ...page, number: page.number + 100 * (round + 1) }))
    reading += await fastest((round) => reader.read(fresh(round), signal))
    evidence += await fastest(() => ngramEvidence(pages, hasher, ngrams, ngrams.ids))
  }
  return evidence / reading
}

async function fastest(work: (round: number) => unknown): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    await work(round)
    times.push(performance.now() - start)
  }
  return Math.min(...times)
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
