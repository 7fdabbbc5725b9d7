/** In processes of their own: the test runner itself needs its sockets. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { OFFLINE_ATTEMPTS } from '../../../../electron/adapters/offline/offline-self-test.ts'
import type { NetworkReport } from '../../../../electron/app/doctor/network-report.ts'
import { CLI_DE } from '../../../../electron/shared/messages/cli.de.ts'
import { CLI_EN } from '../../../../electron/shared/messages/cli.en.ts'

const from = (name: string) => JSON.stringify(new URL(`../../../../electron/${name}.ts`, import.meta.url).href)

/** Of that language, after what `first` does. */
async function report(language: 'de' | 'en', first: string): Promise<NetworkReport> {
  const script = `${first}
    const { networkReport } = await import(${from('app/doctor/network-report')})
    const { CLI_${language.toUpperCase()}: texts } = await import(${from(`shared/messages/cli.${language}`)})
    console.log(JSON.stringify(await networkReport({ version: '1.2.3', when: '2026-11-30T07:30:00.000Z' }, texts.doctor.report)))
    process.exit()`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--disable-warning=ExperimentalWarning', '-e', script])
  return JSON.parse(stdout)
}

const GUARD = `await import(${from('adapters/offline/refuse-sockets')})`

it.each([
  ['de', CLI_DE, ['Netzlaufwerke', 'Andere Programme', 'Maschinencode', 'Oberfläche']],
  ['en', CLI_EN, ['Network drives', 'Other programs', 'machine code', 'window']],
] as const)('in %s says what was tried and, one by one, what it does not cover', async (language, { doctor }, topics) => {
  const { isShut, text } = await report(language, GUARD)
  expect(isShut).toBe(true)
  expect(text).toContain('1.2.3')
  expect(text).toContain(doctor.report.shut)
  for (const attempt of OFFLINE_ATTEMPTS) expect(text).toContain(`- ${attempt}: ${doctor.report.refused}`)
  const limits = text.slice(text.indexOf(doctor.report.limits)).split('\n')
  expect(limits.filter((line) => line.startsWith('- '))).toEqual(topics.map((topic) => expect.stringContaining(topic)))
})

it('names the ways that stand open', async () => {
  const { doctor } = CLI_DE
  const { isShut, text } = await report(
    'de',
    `${GUARD}; (await import('node:worker_threads')).default.Worker = class { async terminate() {} }; (await import('node:module')).syncBuiltinESMExports()`,
  )
  expect(isShut).toBe(false)
  expect(text).toContain(`- thread: ${doctor.report.open}`)
  expect(text).toContain(`- tcp: ${doctor.report.refused}`)
  expect(text).toContain(doctor.report.notShut)
})
