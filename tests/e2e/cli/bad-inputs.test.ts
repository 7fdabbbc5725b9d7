/** A clerk's folder with everything that can be wrong with a file, among good ones: each bad one set aside with its own code, each good one delivered. */
import { cp, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ResultLine } from '../../../electron/shared/result/result-line.ts'
import { type BadInput, makeBadInputs } from '../../fixtures/bad/make-bad-inputs.ts'
import { type CliRun, parseLines, ROOT, runCli } from './run-cli.ts'

const FIXTURES = path.join(ROOT, 'tests', 'fixtures')

/** Bad PDFs live with the other PDF fixtures. */
const BAD_PDFS: Readonly<Record<string, string>> = {
  'damaged.pdf': 'damaged',
  'truncated.pdf': 'truncated',
  'encrypted-user.pdf': 'encrypted',
  'xfa-only.pdf': 'xfa-form',
}

let scratch: string
let expected: Map<string, string | undefined>
let run: CliRun
let lines: ResultLine[]

beforeAll(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), 'postlotse-bad-'))
  const { inbox, inputs } = await makeBadInputs(scratch)
  expected = new Map(inputs.map((input: BadInput) => [input.path, input.code]))
  const fixtures = JSON.parse(await readFile(path.join(FIXTURES, 'bad', 'expected.json'), 'utf8')) as Record<string, string>
  await place(Object.entries(fixtures), path.join(FIXTURES, 'bad'), inbox)
  await place(Object.entries(BAD_PDFS), path.join(FIXTURES, 'pdf'), inbox)
  const outside = inputs.map((input) => input.path).filter((file) => !file.startsWith(inbox))
  run = await runCli(['classify', inbox, ...outside, '--json', path.join(scratch, 'results.jsonl'), '--out', path.join(scratch, 'desks'), '--jobs', '2'])
  lines = parseLines(await readFile(path.join(scratch, 'results.jsonl'), 'utf8'))
})

afterAll(() => rm(scratch, { recursive: true, force: true }))

describe('classify over a folder of bad and good files', () => {
  it('ends with exit code 3', () => expect(run.code).toBe(3))

  it('gives every input exactly its own outcome', () => {
    const wanted = [...expected].map(([file, code]) => ({ file, code: code ?? 'read' }))
    const got = wanted.map(({ file }) => ({ file, code: outcomes(file) }))
    expect(got).toEqual(wanted)
  })

  it('says in German what to do, without a code word', () => {
    for (const line of lines.filter((l) => l.error)) expect(line.error?.message, line.source.path).toMatch(/[Bb]itte|verständigen/)
  })

  it('delivers the good files and keeps the bad ones with a reason', async () => {
    const files = await listAll(path.join(scratch, 'desks'))
    const good = [...expected.values()].filter((code) => code === undefined).length
    expect(files.filter((file) => file.endsWith('.txt.json') && !file.includes('_Fehler'))).toHaveLength(good)
    const unread = lines.filter((line) => line.error && !['vanished', 'no-permission', 'not-a-file', 'link-outside'].includes(line.error.code))
    expect(files.filter((file) => file.endsWith('.grund.txt')).length).toBeGreaterThanOrEqual(new Set(unread.map((line) => line.source.sha256)).size)
    expect(files.filter((file) => file.endsWith('.tmp'))).toEqual([])
  })

  it('leaves the originals where they are, byte for byte', async () => {
    for (const file of ['leer.pdf', 'bombe.png', 'archiv.zip']) {
      const before = await readFile(path.join(FIXTURES, 'bad', file))
      expect(await readFile(path.join(scratch, 'eingang', file))).toEqual(before)
    }
  })
})

/** Code of the only line of a file, `read` if it was read, otherwise what is odd about it. */
function outcomes(file: string): string {
  const own = lines.filter((line) => line.source.path === file)
  const codes = [...new Set(own.map((line) => line.error?.code ?? 'read'))]
  return codes.length === 0 ? 'no line' : codes.filter((code) => code !== 'read' || codes.length === 1).join('+')
}

async function place(files: readonly (readonly [string, string])[], from: string, inbox: string): Promise<void> {
  for (const [file, code] of files) {
    await cp(path.join(from, file), path.join(inbox, file))
    expected.set(path.join(inbox, file), code)
  }
}

async function listAll(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true })
  const files = await Promise.all(names.map(async (name) => ((await stat(path.join(folder, name))).isFile() ? [name] : [])))
  return files.flat()
}
