/** What is shipped may be shipped: licences of all production packages, and the list of them is up to date. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { licenceTexts } from '../../scripts/licence-texts.ts'
import { thirdPartyPackages, thirdPartyTable } from '../../scripts/third-party.ts'

const PERMISSIVE = new Set(['MIT', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MPL-2.0', '0BSD', 'MIT-0', 'BlueOak-1.0.0'])

/** Name pattern → licence that is accepted for it beside the permissive ones, with the reason. */
const EXCEPTIONS = [
  { package: /^robust-predicates$/, licence: 'Unlicense', reason: 'dedicated to the public domain, no conditions' },
  {
    package: /^@img\/sharp-/,
    licence: 'LGPL-3.0-or-later',
    reason: 'libvips comes as a dynamic library of its own that the user can exchange (LGPL section 4)',
  },
]

/** All parts of an AND must be fine, one part of an OR is enough. */
function isAccepted(name: string, expression: string): boolean {
  const bare = expression.replace(/[()]/g, '')
  return bare
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((id) => PERMISSIVE.has(id) || EXCEPTIONS.some((e) => e.package.test(name) && e.licence === id)))
}

describe('licences', () => {
  const packages = thirdPartyPackages()

  it('are read from the lockfile', () =>
    expect(packages.map((p) => p.name)).toEqual(expect.arrayContaining(['sharp', 'pdfjs-dist', 'tesseract.js', '@huggingface/transformers'])))

  it('of all shipped packages are accepted', () => {
    expect(packages.filter(({ name, licence }) => !isAccepted(name, licence))).toEqual([])
  })

  it.each([
    ['left', 'GPL-3.0-only', false],
    ['left', 'MIT AND GPL-2.0-only', false],
    ['left', '(MIT OR GPL-2.0-only)', true],
    ['left', 'LGPL-3.0-or-later', false],
    ['@img/sharp-libvips-linux-x64', 'LGPL-3.0-or-later', true],
    ['left', 'unknown', false],
  ])('%s under %s: accepted %s', (name, licence, accepted) => expect(isAccepted(name, licence)).toBe(accepted))

  it('are listed in resources/licences, with their texts; else `npm run licences`', () => {
    const written = (name: string) => readFileSync(new URL(`../../resources/licences/${name}`, import.meta.url), 'utf8')
    expect(written('third-party.md')).toBe(thirdPartyTable())
    expect(written('third-party-texts.txt') === licenceTexts()).toBe(true) // a difference of this size is no help to anybody
  })

  it('come with the text of every package that is bundled into window or program', () => {
    const covered = new Set(packages.filter(({ native }) => !native).map(({ name, version }) => `${name} ${version}`))
    const headed = licenceTexts().matchAll(/^(@?[\w./-]+ \d+\.\d+\.\d+\S*) \(/gm)
    expect(new Set([...headed].map(([, heading]) => heading))).toEqual(covered)
    const imported = [...importsOf('renderer'), ...importsOf('electron')]
    const names = new Set([...packages.filter(({ native }) => !native).map(({ name }) => name), '@xenova/transformers'])
    expect(imported.length).toBeGreaterThan(50)
    expect(imported.filter((name) => !names.has(name))).toEqual([])
  })

  it('name what is shipped, not what only development reads', () => {
    const names = packages.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['electron', 'react', 'react-dom', 'recharts']))
    for (const name of ['@types/react', 'csstype', 'vitest', 'electron-builder']) expect(names).not.toContain(name)
  })
})

/** Packages that the sources below a folder import, without Node's own. */
function importsOf(folder: string): string[] {
  const root = new URL(`../../${folder}/`, import.meta.url)
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /(?<!\.d)\.tsx?$/.test(file) && !file.includes('choice'))
  return sources.flatMap((file) =>
    [...readFileSync(new URL(file, root), 'utf8').matchAll(/^(?:import|export|\}) ?[^'\n]* from '((?:@[\w-]+\/)?[\w][\w.-]*)(?:\/[^']*)?'$/gm)]
      .map(([, name = '']) => name)
      .filter((name) => !name.startsWith('node:') && name !== 'node'),
  )
}
