/**
 * Do the words shown as evidence carry the decision? On a fixed handful of golden letters a reading without the five top words must lose far more
 * confidence than one without five other words. `node scripts/measure-evidence.ts` measures the same on letters of the corpus.
 */
import { expect, it } from 'vitest'
import { createTransformersReader } from '../../electron/adapters/transformers/create-transformers-reader.ts'
import { pageOfText } from '../../electron/core/stages/pages/page-of-text.ts'
import type { RecognizedPage } from '../../electron/shared/domain/page.ts'
import { type Deletion, deletionTest, logOdds, meanOf } from '../../scripts/measure-evidence/deletion.ts'
import { seeded } from '../../scripts/random/seeded.ts'
import { goldenLetters } from './golden-letters.ts'
import { EVIDENCE_TOLERANCES } from './tolerances.ts'

const HANDFUL = [
  'widerspruch 1',
  'beschwerde 2',
  'wohnungsverlust 2',
  'mahnung 2',
  'arztbericht 1',
  'hze-antrag 1',
  'lohnabrechnung 2',
  'egh-entwicklungsbericht 2',
  'sgb2-veraenderung 2',
  'kindeswohl-meldung 2',
]

it('without them the reading is far less sure than without other words', async () => {
  const reader = await createTransformersReader({ modelsFolder: 'models' })
  const random = seeded(1)
  const deletions: Deletion[] = []
  for (const { text } of goldenLetters().filter(({ name }) => HANDFUL.includes(name))) {
    const deletion = await deletionTest(reader, [asRead(text)], random)
    if (deletion) deletions.push(deletion)
  }
  expect(deletions.length).toBe(HANDFUL.length)
  const evidence = meanOf(deletions.map((one) => logOdds(one.before) - logOdds(one.withoutEvidence)))
  const others = meanOf(deletions.map((one) => logOdds(one.before) - logOdds(one.withoutRandom)))
  expect(evidence, 'log odds lost without the evidence').toBeGreaterThanOrEqual(EVIDENCE_TOLERANCES.leastDrop)
  expect(evidence, `log odds lost, against ${others} without other words`).toBeGreaterThanOrEqual(EVIDENCE_TOLERANCES.leastTimes * others)
})

function asRead(text: string): RecognizedPage {
  const { number, words, formValues } = pageOfText(text, 1)
  return { number, words, formValues, source: 'pdf-text', confidence: 1, turnedDegrees: 0, skewDegrees: 0, blank: false, issues: [] }
}
