/** The main job as a person starts it: sample mail in, table, lines and sorted folders out. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CliRun, parseLines, ROOT, runCli } from './run-cli.ts'

const SAMPLES = path.join(ROOT, 'resources', 'samples')
const SCHEMA = JSON.parse(readFileSync(path.join(ROOT, 'resources', 'contract', 'result.schema.json'), 'utf8')) as object

let scratch: string

beforeAll(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), 'postlotse-cli-'))
})
afterAll(() => rm(scratch, { recursive: true, force: true }))

describe('classify on the samples', () => {
  let run: CliRun
  let before: string[]

  beforeAll(async () => {
    before = await hashes(SAMPLES)
    run = await runCli(['classify', SAMPLES, '--json', path.join(scratch, 'results.jsonl'), '--out', path.join(scratch, 'desks'), '--jobs', '2'])
  })

  it('ends with exit code 3, because one sample is protected, and is quiet on standard error when piped', () => {
    expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 3, stderr: '' })
  })

  it('writes lines that keep the public schema', async () => {
    const validate = addFormats.default(new Ajv2020({ strict: false })).compile(SCHEMA)
    const lines = parseLines(await readFile(path.join(scratch, 'results.jsonl'), 'utf8'))
    expect(lines.length).toBeGreaterThanOrEqual(16)
    for (const line of lines) expect(validate(line), `${line.source.path}: ${JSON.stringify(validate.errors)}`).toBe(true)
  })

  it('delivers each document with a sidecar', async () => {
    const lines = parseLines(await readFile(path.join(scratch, 'results.jsonl'), 'utf8'))
    const files = (await readdir(path.join(scratch, 'desks'), { recursive: true })).filter((name) => name.endsWith('.json') && !name.startsWith('_Originale'))
    expect(files).toHaveLength(lines.length)
  })

  it('shows a table with a summary', () => {
    expect(run.stdout).toMatch(/^Datei .*Schreibtisch/)
    expect(run.stdout).toContain('Widerspruch')
    expect(run.stdout).toMatch(/\d+ Dokumente: .*1 nicht lesbar/)
  })

  it('does not touch the originals', async () => expect(await hashes(SAMPLES)).toEqual(before))
})

describe('classify in other ways', () => {
  it('writes only lines to standard output with --json -, and the same ones each time', async () => {
    const file = path.join(SAMPLES, 'brief-widerspruch.pdf')
    const runs = [await runCli(['classify', file, '--json', '-']), await runCli(['classify', file, '--json', '-', '--jobs', '3'])]
    const lines = runs.map((run) => parseLines(run.stdout).map((line) => ({ ...line, timing: undefined })))
    expect(lines[0]).toHaveLength(1)
    expect(lines[1]).toEqual(lines[0])
  })

  it('names a second copy a duplicate of the first', async () => {
    const folder = path.join(scratch, 'twice')
    await cp(path.join(SAMPLES, 'brief-widerspruch.pdf'), path.join(folder, 'a.pdf'))
    await cp(path.join(SAMPLES, 'brief-widerspruch.pdf'), path.join(folder, 'b.pdf'))
    const [first, second] = parseLines((await runCli(['classify', folder, '--json', '-', '--jobs', '2'])).stdout)
    expect(first?.duplicateOf).toBeUndefined()
    expect(second?.duplicateOf).toBe(first?.id)
  })

  it('keeps a stack together with --no-split', async () => {
    const stack = path.join(SAMPLES, 'scan-fax-stapel.tif')
    const lines = parseLines((await runCli(['classify', stack, '--json', '-', '--no-split'])).stdout)
    expect(lines.map((line) => line.source.pages)).toEqual([[1, 3]])
  })

  it('stops cleanly on Ctrl-C with exit code 130', async () => {
    const run = await runCli(['classify', SAMPLES, '--json', '-', '--out', path.join(scratch, 'stopped')], {
      onStart: (child) => setTimeout(() => child.kill('SIGINT'), 2500),
    })
    expect(run.code).toBe(130)
    const left = await readdir(path.join(scratch, 'stopped'), { recursive: true }).catch(() => [])
    expect(left.filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
})

describe('wrong calls', () => {
  const broken = (name: string) => path.join(ROOT, 'tests', 'fixtures', 'config', name)
  const sample = path.join(SAMPLES, 'xrechnung.xml')

  it.each([
    { args: [], code: 2, says: 'postlotse BEFEHL' },
    { args: ['sortiere'], code: 2, says: 'sortiere' },
    { args: ['classify'], code: 2, says: '--json FILE|-' },
    { args: ['classify', sample, '--jobs', '0'], code: 2, says: '--jobs' },
    { args: ['classify', sample, '--unbekannt'], code: 2, says: '--unbekannt' },
    { args: ['classify', sample, '--config', broken('wrong-settings.yaml')], code: 4, says: 'fileBytes' },
    { args: ['classify', sample, '--plan', broken('wrong-plan.yaml')], code: 4, says: 'wrong-plan.yaml:9' },
    { args: ['classify', sample, '--taxonomy', broken('missing.yaml')], code: 4, says: 'missing.yaml' },
    { args: ['classify', sample, '--models', broken('no-models')], code: 4, says: 'manifest.json' },
    { args: ['classify', sample, '--json', path.join(sample, 'results.jsonl')], code: 5, says: 'results.jsonl' },
  ])('postlotse $args ends with $code', async ({ args, code, says }) => {
    const run = await runCli(args)
    expect({ code: run.code, says: (run.stdout + run.stderr).includes(says) }, run.stdout + run.stderr).toEqual({ code, says: true })
  })
})

async function hashes(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).sort()
  return Promise.all(
    names.map(
      async (name) =>
        `${name} ${createHash('sha256')
          .update(await readFile(path.join(folder, name)))
          .digest('hex')}`,
    ),
  )
}
