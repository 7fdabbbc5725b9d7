import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { loadPolicy, policyFile } from '../../../../electron/app/config/load-policy.ts'
import { lockedKeys } from '../../../../electron/shared/settings/policy.ts'

function policyOf(text: string) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'policy-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = path.join(folder, 'policy.json')
  writeFileSync(file, text)
  return { file, policy: loadPolicy(file) }
}

describe('loadPolicy', () => {
  it('takes any subset of the preferences', () => {
    const { policy, file } = policyOf('{"retentionDays": 14, "theme": "dark"}')
    expect(policy).toEqual({ values: { retentionDays: 14, theme: 'dark' }, file })
    expect(lockedKeys(policy)).toEqual(['theme', 'retentionDays'])
  })

  it('takes a file as Windows editors write it', () => {
    expect(policyOf('\uFEFF{"language": "en"}\r\n').policy.values).toEqual({ language: 'en' })
  })

  it.each([
    ['no JSON', 'retentionDays = 14'],
    ['a value that cannot be', '{"retentionDays": -1}'],
    ['an unknown key', '{"retention": 14}'],
    ['no object', '[]'],
    ['an empty file', ''],
  ])('is not used with %s, and says why with the file', (_, text) => {
    const { policy, file } = policyOf(text)
    expect(policy).toMatchObject({ values: {}, file })
    expect(policy.problem).toContain(file)
  })

  it('is not used when it cannot be read', () => {
    expect(loadPolicy(os.tmpdir()).problem).toContain('EISDIR')
  })
})

describe('policyFile', () => {
  it.each([
    ['linux', {}, undefined],
    ['linux', { POSTLOTSE_POLICY: '/tmp/trial.json' }, '/tmp/trial.json'],
    ['win32', { PROGRAMDATA: '/nowhere', POSTLOTSE_POLICY: '' }, undefined],
  ] as const)('on %s with %o, where the machine has none, is %s', (platform, env, file) => {
    expect(policyFile(platform, env)).toBe(file)
  })

  it('is the machine’s own where there is one, whatever the environment says', () => {
    const programData = mkdtempSync(path.join(os.tmpdir(), 'program-data-'))
    onTestFinished(() => rmSync(programData, { recursive: true }))
    mkdirSync(path.join(programData, 'Postlotse'))
    const file = path.join(programData, 'Postlotse', 'policy.json')
    writeFileSync(file, '{}')
    expect(policyFile('win32', { PROGRAMDATA: programData, POSTLOTSE_POLICY: '/tmp/trial.json' })).toBe(file)
  })
})
