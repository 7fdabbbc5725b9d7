import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { fromRegistryValues, loadPolicy, policyFile, policySources } from '../../../../electron/app/config/load-policy.ts'
import { lockedKeys, readPolicy } from '../../../../electron/shared/settings/policy.ts'

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
    expect(policy).toEqual({
      values: { retentionDays: 14, theme: 'dark' },
      packs: { trustedKeys: [], allowUnsigned: true },
      origins: { retentionDays: file, theme: file },
    })
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
    expect(policy).toMatchObject({ values: {}, origins: {} })
    expect(policy.problem).toContain(file)
  })

  it('is not used when it cannot be read', () => {
    expect(loadPolicy(os.tmpdir()).problem).toContain('EISDIR')
  })
})

describe('readPolicy', () => {
  it('leaves only those keys aside that cannot be used', () => {
    const policy = readPolicy([{ name: 'file', values: { retentionDays: -1, theme: 'dark', retention: 14 } }])
    expect(policy.values).toEqual({ theme: 'dark' })
    expect(policy.problem).toMatch(/file: retentionDays: .*; file: retention: unknown/)
  })

  it('takes the first source that names a key, and tells which it was', () => {
    const policy = readPolicy([
      { name: 'registry', values: { theme: 'dark' } },
      { name: 'file', values: { theme: 'light', undoSeconds: 5 } },
    ])
    expect(policy.values).toEqual({ theme: 'dark', undoSeconds: 5 })
    expect(policy.origins).toEqual({ theme: 'registry', undoSeconds: 'file' })
  })

  it.each<[string, object, boolean]>([
    ['nothing said', {}, true],
    ['keys', { trustedPackKeys: ['x'.repeat(60)] }, false],
    ['keys, and unsigned ones allowed', { trustedPackKeys: ['x'.repeat(60)], allowUnsignedPacks: true }, true],
    ['unsigned ones forbidden', { allowUnsignedPacks: false }, false],
    ['keys that are none', { trustedPackKeys: 'x' }, false],
    ['a permission that is none', { allowUnsignedPacks: 'ja' }, false],
    ['another key that is none', { theme: 'pink' }, true],
  ])('with %s, allows unsigned packs: %s', (_, values, allowUnsigned) => {
    expect(readPolicy([{ name: 'file', values }]).packs.allowUnsigned).toBe(allowUnsigned)
  })

  it('allows no unsigned packs where a source could not be read', () => {
    expect(readPolicy([{ name: 'file', problem: 'EACCES' }]).packs.allowUnsigned).toBe(false)
  })
})

it('takes the file that a variable names only where the machine has no policy at all', () => {
  const trial = policyOf('{"allowUnsignedPacks": true}').file
  const env = { POSTLOTSE_POLICY: trial }
  const registry = { name: 'registry', values: { trustedPackKeys: ['x'.repeat(60)] } }
  expect(policySources([], env)).toEqual([{ name: trial, values: { allowUnsignedPacks: true } }])
  expect(policySources([registry], env)).toEqual([registry])
  expect(policySources([], {})).toEqual([])
})

it('takes all rules about packs from the first source that names one', () => {
  const sources = [
    { name: 'registry', values: { trustedPackKeys: ['x'.repeat(60)] } },
    { name: 'file', values: { allowUnsignedPacks: true, trustedPackKeys: ['y'.repeat(60)] } },
  ]
  expect(readPolicy(sources).packs).toEqual({ trustedKeys: ['x'.repeat(60)], allowUnsigned: false })
})

describe('fromRegistryValues', () => {
  it.each<[string, Parameters<typeof fromRegistryValues>[0], object]>([
    ['yes and no', { learning: 0, singleKeys: 1 }, { learning: false, singleKeys: true }],
    ['numbers', { undoSeconds: 1, retentionDays: 0 }, { undoSeconds: 1, retentionDays: 0 }],
    ['lists', { disabledTypes: ['werbung'] }, { disabledTypes: ['werbung'] }],
    ['folders as JSON', { watchedFolders: '[]' }, { watchedFolders: [] }],
    ['what is no JSON, to be told later', { watchedFolders: 'K:' }, { watchedFolders: 'K:' }],
    ['words', { deliveryFolder: '12', language: 'de' }, { deliveryFolder: '12', language: 'de' }],
  ])('understands %s', (_, values, understood) => expect(fromRegistryValues(values)).toEqual(understood))
})

describe('policyFile', () => {
  it.each([
    ['linux', {}, undefined],
    ['win32', { PROGRAMDATA: '/nowhere' }, undefined],
  ] as const)('on %s with %o, where the machine has none, is %s', (platform, env, file) => {
    expect(policyFile(platform, env)).toBe(file)
  })

  it('is the machine’s own where there is one', () => {
    const programData = mkdtempSync(path.join(os.tmpdir(), 'program-data-'))
    onTestFinished(() => rmSync(programData, { recursive: true }))
    mkdirSync(path.join(programData, 'Postlotse'))
    const file = path.join(programData, 'Postlotse', 'policy.json')
    writeFileSync(file, '{}')
    expect(policyFile('win32', { PROGRAMDATA: programData })).toBe(file)
  })
})
