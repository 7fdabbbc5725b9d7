/** Whatever stands in a file that people edit by hand: it is taken, or refused with its own code, without a word of a library on the terminal. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { parseRegFile } from '../../electron/adapters/registry/parse-reg-file.ts'
import { loadConfig } from '../../electron/app/config/load-config.ts'
import { loadPlan } from '../../electron/app/config/load-plan.ts'
import { fromRegistryValues, loadPolicy } from '../../electron/app/config/load-policy.ts'
import { loadTaxonomy } from '../../electron/app/config/load-taxonomy.ts'
import { loadWatchFile } from '../../electron/app/config/load-watch-file.ts'
import { planYaml } from '../../electron/app/config/plan-yaml.ts'
import { parseConfiguration } from '../../electron/app/preferences/move-configuration.ts'
import { PostlotseError } from '../../electron/shared/domain/errors.ts'
import { distributionPlanSchema } from '../../electron/shared/routing/distribution-plan.ts'
import { readPolicy } from '../../electron/shared/settings/policy.ts'
import { changedText } from './changed-text.ts'

const home = mkdtempSync(path.join(tmpdir(), 'configuration-'))
afterAll(() => rmSync(home, { recursive: true }))

const file = path.join(home, 'x.yaml')
const TAXONOMY = `format: postlotse.taxonomy/1
departments:
  - { id: amt, label: { de: Amt, en: Office } }
fields:
  - { name: document.date, kind: date, label: { de: Datum, en: Date }, common: true, cues: [Datum, "erstellt am"] }
types:
  - { id: antrag, label: { de: Antrag, en: Application }, dept: amt, kind: antrag, urgency: normal, fields: [document.date] }
`
const PLAN = `format: postlotse.plan/1
desks:
  - { id: amt-1, label: "Amt 1" }
rules:
  - { name: Anträge, when: { type: [antrag], surname: A-K, postalCode: ["646"], caseNumber: '^50\\.2-' }, desk: amt-1 }
default: amt-1
`
const WATCH = `folders:
  - path: scan
    target: ablage
    split: sheets
    subfolders: true
    ignore: ['*.tmp', alt/**]
    afterwards: archive
    archive: archiv
`
const CONFIGURATION = `{"format": "postlotse.configuration/1", "preferences": {"theme": "dark", "retentionDays": 30, "watchedFolders": []}, "settings": null, "plan": null,
"ownTypes": [{"id": "a-b", "label": {"de": "A", "en": "A"}, "departmentId": "jobcenter", "urgency": "soon", "fields": [], "required": [], "cues": ["Wort"]}]}`

/** `text` is a good one; `load` reads the file. */
const FILES: readonly { readonly name: string; readonly code: string; readonly text: string; readonly load: () => unknown; readonly runs: number }[] = [
  { name: 'settings', code: 'config-invalid', text: 'limits: { pages: 10 }\nmodel: eu\n', load: () => loadSettings(), runs: 12 },
  { name: 'distribution plan', code: 'plan-invalid', text: PLAN, load: () => loadPlan(file), runs: 150 },
  { name: 'taxonomy', code: 'taxonomy-invalid', text: TAXONOMY, load: () => loadTaxonomy(file), runs: 150 },
  { name: 'watched folders', code: 'config-invalid', text: WATCH, load: () => loadWatchFile(file, true), runs: 150 },
  { name: 'configuration', code: 'config-invalid', text: CONFIGURATION, load: () => parseConfiguration(readFileSync(file, 'utf8'), file), runs: 150 },
]

function loadSettings() {
  return loadConfig({ settingsFile: file, policyFile: path.join(home, 'none.json') }).settings
}

