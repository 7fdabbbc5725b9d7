/**
 * Measures how well stacks of scanned mail are cut into documents, on letters that neither the reader nor the cut weights learned from.
 * Run: `node scripts/measure-split.ts --scans DIR --stacks DIR --letters LIST.json [--count 400] [--fold fit --wrong]`;
 * prints figures as JSON. `--fold fit --wrong` shows instead where the stacks to learn from are cut wrongly: for whoever writes a cue.
 * The folders come from scripts/render-scans.ts and scripts/render-stacks.ts. Stacks have 3 to 40 documents, 8 on average.
 */
import { parseArgs } from 'node:util'
import { settingsSchema } from '../electron/shared/settings/settings.ts'
import { firstPages } from './fit-split/first-pages.ts'
import { figuresOf, type JudgedStack, judgeStack } from './fit-split/judge-stacks.ts'
import { readMail } from './fit-split/mail.ts'
import { composeStack } from './fit-split/stacks.ts'
import { seeded } from './random/seeded.ts'

const SEED = 8
/** Beside the default one of the settings. */
const THRESHOLDS = [0.8, 0.9, 0.95, 0.97, 0.98, 0.99]
const { values } = parseArgs({
  options: {
    scans: { type: 'string' },
    stacks: { type: 'string' },
    letters: { type: 'string' },
    count: { type: 'string', default: '1200' },
    fold: { type: 'string', default: 'test' },
    wrong: { type: 'boolean', default: false },
  },
})
const { scans, stacks, letters } = values
if (scans === undefined || stacks === undefined || letters === undefined) throw new Error('--scans DIR, --stacks DIR and --letters LIST.json are needed')
const mail = readMail({ scans, stacks, letters }, values.fold === 'fit' ? 'fit' : 'test')
const random = seeded(SEED)
const drawn = Array.from({ length: Number(values.count) }, () => composeStack(mail, random))
const firstPage = await firstPages(drawn.flatMap(({ pages }) => pages))
const judged: JudgedStack[] = []
for (const stack of drawn) judged.push(await judgeStack(stack, firstPage))
if (values.wrong) showMistakes()
else {
  const different = Object.fromEntries(Object.entries(mail).map(([kind, groups]) => [kind, groups.length]))
  process.stdout.write(`${JSON.stringify({ different, ...figuresOf(judged, [settingsSchema.parse({}).thresholds.split, ...THRESHOLDS]) }, null, 2)}\n`)
}

/** Each page once: how probable a cut was, the end of the page before it and its own beginning. */
function showMistakes(): void {
  const shown = new Set<string>()
  for (const [i, { mistakes }] of judged.entries()) {
    for (const { page, probability } of mistakes) {
      const { pages = [], starts } = drawn[i] ?? {}
      const [before = '', after = ''] = [pages[page - 2], pages[page - 1]].map((one) => (one?.words ?? []).map(({ text }) => text).join(' '))
      if (shown.has(after)) continue
      shown.add(after)
      process.stdout.write(`${starts?.has(page) ? 'missed' : 'wrong'} ${probability.toFixed(2)}\n  … ${before.slice(-200)}\n  ${after.slice(0, 300)}\n`)
    }
  }
}
