/** Adds the cues of a possible cut up to one probability: a naive Bayes sum of log-odds, each cue bounded by its own weights. */
import { announcedEnclosureCue } from './cues/announced-enclosure.ts'
import type { Boundary, Cue } from './cues/cue.ts'
import { letterEndCue } from './cues/letter-end.ts'
import { letterStartCue } from './cues/letter-start.ts'
import { pageNumberCue } from './cues/page-number.ts'
import { runningTextCue } from './cues/running-text.ts'
import { sameLetterheadCue } from './cues/same-letterhead.ts'
import { sameMatterCue } from './cues/same-matter.ts'
import { samePersonCue } from './cues/same-person.ts'

/** A new cue is one file in cues/ and one line here. */
const CUES: readonly Cue[] = [
  pageNumberCue,
  letterStartCue,
  letterEndCue,
  runningTextCue,
  sameMatterCue,
  samePersonCue,
  sameLetterheadCue,
  announcedEnclosureCue,
]

/**
 * Log-odds that any page of a file begins a new document, before looking at it (heuristic). People scan stacks, they do not write them:
 * a born-digital file is one document unless the evidence is overwhelming.
 */
export const PRIOR = { scan: -1.5, bornDigital: -5 } as const

/**
 * The model's first-page head: weight of its log-odds, the probability at which it says nothing, and the most it adds or takes (log-odds).
 * It calls many second pages first ones, so its yes counts less than its no (heuristic, from looking at its answers).
 */
const MODEL_WEIGHT = 0.45
const MODEL_NEUTRAL = 0.75
export const MODEL_LIMIT = 1.8
const MODEL_LEAST = -2.5

/** Log-odds of a cut from the prior and everything printed. */
export function printedLogOdds(boundary: Boundary, prior: number): number {
  return CUES.reduce((sum, cue) => sum + cue(boundary), prior)
}

/** Log-odds that the model's probability (0..1) of a first page adds. */
export function modelLogOdds(firstPage: number): number {
  const vote = MODEL_WEIGHT * (toLogOdds(firstPage) - toLogOdds(MODEL_NEUTRAL))
  return Math.min(MODEL_LIMIT, Math.max(MODEL_LEAST, vote))
}

export function toProbability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}

function toLogOdds(probability: number): number {
  const bounded = Math.min(1 - 1e-6, Math.max(1e-6, probability))
  return Math.log(bounded / (1 - bounded))
}
