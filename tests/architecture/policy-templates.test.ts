import { readdirSync, readFileSync } from 'node:fs'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect, it } from 'vitest'
import { policySchema } from '../../electron/shared/settings/policy.ts'
import { policyTemplates } from '../../scripts/policy-templates/policy-templates.ts'

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
