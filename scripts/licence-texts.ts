/**
 * The licence texts of everything that is shipped and the same on every system: what is bundled into window and program has no folder of its own in the
 * package, what has one is in here too. Native packages keep their texts in their folders. Equal texts stand once.
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from './ensure-build.ts'
import { type ThirdPartyPackage, thirdPartyPackages } from './third-party.ts'

/** LICENSE, LICENCE.md, license-mit, COPYING, NOTICE.txt … */
const NAMES = /^(licen[cs]e|copying|notice)([.-][\w.-]+)?$/i
const RULE = '='.repeat(100)
/** https://spdx.org/licenses/MIT.html: of packages that name it and bring no text. All that do so today name this one. */
const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS
FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER
IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`

/** Of resources/licences/third-party-texts.txt. Throws where a package is not installed, or brings no text and names another licence than MIT. */
export function licenceTexts(): string {
  const owners = new Map<string, string[]>()
  for (const one of thirdPartyPackages().filter(({ native }) => !native)) {
    for (const text of textsOf(one)) owners.set(text, [...(owners.get(text) ?? []), `${one.name} ${one.version} (${one.licence})`])
  }
  const parts = [...owners].map(([text, names]) => `${RULE}\n${names.join('\n')}\n${RULE}\n\n${text}\n`)
  return `Licence texts of third-party packages. Written by \`npm run licences\`; do not edit.\n\n${parts.join('\n')}`
}

function textsOf({ name, licence, place }: ThirdPartyPackage): readonly string[] {
  const folder = path.join(ROOT, place)
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && NAMES.test(entry.name))
  if (files.length === 0 && licence !== 'MIT') throw new Error(`${name} brings no licence text and names ${licence}`)
  if (files.length === 0) return [`(no text comes with it; package.json names MIT and ${holderOf(folder) ?? 'no author'})\n\n${MIT}`]
  return files.map((entry) => readFileSync(path.join(folder, entry.name), 'utf8').replaceAll('\r\n', '\n').trim())
}

/** As package.json names the author. */
function holderOf(folder: string): string | undefined {
  const { author } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { readonly author?: string | { readonly name?: string } }
  return typeof author === 'string' ? author : author?.name
}
