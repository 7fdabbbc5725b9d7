/**
 * Fits the weights of the split stage on stacks composed of the marked letters in models/training/corpus and writes them to
 * electron/core/stages/split/cut-weights.ts. Run: `node scripts/fit-split.ts [--dry]`; about 3 minutes the first time, seconds after that.
 * Three quarters of the letters make the stacks to learn from; the figures printed come from stacks of the other letters.
 * Model: logistic regression drawn back (L2) to what experience says of real mail, full-batch Adagrad; boundaries as with the true cuts before them.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import type { Features } from '../electron/core/stages/split/cues/cue.ts'
import { modelFeatures, printedFeatures, toProbability } from '../electron/core/stages/split/cut-probability.ts'
import { isCut } from '../electron/core/stages/split/decide-cuts.ts'
import { eachBoundary } from '../electron/core/stages/split/page-boundaries.ts'
import { firstPages } from './fit-split/first-pages.ts'
import { readLetters } from './fit-split/letters.ts'
import { composeStack, type Stack, seeded } from './fit-split/stacks.ts'

type Weights = Record<string, number>
interface Example {
  readonly features: Features
  readonly starts: boolean
}

const WEIGHTS = new URL('../electron/core/stages/split/cut-weights.ts', import.meta.url)
const [TRAINING_STACKS, HELD_OUT_STACKS, EPOCHS, L2, RATE] = [700, 350, 600, 0.001, 0.1]
/**
 * Fitted probabilities are right on average; composed stacks are tidier than real ones. Log-odds count this much less, so that the surest stacks
 * are right more often than they say (chosen on the training stacks).
 */
const CAUTION = 0.75
/** From here on a stack is cut without a person (thresholds.split of the settings). */
const AUTOMATIC = 0.9
/**
 * Where the weights start and are drawn back to: what experience says of real mail. Composed stacks are not real: their paper is all alike, their letters
 * tear no word at the end of a page, and what they rarely show they should not decide.
 */
const EXPERIENCE: Readonly<Weights> = {
  always: -3,
  announced: -1.5,
  'announced:counted': 0,
  'end:closing': 1.5,
  'end:full': -0.7,
  'end:short': 0.5,
  'head:different': 0.6,
  'head:same': -2,
  'matter:different': 1,
  'matter:same': -1.2,
  'model:no': -0.45,
  'model:yes': 0.45,
  'number:finished': 1.5,
  'number:first': 3,
  'number:first-after-last': 5,
  'number:first-too-early': 1,
  'number:handed-on': -2.5,
  'number:later': -2.5,
  'number:next': -7,
  'number:next-alone': -5,
  'number:unfinished': -2,
  'person:same': -0.9,
  'running:counts-on': -1.5,
  'running:hyphen': -3,
  'running:lower-case': -1.5,
  'running:open': -1.2,
  'sheet:back': -3,
  'sheet:blank-before': 1,
  'sheet:other-size': 0.8,
  'start:address': 1.3,
  'start:date': 0.9,
  'start:mail-head': 2.2,
  'start:nothing': -0.9,
  'start:reach': 0.3,
  'start:recipient': 0.3,
  'start:reference': 0.3,
  'start:salutation': 1.6,
  'start:section': -0.7,
  'start:title': 1.3,
}

/** What has a direction never says nothing. */
const LEAST = 0.15
/** Experience also says which way these can only speak: against a cut, or for one. */
const BINDS =
  /^(?:running|number:(?:next|later|unfinished|handed)|head:same|matter:same|person:same|announced$|sheet:back|model:no|start:(?:nothing|section)|end:full)/
const PARTS = /^(?:start:(?!nothing|section)|end:(?:closing|short)|head:different|matter:different|person:other|number:fi|model:yes|sheet:(?:blank|other))/

const letters = readLetters()
const isHeldOut = ({ index }: { readonly index: number }) => index % 4 === 3
const training = compose(
  letters.filter((letter) => !isHeldOut(letter)),
  { count: TRAINING_STACKS, seed: 7 },
)
const heldOut = compose(letters.filter(isHeldOut), { count: HELD_OUT_STACKS, seed: 8 })
const firstPage = await firstPages([...training, ...heldOut].flatMap((stack) => stack.pages))
const fitted = train(training.flatMap(examplesOf))
const weights = Object.fromEntries(Object.entries({ ...EXPERIENCE, ...fitted }).map(([name, weight]) => [name, weight * CAUTION]))
report('training', training, weights)
report('held out', heldOut, weights)
if (!process.argv.includes('--dry')) writeWeights(weights)

