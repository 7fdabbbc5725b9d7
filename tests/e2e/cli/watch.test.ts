/** `postlotse watch` on real folders: files arrive, grow, are renamed and are bad, while it runs; then Ctrl-C, and a second start. */
import { existsSync } from 'node:fs'
import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CliRun, parseLines, ROOT, runCli } from './run-cli.ts'

const BAD = path.join(ROOT, 'tests', 'fixtures', 'bad', 'leer.pdf')
const letter = (subject: string) =>
  `Erika Mustermann\nRingstraße 5\n64646 Heppenheim\n\nKreis Bergstraße\n\n${subject}\n\nSehr geehrte Damen und Herren,\nhiermit lege ich gegen Ihren Bescheid vom 12.02.2026 Widerspruch ein.\nMit freundlichen Grüßen\nErika Mustermann\n`
/** Chunks of the slow file and the pause between them: it takes longer than a file must rest, but never rests that long. */
const CHUNKS = 20
const CHUNK_PAUSE_MS = 150

let scratch: string
let inbox: string
let desks: string
let env: NodeJS.ProcessEnv

beforeAll(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), 'postlotse-watch-'))
  inbox = path.join(scratch, 'eingang')
  desks = path.join(scratch, 'ablage')
  await mkdir(inbox)
  env = { POSTLOTSE_KEY_FILE: path.join(scratch, 'dienst.key') }
})
afterAll(() => rm(scratch, { recursive: true, force: true }))

describe('watch over a folder in which things happen', () => {
  const slow = Array.from({ length: CHUNKS }, (_, i) => `${letter(`Widerspruch, Teil ${i}`)}\n`)
  let run: CliRun
  let rows: string[]

  beforeAll(async () => {
    let stdout = ''
    let stop: () => void = () => undefined
    await writeFile(path.join(inbox, 'liegt-schon.txt'), letter('Widerspruch gegen den Bescheid vom 12.02.2026'))
    const running = runCli(['watch', inbox, '--out', desks, '--json', path.join(scratch, 'results.jsonl'), '--every', '0.2'], {
      env,
      onStart: (child) => {
        stop = () => child.kill('SIGINT')
      },
      onOutput: (text) => {
        stdout = text
      },
    })
    const logged = (name: string) => until(() => stdout.includes(`  ${name}\n`))

    await logged('liegt-schon.txt')
    await writeFile(path.join(inbox, 'angekommen.txt'), letter('Widerspruch gegen den Bescheid vom 13.02.2026'))
    await cp(BAD, path.join(inbox, 'leer.pdf'))
    await writeFile(path.join(inbox, 'halb.txt.part'), 'noch nicht fertig')
    for (const chunk of slow) {
      await appendFile(path.join(inbox, 'langsam.txt'), chunk)
      await setTimeout(CHUNK_PAUSE_MS)
    }
    await Promise.all(['angekommen.txt', 'leer.pdf', 'langsam.txt'].map(logged))
    await rename(path.join(inbox, 'angekommen.txt'), path.join(inbox, 'umbenannt.txt'))
    await logged('umbenannt.txt')
    stop()
    run = await running
    rows = run.stdout.trimEnd().split('\n')
  })

  it('ends with exit code 0 on Ctrl-C', () => expect(run.code, run.stderr).toBe(0))

  it('says on standard error what it watches and that it ends', () =>
    expect(run.stderr).toMatch(/^Schlüsseldatei angelegt: .*dienst\.key.*\nÜberwacht wird .*eingang, alle 0,2 s.*\nEnde nach .*\nBeendet\.\n$/))

  it('writes one line per document: time, state, desk, code, file name', () => {
    expect(rows.map((row) => row.split(/ {2,}/).at(-1)).sort()).toEqual(['angekommen.txt', 'langsam.txt', 'leer.pdf', 'liegt-schon.txt', 'umbenannt.txt'])
    for (const row of rows) expect(row).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d {2}(Vorschlag|prüfen|gesperrt|bekannt) +(-|[a-z-]+) +(-|[a-z,-]+) {2}[\w.-]+$/)
    expect(rows.find((row) => row.endsWith('leer.pdf'))).toMatch(/gesperrt +- +empty/)
    expect(rows.find((row) => row.endsWith('umbenannt.txt'))).toContain('bekannt')
    expect(run.stdout).not.toMatch(/Mustermann|eingang/)
  })

  it('delivers each content once, the slow file whole', async () => {
    const files = await readdir(desks, { recursive: true })
    expect(files.filter((name) => name.endsWith('.txt.json'))).toHaveLength(3)
    const delivered = files.filter((name) => name.endsWith('.txt') && !name.includes('_Fehler'))
    const texts = await Promise.all(delivered.map((name) => readFile(path.join(desks, name), 'utf8')))
    expect(texts).toHaveLength(3)
    expect(texts).toContain(slow.join(''))
  })

  it('sets the bad file aside with its reason', async () => {
    const names = await readdir(path.join(desks, '_Fehler'))
    expect(names.filter((name) => /^leer_.*\.grund\.txt$/.test(name))).toHaveLength(1)
  })

  it('appends JSON lines', async () => {
    const lines = parseLines(await readFile(path.join(scratch, 'results.jsonl'), 'utf8'))
    expect(lines.map((line) => line.error?.code ?? 'read').sort()).toEqual(['empty', 'read', 'read', 'read'])
  })

  it('leaves every original where it is', async () =>
    expect((await readdir(inbox)).sort()).toEqual(['halb.txt.part', 'langsam.txt', 'leer.pdf', 'liegt-schon.txt', 'umbenannt.txt']))

  it('says in a file how it stands, and logs ids and codes only', async () => {
    const service = path.join(scratch, '.ablage.postlotse', 'service')
    expect(JSON.parse(await readFile(path.join(service, 'health.json'), 'utf8'))).toMatchObject({ state: 'stopped', waiting: 0, running: 0, failed: 1 })
    const log = await readFile(path.join(service, 'logs', 'postlotse.log'), 'utf8')
    expect(log).toContain('code=empty')
    expect(log).not.toMatch(/Mustermann|eingang|liegt-schon|leer\.pdf/)
  })

  it('remembers over a restart what it has read; folders from a file, each in its own way, go beside it', async () => {
    const other = path.join(scratch, 'scanner')
    await mkdir(path.join(other, 'alt'), { recursive: true })
    for (const name of ['neu.txt', 'alt/unten.txt', 'lassen.bak']) await writeFile(path.join(other, name), letter(`Widerspruch ${name}`))
    const folders = path.join(scratch, 'watch.yaml')
    await writeFile(
      folders,
      "folders:\n  - { path: scanner, target: zweite-ablage, subfolders: false, ignore: ['*.bak'], afterwards: archive, archive: archiv }\n",
    )
    let [stdout, stop] = ['', () => {}]
    const running = runCli(['watch', inbox, '--out', desks, '--folders', folders, '--every', '0.2'], {
      env,
      onStart: (child) => {
        stop = () => child.kill('SIGTERM')
      },
      onOutput: (text) => {
        stdout = text
      },
    })
    await until(() => stdout.includes('  neu.txt\n'))
    await until(() => !existsSync(path.join(other, 'neu.txt')))
    stop()
    expect(await running).toMatchObject({ code: 0, stdout: expect.stringMatching(/^[^\n]* neu\.txt\n$/) })
    expect(await readdir(path.join(scratch, 'archiv'), { recursive: true })).toContainEqual(expect.stringMatching(/neu\.txt$/))
    expect((await readdir(path.join(scratch, 'zweite-ablage'), { recursive: true })).filter((name) => name.endsWith('.json'))).toHaveLength(1)
  })
})

