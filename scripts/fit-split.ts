/**
 * Grows the trees of the split stage on stacks of scanned pages, writes them to electron/core/stages/split/grown-trees.ts, then measures.
 * Run: `npm run fit:split -- --scans DIR --stacks DIR --letters LIST.json [--dry]`; the folders as for scripts/measure-split.ts. About 3 minutes where
 * the model is new, half a minute after that. Half of the letters that the reader never learned from make the stacks to learn from: scanned single ones,
 * rendered longer ones, and many imitated ones. The figures printed last come from the other half. Boundaries as with the true cuts before them.
 */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { modelFeatures, printedFeatures, startOf } from '../electron/core/stages/split/cut-probability.ts'
import { treeLine } from '../electron/core/stages/split/cut-trees.ts'
import { eachBoundary } from '../electron/core/stages/split/page-boundaries.ts'
import type { RecognizedPage } from '../electron/shared/domain/page.ts'
import { boostTrees, type Example } from './fit-split/boost-trees.ts'
import { directionOf } from './fit-split/direction-of.ts'
import { firstPages } from './fit-split/first-pages.ts'
import { readKnownMail, readMail } from './fit-split/mail.ts'
import { composeStack, type Stack } from './fit-split/stacks.ts'
import { seeded } from './random/seeded.ts'

const TREES = new URL('../electron/core/stages/split/grown-trees.ts', import.meta.url)
const [STACKS, IMITATED, SEED] = [600, 300, 7]
/** Stacks of imitated letters that the reader knows, cut without its votes: many more different letters. */
const KNOWN = { stacks: 600, groups: 600, every: 6 } as const

const { values } = parseArgs({
  options: { scans: { type: 'string' }, stacks: { type: 'string' }, letters: { type: 'string' }, dry: { type: 'boolean', default: false } },
})
const { scans, stacks, letters } = values
if (scans === undefined || stacks === undefined || letters === undefined) throw new Error('--scans DIR, --stacks DIR and --letters LIST.json are needed')
const mail = readMail({ scans, stacks, letters }, 'fit', IMITATED)
const random = seeded(SEED)
const drawn = Array.from({ length: STACKS }, () => composeStack(mail, random))
const firstPage = await firstPages(drawn.flatMap(({ pages }) => pages))
const knownMail = readKnownMail(letters, KNOWN)
const known = Array.from({ length: KNOWN.stacks }, () => composeStack(knownMail, random))
const examples = [...drawn.flatMap((stack) => examplesOf(stack, firstPage)), ...known.flatMap((stack) => examplesOf(stack, () => undefined))]
const grown = boostTrees(examples, startOf, { trees: 250, depth: 3, rate: 0.08, least: 15, calm: 1, direction: directionOf })
const text = grown.map(treeLine).join('\n')
if (values.dry) process.stdout.write(`${text}\n`)
else {
  writeFileSync(TREES, `/** Written by scripts/fit-split.ts: do not edit. One tree a line, see cut-trees.ts. */\nexport const GROWN_TREES = \`\n${text}\n\`\n`)
  const measure = fileURLToPath(new URL('measure-split.ts', import.meta.url))
  spawnSync(process.execPath, [measure, '--scans', scans, '--stacks', stacks, '--letters', letters], { stdio: 'inherit' })
}

/** Separator sheets part for certain: only what lies between two of them is to be decided. */
function examplesOf({ pages, starts }: Stack, firstPage: (page: RecognizedPage) => number | undefined): Example[] {
  const sheets = pages.flatMap((page, i) => (page.codes === undefined ? [] : [i]))
  return [-1, ...sheets].flatMap((sheet, n) => {
    const between = pages.slice(sheet + 1, sheets[n] ?? pages.length)
    const votes = new Map(between.map((page) => [page.number, firstPage(page)]))
    return eachBoundary(between, [], (boundary) => {
      const isStart = starts.has(boundary.page)
      const vote = votes.get(boundary.page)
      return [{ features: { ...printedFeatures(boundary), ...(vote === undefined ? {} : modelFeatures(vote)) }, starts: isStart }, isStart]
    })
  })
}
