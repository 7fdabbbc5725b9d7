/** Rules of IT that cannot be used: every command that loads the configuration tells them once, and goes on. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { classifyCommand } from '../../../electron/cli/commands/classify.ts'
import { evaluateCommand } from '../../../electron/cli/commands/evaluate.ts'
import { modelsCommand } from '../../../electron/cli/commands/models.ts'
import { sheetsCommand } from '../../../electron/cli/commands/sheets.ts'
import { typesCommand } from '../../../electron/cli/commands/types.ts'
import { watchCommand } from '../../../electron/cli/commands/watch.ts'
import { runCommand } from './run-command.ts'

const SECRET = 'Musterfrau'
let scratch = ''
const at = (...names: string[]) => path.join(scratch, ...names)
const setPolicy = (text: string) => writeFileSync(at('policy.json'), text)

beforeEach(() => {
  scratch = mkdtempSync(path.join(tmpdir(), 'policy-'))
  mkdirSync(at('in'))
  vi.stubEnv('POSTLOTSE_POLICY', at('policy.json'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(scratch, { recursive: true, force: true })
})

it.each([
  { command: typesCommand, args: [] },
  { command: sheetsCommand, args: ['--out', 'SCRATCH/sheets.pdf'] },
  { command: modelsCommand, args: ['list'] },
  { command: modelsCommand, args: ['remove', 'none'] },
  { command: modelsCommand, args: ['add', 'SCRATCH/in'] },
  { command: classifyCommand, args: ['SCRATCH/in'] },
  { command: evaluateCommand, args: ['SCRATCH/in'] },
] as const)('$command.name $args tells a wrong rule once with code, place and next step, not with its value', async ({ command, args }) => {
  setPolicy(`{"theme": "${SECRET}", "retentionDays": 14}`)
  const { out, err } = await runCommand(
    command,
    args.map((arg) => arg.replace('SCRATCH', scratch)),
  )
  expect(err.match(/policy-invalid: /g)).toHaveLength(1)
  expect(err).toMatch(/^policy-invalid: .*policy\.json: theme: .*\n.*„postlotse doctor --policy“/m)
  expect(out + err).not.toContain(SECRET)
})

it.each([
  ['a file that is no JSON', SECRET, 'policy-unreadable'],
  ['a wrong rule', `{"theme": "${SECRET}"}`, 'policy-invalid'],
])('a service notes %s in its log by code alone', async (_, text, code) => {
  setPolicy(text)
  const { ended, err } = await runCommand(watchCommand, [at('in'), '--data', at('data')], { signal: AbortSignal.abort() })
  expect(ended).toBe(0)
  expect(err).toContain(`${code}: `)
  expect(readFileSync(at('data', 'service', 'logs', 'postlotse.log'), 'utf8')).toMatch(new RegExp(`^\\S+ WARN {2}policy-not-used code=${code}\n$`))
})

it('says nothing of a policy that is right', async () => {
  setPolicy('{"theme": "dark"}')
  expect(await runCommand(typesCommand, [])).toMatchObject({ ended: 0, err: '' })
})
