/** What is shipped may be shipped: licences of all production packages, and the list of them is up to date. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
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

  it('are listed in resources/licences', () => {
    expect(readFileSync(new URL('../../resources/licences/third-party.md', import.meta.url), 'utf8')).toBe(thirdPartyTable())
  })
})
