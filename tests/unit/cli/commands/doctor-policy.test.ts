import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openHeadless } from '../../../../electron/app/startup/open-headless.ts'
import { doctorCommand } from '../../../../electron/cli/commands/doctor.ts'
import { DEFAULT_PREFERENCES, PREFERENCES_KEY } from '../../../../electron/shared/settings/preferences.ts'
import { runCommand } from '../run-command.ts'

let scratch = ''
const at = (...names: string[]) => path.join(scratch, ...names)

beforeEach(() => {
  scratch = mkdtempSync(path.join(tmpdir(), 'policy-'))
  writeFileSync(at('policy.json'), '{"theme": "dark", "undoSeconds": -1}')
  writeFileSync(at('kreis.yaml'), 'state: SH\n')
  vi.stubEnv('POSTLOTSE_POLICY', at('policy.json'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(scratch, { recursive: true, force: true })
})

it('names the origin of every value, and what was left aside', async () => {
  const { ended, out, err } = await runCommand(doctorCommand, ['--policy', '--config', at('kreis.yaml'), '--model', 'pack'])
  expect({ ended, err }).toEqual({ ended: 4, err: '' })
  expect(out).toMatch(/^theme +"dark" +IT \(POSTLOTSE_POLICY: .*policy\.json\)$/m)
  expect(out).toMatch(/^undoSeconds +10 +Voreinstellung$/m)
  expect(out).toMatch(/^state +"SH" +Konfiguration \(\S*kreis\.yaml\)$/m)
  expect(out).toMatch(/^model +"pack" +Konfiguration \(--model\)$/m)
  expect(out).toMatch(/^limits\.pages +2000 +Voreinstellung$/m)
  expect(out).toContain('--data ORDNER')
  expect(out).toMatch(/^✗ Nicht verwendet: .*undoSeconds: /m)
})

it('names the variable that names the configuration', async () => {
  const { out } = await runCommand(doctorCommand, ['--policy'], { env: { POSTLOTSE_CONFIG: at('kreis.yaml') } })
  expect(out).toMatch(/^state +"SH" +Konfiguration \(POSTLOTSE_CONFIG: \S*kreis\.yaml\)$/m)
})

it('with a data folder also names what was chosen in the window', async () => {
  const { store } = await openHeadless({ dataFolder: at('window'), keyFile: at('window.key'), env: {}, shared: false })
  store.values.set(PREFERENCES_KEY, { ...DEFAULT_PREFERENCES, theme: 'light', retentionDays: 7 })
  store.close()
  const { out } = await runCommand(doctorCommand, ['--policy', '--data', at('window'), '--key-file', at('window.key')])
  expect(out).toMatch(/^retentionDays +7 +im Fenster gewählt$/m)
  expect(out).toMatch(/^theme +"dark" +IT /m)
  expect(out).not.toContain('--data ORDNER')
})
