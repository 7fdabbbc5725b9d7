/**
 * `npm run fuzz [-- --inputs 20000] [--seed 1] [--minutes 40] [--keep DIR]`: damaged files against intake and engines, see run-fuzz. Prints how it goes
 * on standard error and one line of JSON last; exit code 1 on any violation. `--keep` is where files are put that broke a rule.
 */
import { parseArgs } from 'node:util'
import { runFuzz } from './run-fuzz.ts'

const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '40' },
    keep: { type: 'string' },
  },
})
const { violations, ...summary } = await runFuzz({
  inputs: Number(values.inputs),
  seed: Number(values.seed),
  milliseconds: Number(values.minutes) * 60_000,
  whole: true,
  ...(values.keep === undefined ? {} : { keep: values.keep }),
  tell: (line) => void process.stderr.write(`${line}\n`),
})
for (const violation of violations) process.stderr.write(`${violation}\n`)
process.stdout.write(`${JSON.stringify({ ...summary, violations: violations.length })}\n`)
process.exitCode = violations.length === 0 ? 0 : 1
