/**
 * Fits the weights of the split stage on stacks of scanned pages and writes them to electron/core/stages/split/cut-weights.ts, then measures.
 * Run: `npm run fit:split -- --scans DIR --stacks DIR --letters LIST.json [--dry]`; the folders as for scripts/measure-split.ts. About 3 minutes where
 * the model is new, seconds after that. Half of the letters that the reader never learned from make the stacks to learn from: scanned single ones,
 * rendered longer ones, and many imitated ones. The figures printed last come from the other half.
 * Model: logistic regression drawn back (L2) to what experience says of real mail, full-batch Adagrad; boundaries as with the true cuts before them.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Features } from '../electron/core/stages/split/cues/cue.ts'
import { modelFeatures, printedFeatures, toProbability } from '../electron/core/stages/split/cut-probability.ts'
import { eachBoundary } from '../electron/core/stages/split/page-boundaries.ts'
import { COMPOSED_FIT } from './fit-split/composed-fit.ts'
import { BINDS, EXPERIENCE, PARTS } from './fit-split/experience.ts'
import { firstPages } from './fit-split/first-pages.ts'
import { readMail } from './fit-split/mail.ts'
import { composeStack, type Stack } from './fit-split/stacks.ts'
import { seeded } from './random/seeded.ts'

type Weights = Record<string, number>
interface Example {
  readonly features: Features
  readonly starts: boolean
}

const WEIGHTS = new URL('../electron/core/stages/split/cut-weights.ts', import.meta.url)
const [STACKS, IMITATED, SEED, EPOCHS, L2, RATE] = [400, 180, 7, 400, 0.0004, 0.1]
/** How much of the fit on rendered stacks ships, the rest is the earlier one: the most that still cuts the fax of the samples (heuristic). */
const SHARE_OF_SCANS = 0.3
/** What has a direction never says nothing. */
const LEAST = 0.15

const { values } = parseArgs({
  options: { scans: { type: 'string' }, stacks: { type: 'string' }, letters: { type: 'string' }, dry: { type: 'boolean', default: false } },
})
const { scans, stacks, letters } = values
if (scans === undefined || stacks === undefined || letters === undefined) throw new Error('--scans DIR, --stacks DIR and --letters LIST.json are needed')
const mail = readMail({ scans, stacks, letters }, 'fit', IMITATED)
const random = seeded(SEED)
const drawn = Array.from({ length: STACKS }, () => composeStack(mail, random))
const firstPage = await firstPages(drawn.flatMap(({ pages }) => pages))
const fitted = train(drawn.flatMap(examplesOf))
const weights = between(COMPOSED_FIT, { ...EXPERIENCE, ...fitted })
if (values.dry) process.stdout.write(`${JSON.stringify(weights, null, 2)}\n`)
else {
  writeWeights(weights)
  const measure = fileURLToPath(new URL('measure-split.ts', import.meta.url))
  spawnSync(process.execPath, [measure, '--scans', scans, '--stacks', stacks, '--letters', letters], { stdio: 'inherit' })
}

function between(composed: Readonly<Weights>, scanned: Readonly<Weights>): Weights {
  const names = new Set([...Object.keys(composed), ...Object.keys(scanned)])
  return Object.fromEntries([...names].map((name) => [name, (1 - SHARE_OF_SCANS) * (composed[name] ?? 0) + SHARE_OF_SCANS * (scanned[name] ?? 0)]))
}

/** Separator sheets part for certain: only what lies between two of them is to be decided. */
function examplesOf({ pages, starts }: Stack): Example[] {
  const sheets = pages.flatMap((page, i) => (page.codes === undefined ? [] : [i]))
  return [-1, ...sheets].flatMap((sheet, n) => {
    const between = pages.slice(sheet + 1, sheets[n] ?? pages.length)
    const votes = new Map(between.map((page) => [page.number, firstPage(page)]))
    return eachBoundary(between, [], (boundary) => {
      const isStart = starts.has(boundary.page)
      return [{ features: { ...printedFeatures(boundary), ...modelFeatures(votes.get(boundary.page) ?? 0.5) }, starts: isStart }, isStart]
    })
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

function slopes(examples: readonly Example[], table: Weights): Weights {
  const slope: Weights = {}
  for (const { features, starts } of examples) {
    const error = toProbability(logOdds(features, table)) - (starts ? 1 : 0)
    for (const [name, strength] of Object.entries(features)) slope[name] = (slope[name] ?? 0) + (error * strength) / examples.length
  }
  return slope
}

function logOdds(features: Features, table: Weights): number {
  return Object.entries(features).reduce((sum, [name, strength]) => sum + (table[name] ?? 0) * strength, 0)
}

function writeWeights(all: Readonly<Weights>): void {
  const rows = Object.entries(all)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([feature, weight]) => `  ${/^[a-z]+$/.test(feature) ? feature : `'${feature}'`}: ${Number(weight.toFixed(2))},`)
  const old = readFileSync(WEIGHTS, 'utf8')
  writeFileSync(WEIGHTS, `${old.slice(0, old.indexOf('= {\n') + 4)}${rows.join('\n')}\n}\n`)
}
