/** A day of the service, compressed: three folders, each in its own way, a pause at noon, a crash in the afternoon, the end of the day. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPdfjsPageReader } from '../../../electron/adapters/pdfjs/pdfjs-page-reader.ts'
import { openHeadless } from '../../../electron/app/startup/open-headless.ts'
import { type DaySummary, summarizeDay } from '../../../electron/app/watch/day-summary.ts'
import { berlinDay } from '../../../electron/shared/calendar/berlin-day.ts'
import type { ResultLine } from '../../../electron/shared/result/result-line.ts'
import { settingsSchema } from '../../../electron/shared/settings/settings.ts'
import { type CliRun, ROOT, runCli } from './run-cli.ts'

const sample = (name: string) => path.join(ROOT, 'resources', 'samples', name)
const letter = (subject: string) =>
  `Erika Mustermann\nRingstraße 5\n64646 Heppenheim\n\nKreis Bergstraße\n\n${subject}\n\nSehr geehrte Damen und Herren,\nhiermit lege ich gegen Ihren Bescheid vom 12.02.2026 Widerspruch ein.\nMit freundlichen Grüßen\nErika Mustermann\n`
const FOLDERS = ['stapel', 'upload', 'fax'] as const
/** What arrives in each folder over the day → documents that must come of it; the last of `upload` is bad. */
const MAIL = {
  stapel: { 'stapel.tif': 2 },
  upload: { 'termin.eml': 3, 'raten.docx': 1, 'mittags.txt': 1, 'nachmittags-1.txt': 1, 'nachmittags-2.txt': 1, 'leer.pdf': 0 },
  fax: { 'fax.pdf': 2, 'nachmittags.txt': 1 },
} as const

const FAX_DPI = 200

let scratch: string
let runs: CliRun[]
let pausedHealth: unknown
let arrived: Map<string, string>
const at = (...names: string[]) => path.join(scratch, ...names)

beforeAll(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), 'postlotse-day-'))
  arrived = new Map()
  for (const folder of FOLDERS) await mkdir(at(folder))
  const plan = { stapel: 'sheets', upload: 'off', fax: 'pages' }
  const folders = FOLDERS.map((name) => ({ path: name, target: `ablage/${name}`, split: plan[name], afterwards: 'archive', archive: `archiv/${name}` }))
  await writeFile(at('watch.yaml'), JSON.stringify({ folders }))
  runs = await liveThroughTheDay()
})
afterAll(() => rm(scratch, { recursive: true, force: true }))

async function liveThroughTheDay(): Promise<CliRun[]> {
  const morning = service()
  await put('upload', 'termin.eml', await readFile(sample('email-terminabsage.eml')))
  await put('upload', 'raten.docx', await readFile(sample('brief-ratenzahlung.docx')))
  await put('fax', 'fax.pdf', await readFile(path.join(ROOT, 'tests', 'fixtures', 'pdf', 'letter.pdf')))
  await put('upload', 'leer.pdf', Buffer.alloc(0))
  await put('stapel', 'stapel.tif', await scannedStack())
  await until(() => ['stapel/stapel.tif', 'upload/termin.eml', 'upload/raten.docx', 'upload/leer.pdf', 'fax/fax.pdf'].every((file) => !existsSync(at(file))))

  await runCli(['watch', '--pause', '--out', at('ablage')])
  await until(async () => (await health())['state'] === 'paused')
  await put('upload', 'mittags.txt', Buffer.from(letter('Widerspruch am Mittag')))
  await setTimeout(3_000) // longer than a file must rest
  pausedHealth = await health()
  await runCli(['watch', '--resume', '--out', at('ablage')])
  await until(() => !existsSync(at('upload', 'mittags.txt')))

  await put('upload', 'nachmittags-1.txt', Buffer.from(letter('Widerspruch, Zeichen 4711')))
  await put('upload', 'nachmittags-2.txt', Buffer.from(letter('Widerspruch, Zeichen 4712')))
  await put('fax', 'nachmittags.txt', Buffer.from(letter('Widerspruch per Fax')))
  await until(() => morning.said().includes('nachmittags'))
  morning.kill('SIGKILL')
  const crashed = await morning.ended
  const crashedPid = (await health())['pid']
  const afternoon = service()
  await until(async () => (await health())['pid'] !== crashedPid) // a signal before it has begun would only end the program
  await until(() => ['upload/nachmittags-1.txt', 'upload/nachmittags-2.txt', 'fax/nachmittags.txt'].every((file) => !existsSync(at(file))))
  afternoon.kill('SIGTERM')
  return [crashed, await afternoon.ended]
}

it('the pause held, the crash was one, the evening ended as it should', () => {
  expect(pausedHealth).toMatchObject({ state: 'paused', waiting: 0, running: 0 })
  expect(existsSync(at('ablage', '_Fehler'))).toBe(false)
  expect(runs.map(({ code }) => code)).toEqual([null, 0])
})

