/**
 * Files that ask whoever reads them to call out, read by the real command line. A server on this machine counts who comes; the second address leaves the
 * machine and is counted by `npm run offline:check`, which runs these tests in a network namespace.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { ERRORS_DE } from '../../electron/shared/messages/errors.de.ts'
import { parseLines, runCli } from '../e2e/cli/run-cli.ts'
import { type CallerCount, countCallers, OUTSIDE } from './count-callers.ts'
import { type CraftedFile, craftedFiles } from './crafted-files.ts'

let here: CallerCount
let folder = ''
let files: CraftedFile[] = []

beforeAll(async () => {
  here = await countCallers()
  folder = mkdtempSync(path.join(tmpdir(), 'postlotse-attempts-'))
  files = craftedFiles([here.url, OUTSIDE])
  mkdirSync(path.join(folder, 'post'))
  for (const { name, bytes } of files) writeFileSync(path.join(folder, 'post', name), bytes)
})
afterEach(() => expect(here.callers()).toBe(0))
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await here.callAndClose()
  expect(here.callers()).toBe(1) // who calls is counted
})

it('crafted documents are read or refused with their code, and nobody is called', async () => {
  const { code, stdout } = await runCli(['classify', path.join(folder, 'post'), '--json', '-'])
  expect(code).toBe(3)
  const lines = parseLines(stdout)
  const endings = new Map(lines.map((line) => [path.basename(line.source.path), line.error?.code ?? 'read']))
  expect(Object.fromEntries(endings)).toEqual(Object.fromEntries(files.map(({ name, ends }) => [name, ends])))
})

it.each<[string, keyof typeof ERRORS_DE, () => string]>([
  ['an address', 'pack-remote', () => here.url],
  ['a name on the hub', 'pack-remote', () => 'deepset/gbert-base'],
  ['a folder that names a hub instead of holding weights', 'pack-incomplete', () => folderThatNamesAHub()],
])('a model pack that is %s is refused, and nobody is called', async (_, code, given) => {
  const run = await runCli(['models', 'add', given(), '--packs', path.join(folder, 'packs')])
  expect(run.code).toBe(4)
  expect(run.stderr).toContain(ERRORS_DE[code].title)
})

function folderThatNamesAHub(): string {
  const { url } = here
  const pack = path.join(folder, 'hub')
  mkdirSync(pack, { recursive: true })
  writeFileSync(path.join(pack, 'config.json'), JSON.stringify({ _name_or_path: url, auto_map: { AutoModel: `${url}--modeling.Model` } }))
  writeFileSync(path.join(pack, 'tokenizer.json'), JSON.stringify({ url }))
  writeFileSync(path.join(pack, 'tokenizer_config.json'), JSON.stringify({ name_or_path: url, tokenizer_file: url }))
  return pack
}
