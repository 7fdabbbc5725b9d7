/** What goes wrong around the command line: nobody reads on, the disk is full, two runs at once, nothing to read. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CLI, runCli } from './run-cli.ts'

const LETTERS = ['Widerspruch gegen den Bescheid', 'Antrag auf Wohngeld', 'Mahnung zur Rechnung 2026-0815', 'Kündigung der Wohnung']

let scratch: string
let inbox: string

beforeAll(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), 'postlotse-robust-'))
  inbox = path.join(scratch, 'eingang')
  await mkdir(inbox)
  for (const [i, subject] of LETTERS.entries())
    await writeFile(path.join(inbox, `brief ${i}.txt`), `Erika Mustermann\n\n${subject}\n\nSehr geehrte Damen und Herren,\nich bitte um Bearbeitung.\n`)
})
afterAll(() => rm(scratch, { recursive: true, force: true }))

describe('standard output that is closed early (| head -1)', () => {
  it.each([
    ['classify', () => ['classify', inbox, '--json', '-', '--jobs', '1']],
    ['classify with a table', () => ['classify', inbox, '--out', path.join(scratch, 'closed')]],
    ['types', () => ['types']],
  ])('ends %s with exit code 0 and without a stack', async (_, args) => {
    const child = spawn(process.execPath, [CLI, ...args()], { stdio: ['ignore', 'pipe', 'pipe'] })
    let stderr = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    child.stdout.once('data', () => child.stdout.destroy())
    const [code] = await once(child, 'close')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })
})

it('says that standard output cannot be written to when the disk is full', async () => {
  const full = openSync('/dev/full', 'w')
  const child = spawn(process.execPath, [CLI, 'types'], { stdio: ['ignore', full, 'pipe'] })
  let stderr = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const [code] = await once(child, 'close')
  closeSync(full)
  expect(code).toBe(5)
  expect(stderr).toContain('kann nicht geschrieben werden. (stdout: ENOSPC)')
})

it('gives one copy per document when two runs deliver into the same folder at once', async () => {
  const desks = path.join(scratch, 'desks')
  const args = ['classify', inbox, '--out', desks, '--json', '-']
  const runs = await Promise.all([runCli(args), runCli(args)])
  expect(runs.map((run) => run.code)).toEqual([0, 0])
  const names = await readdir(desks, { recursive: true })
  const files: string[] = []
  for (const name of names) if ((await stat(path.join(desks, name))).isFile()) files.push(name)
  expect(files.filter((name) => name.endsWith('.txt'))).toHaveLength(LETTERS.length)
  expect(files.filter((name) => name.endsWith('.txt.json'))).toHaveLength(LETTERS.length)
  expect(files).toHaveLength(LETTERS.length * 2)
})

describe('a folder in which nothing lies', () => {
  it('is named, and is no failure', async () => {
    const empty = path.join(scratch, 'leer')
    await mkdir(path.join(empty, 'auch leer'), { recursive: true })
    const alone = await runCli(['classify', empty])
    expect(alone).toEqual({
      code: 0,
      stdout: '0 Dokumente: 0 als Vorschlag, 0 zu prüfen, 0 nicht lesbar\n',
      stderr: `In ${empty} wurde keine Datei gefunden.\n`,
    })
    const beside = await runCli(['classify', path.join(inbox, 'brief 0.txt'), empty, '--json', '-'])
    expect({ code: beside.code, stderr: beside.stderr, lines: beside.stdout.trimEnd().split('\n').length }).toEqual({
      code: 0,
      stderr: `In ${empty} wurde keine Datei gefunden.\n`,
      lines: 1,
    })
  })
})
