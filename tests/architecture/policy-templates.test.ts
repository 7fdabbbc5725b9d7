import { readdirSync, readFileSync } from 'node:fs'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect, it } from 'vitest'
import { policySchema } from '../../electron/shared/settings/policy.ts'
import { policyTemplates } from '../../scripts/policy-templates/policy-templates.ts'
import { admxFaults } from './admx-faults.ts'

const FOLDER = new URL('../../resources/policy/', import.meta.url)
const TEMPLATES = Object.entries(policyTemplates())
const read = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8')
const [ADMX, DE, EN] = ['Postlotse.admx', 'de-DE/Postlotse.adml', 'en-US/Postlotse.adml'].map(read) as [string, string, string]
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found).sort()

it.each(TEMPLATES)('%s is what `npm run policy-templates` writes, and well-formed', (name, text) => {
  expect(read(name)).toBe(text)
  expect(XMLValidator.validate(text)).toBe(true)
})

it('has no other files', () => {
  const files = readdirSync(FOLDER, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name !== 'README.md')
  expect(files).toHaveLength(TEMPLATES.length)
})

it('offers every rule once, under the value name that the product reads', () => {
  const parsed = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(ADMX)
  const policies = parsed.policyDefinitions.policies.policy as { name: string; key: string }[]
  expect(policies.map(({ name }) => name)).toEqual(Object.keys(policySchema.shape))
  expect(new Set(policies.map(({ key }) => key))).toEqual(new Set(['Software\\Policies\\Postlotse']))
  expect(all(ADMX, /valueName="(\w+)"/g)).toEqual(Object.keys(policySchema.shape).sort())
})

it.each([
  ['German', DE],
  ['English', EN],
])('names in %s every text and presentation that is asked for, and no other', (_, adml) => {
  expect(all(adml, /<string id="([\w-]+)"/g)).toEqual([...new Set(all(ADMX, /\$\(string\.([\w-]+)\)/g))].sort())
  expect(all(adml, /<presentation id="(\w+)"/g)).toEqual(all(ADMX, /\$\(presentation\.(\w+)\)/g))
  expect(all(adml, /refId="(\w+)"/g)).toEqual(all(ADMX, / id="(\w+)"/g))
  expect(adml).not.toMatch(/<string id="[\w-]+"><\/string>|undefined/)
})

it('keeps the published schema, and refers to nothing that is not there', () => {
  expect(admxFaults(ADMX, [DE, EN])).toEqual([])
})

it.each<[string, string, string | RegExp, string, string]>([
  ['another namespace', 'admx', '2006/07', '2006/08', 'policyDefinitions: namespace'],
  ['no revision', 'admx', ' revision="1.0"', '', 'policyDefinitions: revision is missing'],
  ['a revision that is none', 'admx', ' revision="1.0"', ' revision="1"', 'policyDefinitions: revision="1"'],
  ['a language file of another revision', 'adml', ' revision="1.0"', ' revision="0.9"', 'resources: revision 0.9 is before 1.0'],
  ['an attribute that is none', 'admx', ' class="Machine"', ' class="Machine" level="1"', 'policy: level is none'],
  ['a class that is none', 'admx', ' class="Machine"', ' class="Computer"', 'policy: class="Computer"'],
  ['a name with a hyphen', 'admx', 'policy name="theme"', 'policy name="the-me"', 'policy: name="the-me"'],
  ['an element that is none', 'admx', '<supportedOn ref="supported"/>', '<supported ref="supported"/>', 'policy: supported is none'],
  ['elements in another order', 'admx', /(<parentCategory [^>]*>)(<supportedOn [^>]*>)/, '$2$1', 'policy: parentCategory is too late'],
  ['no support', 'admx', '<supportedOn ref="supported"/>', '', 'policy: supportedOn is missing'],
  ['an unknown support', 'admx', '<supportedOn ref="supported"/>', '<supportedOn ref="all"/>', 'supportedOn: all is nowhere'],
  ['an unknown category', 'admx', '<parentCategory ref="category"/>', '<parentCategory ref="windows:Start"/>', 'parentCategory: windows:Start is nowhere'],
  ['a name twice', 'admx', 'policy name="theme"', 'policy name="language"', 'policy: language is there twice'],
  ['a text that is nowhere', 'admx', '$(string.theme)', '$(string.colours)', 'string: colours is nowhere'],
  ['a text twice', 'adml', 'string id="theme"', 'string id="language"', 'string: language is there twice'],
  ['a presentation that is nowhere', 'admx', '$(presentation.theme)', '$(presentation.colours)', 'presentation: colours is nowhere'],
  ['a control without its element', 'adml', 'refId="theme"', 'refId="colours"', 'theme: dropdownList colours is nowhere'],
  [
    'a control of another kind',
    'adml',
    /<dropdownList refId="theme">(.*?)<\/dropdownList>/,
    '<listBox refId="theme">$1</listBox>',
    'theme: listBox shows no enum',
  ],
])('tells %s', (_, which, from, to, fault) => {
  const change = (text: string) => text.replace(from, to)
  const [admx, adml] = which === 'admx' ? [change(ADMX), DE] : [ADMX, change(DE)]
  expect([admx, adml]).not.toEqual([ADMX, DE])
  expect(admxFaults(admx, [adml])).toContain(fault)
})
