/** Under which licence a pack may be used: said on the command line, or by the card that came with it. Only licences that allow an office to use it. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { PostlotseError } from '../../shared/domain/errors.ts'

/** SPDX identifiers (https://spdx.org/licenses/) without conditions on who uses it for what. */
const LICENCES = [
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC-BY-SA-4.0',
  'CC0-1.0',
  'EUPL-1.2',
  'ISC',
  'MIT',
  'MPL-2.0',
  'Unlicense',
] as const

const CARD = 'README.md'

/** SPDX identifier. `given` wins; else the card's front matter (`license: mit`, as on the hub). Throws pack-licence. */
export async function licenceOf(folder: string, given: string | undefined): Promise<string> {
  const said = given ?? (await licenceOfCard(folder))
  if (said === undefined) throw new PostlotseError('pack-licence', `no --licence, and no license in ${CARD}`)
  const known = LICENCES.find((licence) => licence.toLowerCase() === said.toLowerCase())
  if (!known) throw new PostlotseError('pack-licence', `«${said}» is none of ${LICENCES.join(', ')}`)
  return known
}

async function licenceOfCard(folder: string): Promise<string | undefined> {
  const card = await readFile(path.join(folder, CARD), 'utf8').catch(() => '')
  const [, frontMatter = ''] = /^---\r?\n(.*?)\r?\n---/s.exec(card) ?? []
  return /^licen[cs]e:\s*["']?([\w.+-]+)["']?\s*$/im.exec(frontMatter)?.[1]
}
