/**
 * Adds what the cues see at a possible cut up to one probability: half of what experience says (experience.ts), and the trees that were grown on composed
 * stacks of scans on top of it (grown-trees.ts, scripts/fit-split.ts).
 */
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
import { leafOf, parseTrees } from './cut-trees.ts'
import { EXPERIENCE } from './experience.ts'
import { GROWN_TREES } from './grown-trees.ts'

/** A new cue is one file in cues/ and one line here; then `npm run fit:split`. */
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
/** Of all of it the trees would learn less, of nothing real mail would lose what stacks do not show (heuristic). */
const EXPERIENCE_COUNTS = 0.5
const TREES = parseTrees(GROWN_TREES)

/** Everything printed, and the paper. */
export function printedFeatures(boundary: Boundary): Features {
  return Object.assign({ always: 1 }, ...CUES.map((cue) => cue(boundary))) as Features
}

/** `firstPage`: the model's probability (0..1) of a first page. Of yes and no, one counts. */
export function modelFeatures(firstPage: number): Features {
  const logOdds = Math.min(MODEL_RANGE, Math.max(-MODEL_RANGE, toLogOdds(firstPage)))
  return logOdds >= 0 ? { 'model:yes': logOdds } : { 'model:no': -logOdds }
}

/** Positive speaks for a cut, negative against. */
export function logOddsOf(features: Features): number {
  return TREES.reduce<number>((sum, tree) => sum + leafOf(tree, features), startOf(features))
}

/** Where the trees start from. */
export function startOf(features: Features): number {
  return EXPERIENCE_COUNTS * experienceOf(features)
}

export function experienceOf(features: Features): number {
  return Object.entries(features).reduce((sum, [name, strength]) => sum + (EXPERIENCE[name] ?? 0) * strength, 0)
}

export function toProbability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}

function toLogOdds(probability: number): number {
  const bounded = Math.min(1 - 1e-6, Math.max(1e-6, probability))
  return Math.log(bounded / (1 - bounded))
}