function compose(from: ReturnType<typeof readLetters>, { count, seed }: { readonly count: number; readonly seed: number }): Stack[] {
  const random = seeded(seed)
  return Array.from({ length: count }, () => composeStack(from, random))
}

function examplesOf({ pages, starts }: Stack): Example[] {
  const votes = new Map(pages.map((page) => [page.number, firstPage(page)]))
  return eachBoundary(pages, [], (boundary) => {
    const isStart = starts.has(boundary.page)
    return [{ features: { ...printedFeatures(boundary), ...modelFeatures(votes.get(boundary.page) ?? 0.5) }, starts: isStart }, isStart]
  })
}

function train(examples: readonly Example[]): Weights {
  const found: Weights = { ...EXPERIENCE }
  const squares: Weights = {}
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const [name, value] of Object.entries(slopes(examples, found))) {
      const gradient = value + L2 * ((found[name] ?? 0) - (EXPERIENCE[name] ?? 0))
      squares[name] = (squares[name] ?? 0) + gradient * gradient
      const weight = (found[name] ?? 0) - (RATE * gradient) / (Math.sqrt(squares[name]) + 1e-8)
      found[name] = BINDS.test(name) ? Math.min(-LEAST, weight) : PARTS.test(name) ? Math.max(LEAST, weight) : weight
    }
  }
  return found
}

function slopes(examples: readonly Example[], weights: Weights): Weights {
  const slope: Weights = {}
  for (const { features, starts } of examples) {
    const error = toProbability(logOdds(features, weights)) - (starts ? 1 : 0)
    for (const [name, strength] of Object.entries(features)) slope[name] = (slope[name] ?? 0) + (error * strength) / examples.length
  }
  return slope
}

function logOdds(features: Features, table: Weights): number {
  return Object.entries(features).reduce((sum, [name, strength]) => sum + (table[name] ?? 0) * strength, 0)
}

interface Judged {
  readonly probability: number
  readonly cut: boolean
  readonly starts: boolean
}

/** Cuts every stack as the product would and compares. */
function report(name: string, stacks: readonly Stack[], table: Weights): void {
  const judged = stacks.map((stack) => judge(stack, table))
  const all = judged.flat()
  const [wrong, missed] = [all.filter(({ cut, starts }) => cut && !starts).length, all.filter(({ cut, starts }) => !cut && starts).length]
  const found = all.filter(({ cut, starts }) => cut && starts).length
  const right = judged.filter(isRight)
  const sure = judged.filter((stack) => stack.reduce((product, { probability: p }) => product * Math.max(p, 1 - p), 1) >= AUTOMATIC)
  const percent = (part: readonly unknown[], of: readonly unknown[]) => `${((100 * part.length) / of.length).toFixed(1)} %`
  const pages = `page F1 ${((2 * found) / (2 * found + wrong + missed)).toFixed(4)} (wrong ${wrong}, missed ${missed} of ${found + missed})`
  const sureOnes = `automatic ${percent(sure, judged)}, right among these ${percent(sure.filter(isRight), sure)}`
  process.stdout.write(`${name}: ${pages}, stacks right ${percent(right, judged)}, ${sureOnes}\n`)
}

function judge({ pages, starts }: Stack, table: Weights): Judged[] {
  const votes = new Map(pages.map((page) => [page.number, firstPage(page)]))
  return eachBoundary(pages, [], (boundary) => {
    const features = { ...printedFeatures(boundary), ...modelFeatures(votes.get(boundary.page) ?? 0.5) }
    const probability = toProbability(logOdds(features, table))
    return [{ probability, cut: isCut(probability), starts: starts.has(boundary.page) }, isCut(probability)]
  })
}

function isRight(stack: readonly Judged[]): boolean {
  return stack.every(({ cut, starts }) => cut === starts)
}

function writeWeights(all: Readonly<Weights>): void {
  const rows = Object.entries(all)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([feature, weight]) => `  ${/^[a-z]+$/.test(feature) ? feature : `'${feature}'`}: ${Number(weight.toFixed(2))},`)
  const old = readFileSync(WEIGHTS, 'utf8')
  writeFileSync(WEIGHTS, `${old.slice(0, old.indexOf('= {\n') + 4)}${rows.join('\n')}\n}\n`)
}