describe.each(FOLDERS)('%s', (folder) => {
  it('has each document once, as its folder says', async () => {
    const lines = await results(folder)
    const expected = Object.entries(MAIL[folder]).flatMap(([name, documents]) => Array<string>(Math.max(1, documents)).fill(name))
    expect(lines.map(({ source }) => path.basename(source.path)).toSorted()).toEqual(expected.toSorted())
    expect(lines.filter(({ status }) => status === 'quarantined').map(({ error }) => error?.code)).toEqual(folder === 'upload' ? ['empty'] : [])
  })

  it('has nothing half written', async () => {
    expect((await files(`ablage/${folder}`)).filter((name) => name.endsWith('.tmp'))).toEqual([])
    for (const { delivery, place } of await results(folder)) expect(hashOf(await readFile(place))).toBe(delivery.sha256)
  })

  it('has its originals in the archive, byte for byte, and an empty inbox', async () => {
    const archived = await Promise.all((await files(`archiv/${folder}`)).map(async (name) => hashOf(await readFile(at('archiv', folder, name)))))
    const own = Object.keys(MAIL[folder]).map((name) => arrived.get(`${folder}/${name}`))
    expect(archived.toSorted()).toEqual(own.toSorted())
    expect(await readdir(at(folder))).toEqual([])
  })
})

it('the sheet parts the stack and is none of its documents', async () => {
  const pages = (await results('stapel')).map(({ source }) => source.pages)
  expect(pages.toSorted()).toEqual([
    [1, 1],
    [3, 3],
  ])
})

it('the day is counted from a log that holds, over the crash', async () => {
  const documents = Object.values(MAIL).flatMap((files) => Object.values(files) as number[])
  const expected = documents.reduce((sum, count) => sum + count, 0)
  const { store } = await openHeadless({ dataFolder: at('.ablage.postlotse'), keyFile: at('dienst.key'), env: {}, shared: false })
  try {
    expect([store.audit.verify().brokenAt, store.check()]).toEqual([undefined, true])
    const days = new Set(store.audit.list({}).map((entry) => berlinDay(entry.at)))
    const count = (what: Exclude<keyof DaySummary, 'day'>) => [...days].reduce((sum, day) => sum + summarizeDay(store, day)[what], 0)
    expect([count('read'), count('delivered'), count('quarantined'), count('deliveryFailed')]).toEqual([expected, expected, 1, 0])
  } finally {
    store.close()
  }
})

function service() {
  let stdout = ''
  let kill: (signal: NodeJS.Signals) => void = () => undefined
  const ended = runCli(['watch', '--folders', at('watch.yaml'), '--out', at('ablage'), '--key-file', at('dienst.key'), '--every', '0.2'], {
    onStart: (child) => {
      kill = (signal) => child.kill(signal)
    },
    onOutput: (text) => {
      stdout = text
    },
  })
  return { ended, said: () => stdout, kill: (signal: NodeJS.Signals) => kill(signal) }
}

/** As a scanner does it: written under another name first. */
async function put(folder: (typeof FOLDERS)[number], name: string, bytes: Buffer): Promise<void> {
  arrived.set(`${folder}/${name}`, hashOf(bytes))
  await writeFile(at(folder, `${name}.part`), bytes)
  await rename(at(folder, `${name}.part`), at(folder, name))
}

/** A letter, a printed separator sheet, another letter: black and white, as a fax machine in fine resolution scans them. */
async function scannedStack(): Promise<Buffer> {
  const sheet = at('blatt.pdf')
  await runCli(['sheets', '--out', sheet])
  const reader = createPdfjsPageReader(settingsSchema.parse({}).limits, () => [])
  const pages: Buffer[] = []
  for (const file of [sample('rechnung-pflegedienst.pdf'), sheet, sample('antrag-wohngeld.pdf')]) {
    const { width, height, data } = await reader.rasterize({ kind: 'paged', file, mediaType: 'application/pdf' }, 1, new AbortController().signal)
    pages.push(
      await sharp(data, { raw: { width, height, channels: 1 } })
        .resize({ width: Math.round((width * FAX_DPI) / 300) })
        .threshold()
        .png()
        .toBuffer(),
    )
  }
  return sharp(pages, { join: { animated: true } })
    .toColourspace('b-w')
    .withMetadata({ density: FAX_DPI })
    .tiff({ compression: 'deflate' })
    .toBuffer()
}

async function health(): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(at('.ablage.postlotse', 'service', 'health.json'), 'utf8')) as Record<string, unknown>
}

type Result = ResultLine & { readonly delivery: { readonly sha256: string }; readonly place: string }

/** Of the documents, and of what could not be read. */
async function results(folder: string): Promise<Result[]> {
  const names = (await files(`ablage/${folder}`)).filter((name) => name.endsWith('.json') && !name.startsWith('_Originale'))
  return Promise.all(
    names.map(async (name) => {
      const file = at('ablage', folder, name)
      return { ...(JSON.parse(await readFile(file, 'utf8')) as Result), place: file.slice(0, -'.json'.length) }
    }),
  )
}

async function files(folder: string): Promise<string[]> {
  if (!existsSync(at(folder))) return []
  const entries = await readdir(at(folder), { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => path.relative(at(folder), path.join(entry.parentPath, entry.name)))
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Waits until it is so; the time limit of the test ends what never comes. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await setTimeout(50)
}
