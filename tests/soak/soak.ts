/**
 * `npm run soak [-- --kills 200] [--files 2000] [--seed 1] [--minutes 60] [--shared] [--folder DIR]`: the watch service under SIGKILL, see run-soak, with
 * `--shared` over a store that it uses together with a desktop app. Prints how it goes on standard error and one line of JSON last; exit code 1 on any violation. Linux only: it reads /proc.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { runSoak } from './run-soak.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    files: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '60' },
    shared: { type: 'boolean', default: false },
    folder: { type: 'string' },
  },
})
/** Kept if it was given, to look into. */
const folder = values.folder === undefined ? mkdtempSync(path.join(tmpdir(), 'postlotse-soak-')) : path.resolve(values.folder)
mkdirSync(folder, { recursive: true })
const half = Number(values.minutes) * 30_000
const summary = await runSoak({
  folder,
  files: Number(values.files),
  kills: Number(values.kills),
  seed: values.seed,
  isShared: values.shared,
  killingMs: half,
  finishingMs: half,
  tell: (line) => void process.stderr.write(`${line}\n`),
})
for (const violation of summary.violations) process.stderr.write(`${violation}\n`)
if (values.folder === undefined) rmSync(folder, { recursive: true, force: true })
process.stdout.write(`${JSON.stringify({ ...summary, violations: summary.violations.length })}\n`)
process.exitCode = summary.violations.length === 0 ? 0 : 1
