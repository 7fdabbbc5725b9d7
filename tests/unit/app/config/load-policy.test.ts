import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { fromRegistryValues, loadPolicy, machineSources, policySources } from '../../../../electron/app/config/load-policy.ts'
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
    ['no JSON', '"Musterfrau" = 14', 'policy-unreadable', 'no JSON'],
    ['half of a JSON', '{"deliveryFolder": "Musterfrau", }', 'policy-unreadable', 'no JSON at position 33 (line 1 column 34)'],
    ['a value that cannot be', '{"language": "Musterfrau"}', 'policy-invalid', 'language: '],
    ['an unknown key', '{"retention": "Musterfrau"}', 'policy-invalid', 'retention: unknown'],
    ['no object', '["Musterfrau"]', 'policy-unreadable', 'not an object'],
    ['an empty file', '', 'policy-unreadable', 'no JSON'],
  ])('is not used with %s, and says why with code and file, but without values', (_, text, code, why) => {
    const { policy, file } = policyOf(text)
    expect(policy).toMatchObject({ values: {}, origins: {}, problem: { code } })
    expect(policy.problem?.detail).toContain(`${file}: ${why}`)
    expect(policy.problem?.detail).not.toContain('Musterfrau')
  })

  it('is not used when it cannot be read', () => {
    expect(loadPolicy(os.tmpdir()).problem).toMatchObject({ code: 'policy-unreadable', detail: expect.stringContaining('EISDIR') })
  })
})

describe('readPolicy', () => {
  it('leaves only those keys aside that cannot be used', () => {
    const policy = readPolicy([{ name: 'file', values: { retentionDays: -1, theme: 'dark', retention: 14 } }])
    expect(policy.values).toEqual({ theme: 'dark' })
    expect(policy.problem?.detail).toMatch(/file: retentionDays: .*; file: retention: unknown/)
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
  expect(policySources([], env)).toEqual([{ name: `POSTLOTSE_POLICY: ${trial}`, values: { allowUnsignedPacks: true } }])
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

describe('machineSources', () => {
  const reg = (name: string) => new URL(`../../../fixtures/policy/${name}`, import.meta.url)

  /** A Windows whose program for the registry behaves as the named one. */
  function windows(program?: string, file?: string) {
    const root = mkdtempSync(path.join(os.tmpdir(), 'windows-'))
    onTestFinished(() => rmSync(root, { recursive: true }))
    for (const folder of ['System32', 'Postlotse']) mkdirSync(path.join(root, folder))
    if (program !== undefined) copyFileSync(reg(program), path.join(root, 'System32', 'reg.exe'))
    if (file !== undefined) writeFileSync(path.join(root, 'Postlotse', 'policy.json'), file)
    return machineSources('win32', { SystemRoot: root, PROGRAMDATA: root })
  }

  it('are none on a machine without', () => {
    expect(windows('reg-without-policy.sh')).toEqual([])
  })

  it('are the file alone where the registry has none', () => {
    expect(windows('reg-without-policy.sh', '{"theme": "dark"}')).toEqual([{ name: expect.stringContaining('policy.json'), values: { theme: 'dark' } }])
  })

  it('are the registry before the file', () => {
    const [first, second] = windows('reg-with-policy.sh', '{}')
    expect(first).toMatchObject({ name: 'HKLM\\Software\\Policies\\Postlotse', values: { retentionDays: 14 } })
    expect(second?.values).toEqual({})
  })

  it.each([
    ['is missing', undefined],
    ['is forbidden', 'reg-forbidden.sh'],
    ['lists a key that it may not read', 'reg-without-right.sh'],
  ])('tell that the registry could not be read where its program %s, and let nothing unsigned in', (_, program) => {
    const sources = windows(program, '{"allowUnsignedPacks": true}')
    expect(sources[0]).toEqual({ name: 'HKLM\\Software\\Policies\\Postlotse', problem: expect.stringContaining('reg.exe') })
    expect(readPolicy(policySources(sources, { POSTLOTSE_POLICY: 'mine.json' }))).toMatchObject({
      packs: { allowUnsigned: false },
      problem: { code: 'policy-unreadable' },
    })
  })
})
