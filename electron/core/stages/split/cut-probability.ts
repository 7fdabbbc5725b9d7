/** Adds what the cues see at a possible cut up to one probability: logistic regression with the weights of cut-weights.ts (scripts/fit-split). */
import { announcedEnclosureCue } from './cues/announced-enclosure.ts'
import type { Boundary, Cue, Features } from './cues/cue.ts'
import { letterEndCue } from './cues/letter-end.ts'
import { letterStartCue } from './cues/letter-start.ts'
import { pageNumberCue } from './cues/page-number.ts'
import { runningTextCue } from './cues/running-text.ts'
import { sameLetterheadCue } from './cues/same-letterhead.ts'
import { sameMatterCue } from './cues/same-matter.ts'
import { samePersonCue } from './cues/same-person.ts'
import { samePrintCue } from './cues/same-print.ts'
import { sharedWordsCue } from './cues/shared-words.ts'
import { sheetCue } from './cues/sheet.ts'
import { CUT_WEIGHTS } from './cut-weights.ts'

/** A new cue is one file in cues/ and one line here; then `node scripts/fit-split.ts`. */
const CUES: readonly Cue[] = [
  pageNumberCue,
  letterStartCue,
  letterEndCue,
  runningTextCue,
  sameMatterCue,
  samePersonCue,
  sameLetterheadCue,
  samePrintCue,
  sharedWordsCue,
  announcedEnclosureCue,
  sheetCue,
]

/** Most that the model's log-odds of a first page count, either way. */
const MODEL_RANGE = 4

/** Everything printed, and the paper. */
export function printedFeatures(boundary: Boundary): Features {
  return Object.assign({ always: 1 }, ...CUES.map((cue) => cue(boundary))) as Features
}

/** `firstPage`: the model's probability (0..1) of a first page. Of yes and no, one counts. */
export function modelFeatures(firstPage: number): Features {
  const logOdds = Math.min(MODEL_RANGE, Math.max(-MODEL_RANGE, toLogOdds(firstPage)))
  return logOdds >= 0 ? { 'model:yes': logOdds } : { 'model:no': -logOdds }
}

/** The most that the model could add. */
export const MODEL_LIMIT = logOddsOf({ 'model:yes': MODEL_RANGE })

/** Positive speaks for a cut, negative against. */
export function logOddsOf(features: Features): number {
  return Object.entries(features).reduce((sum, [name, strength]) => sum + (CUT_WEIGHTS[name] ?? 0) * strength, 0)
}

export function toProbability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}

function toLogOdds(probability: number): number {
  const bounded = Math.min(1 - 1e-6, Math.max(1e-6, probability))
  return Math.log(bounded / (1 - bounded))
}