describe.each(FILES)('$name', ({ code, text, load, runs }) => {
  const attempt = (contents: string | Uint8Array) => {
    writeFileSync(file, contents)
    try {
      load()
    } catch (error) {
      if (!(error instanceof PostlotseError)) throw error
      expect(error.code).toBe(code)
    }
  }

  it('as it should be', () => {
    writeFileSync(file, text)
    expect(load()).toBeDefined()
  })

  it('changed at any place', () => {
    const warned = vi.spyOn(process, 'emitWarning')
    fc.assert(fc.property(changedText(text), attempt), { numRuns: runs })
    expect(warned).not.toHaveBeenCalled()
  })

  it('of any bytes', () => fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), attempt), { numRuns: 10 }))

  it.each([
    'a: &a [*a]',
    '<<: *x',
    '? [a, b]\n: c',
    'a: !!binary "x"',
    '__proto__: { x: 1 }',
    '- '.repeat(2_000),
    '['.repeat(4_000),
    '---\n---',
    '%YAML 9.9\n---\na',
  ])('of the hard case «%.20s»', attempt)

  it('that would fill the memory by aliases of aliases', () => {
    const level = (name: string, of: string) => `${name}: &${name} [${Array(9).fill(of).join(', ')}]`
    attempt(['x', ...'abcdefgh'].map((name, i, all) => level(name, i === 0 ? 'y' : `*${all[i - 1]}`)).join('\n'))
  })
})

describe('policy', () => {
  const sound = (policy: ReturnType<typeof readPolicy>) =>
    expect(Object.keys(policy).toSorted()).toEqual(expect.arrayContaining(['origins', 'packs', 'values']))

  it('takes any file, and tells what it leaves aside', () => {
    const attempt = (text: string) => {
      writeFileSync(file, text)
      sound(loadPolicy(file))
    }
    fc.assert(fc.property(changedText('{"allowUnsignedPacks": false, "retentionDays": 30, "trustedPackKeys": [], "theme": "dark"}'), attempt), { numRuns: 150 })
  })

  it('with a rule about packs that cannot be read takes nothing unsigned in', () => {
    const rule = fc.constantFrom('allowUnsignedPacks', 'trustedPackKeys')
    const wrong = fc.jsonValue().filter((value) => typeof value !== 'boolean' && !(Array.isArray(value) && value.every((key) => typeof key === 'string')))
    fc.assert(
      fc.property(rule, wrong, (key, value) => {
        expect(readPolicy([{ name: 'a', values: { [key]: value } }]).packs.allowUnsigned).toBe(false)
      }),
    )
  })

  it('takes whatever the registry holds', () => {
    const registry =
      '[HKEY_LOCAL_MACHINE\\Software\\Policies\\Postlotse]\r\n"theme"="dark"\r\n"retentionDays"=dword:0000001e\r\n"trustedPackKeys"=hex(7):61,00,00,00\r\n'
    fc.assert(
      fc.property(changedText(registry), (text) => {
        sound(readPolicy([{ name: 'key', values: fromRegistryValues(parseRegFile(text)) }]))
      }),
      { numRuns: 150 },
    )
  })
})

describe('a plan that was written by the window', () => {
  const words = fc.string({
    unit: fc.oneof(fc.constantFrom(...' :#{}[],&*!|>\'"%@`-?\\\n\t~=0nä'), fc.string({ minLength: 1, maxLength: 1 })),
    minLength: 1,
    maxLength: 20,
  })
  const rule = fc.record({
    name: words,
    when: fc.record({ surname: fc.constantFrom('A-K', 'L-Z'), city: fc.array(words, { minLength: 1, maxLength: 3 }) }, { requiredKeys: [] }),
    desk: fc.constant('a'),
  })

  it('is read as it was, whatever its words are', () => {
    fc.assert(
      fc.property(words, fc.uniqueArray(rule, { maxLength: 4, selector: ({ name }) => name }), (label, rules) => {
        const plan = distributionPlanSchema.parse({ format: 'postlotse.plan/1', desks: [{ id: 'a', label }], rules, default: 'a' })
        writeFileSync(file, planYaml(plan))
        expect(loadPlan(file)).toEqual(plan)
      }),
      { numRuns: 60, examples: [['-\n%', []]] },
    )
  })
})