it('pauses a service and lets it go on', async () => {
  const request = path.join(scratch, '.ablage.postlotse', 'service', 'PAUSE')
  expect(await runCli(['watch', '--pause', '--out', desks])).toMatchObject({ code: 0 })
  expect(existsSync(request)).toBe(true)
  expect(await runCli(['watch', '--resume', '--out', desks])).toMatchObject({ code: 0 })
  expect(existsSync(request)).toBe(false)
})

describe('a wrong call of watch', () => {
  it.each<[string, () => string[], string]>([
    ['without a folder', () => ['--out', desks], 'kein Ordner angegeben'],
    ['without --out', () => [inbox], '--out oder --data fehlt'],
    ['on a folder that is not there', () => [path.join(scratch, 'nirgends'), '--out', desks], 'nirgends ist kein Ordner'],
    ['on a file', () => [BAD, '--out', desks], 'leer.pdf ist kein Ordner'],
    ['with its target in the watched folder', () => [inbox, '--out', path.join(inbox, 'ablage')], 'liegt im überwachten Ordner'],
    ['with its target as the watched folder', () => [inbox, '--out', inbox], 'liegt im überwachten Ordner'],
    ['with its lines in the watched folder', () => [inbox, '--out', desks, '--json', path.join(inbox, 'a.jsonl')], 'liegt im überwachten Ordner'],
    ['with lines in the log', () => [inbox, '--out', desks, '--json', '-'], '--json braucht hier eine Datei'],
    ['without a pause', () => [inbox, '--out', desks, '--every', '0'], '--every 0: Zahl von 0.1 bis 3600'],
    ['pausing what never ran', () => ['--pause', '--data', path.join(scratch, 'nie')], 'nie ist kein Ordner'],
    ['with words for a pause', () => [inbox, '--out', desks, '--every', 'oft'], '--every oft'],
  ])('%s ends with exit code 2', async (_, args, says) => {
    const run = await runCli(['watch', ...args()])
    expect({ code: run.code, says: run.stderr.includes(says) }, run.stderr).toEqual({ code: 2, says: true })
  })
})

it('ends the watch with exit code 4 if the model is damaged', async () => {
  const models = path.join(scratch, 'modelle')
  await cp(path.join(ROOT, 'tests', 'fixtures', 'model', 'models'), models, { recursive: true })
  await writeFile(path.join(models, 'document-reader', 'tokenizer.json'), '{}')
  const folder = path.join(scratch, 'briefe')
  await mkdir(folder)
  await writeFile(path.join(folder, 'brief.txt'), letter('Widerspruch'))
  const run = await runCli(['watch', folder, '--out', path.join(scratch, 'andere-ablage'), '--models', models, '--every', '0.2'], { env })
  expect(run.code, run.stderr).toBe(4)
})

/** Waits until it is so; the time limit of the test ends what never comes. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await setTimeout(50)
}
