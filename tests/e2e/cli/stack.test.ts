/** A stack of letters for several desks: each desk gets its own pages and no others, the stack is kept once (§ 35 SGB I). */
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPdfjsPageReader } from '../../../electron/adapters/pdfjs/pdfjs-page-reader.ts'
import type { ResultLine } from '../../../electron/shared/result/result-line.ts'
import { settingsSchema } from '../../../electron/shared/settings/settings.ts'
import { type CliRun, parseLines, ROOT, runCli } from './run-cli.ts'

const SAMPLES = path.join(ROOT, 'resources', 'samples')
const FAX = path.join(SAMPLES, 'scan-fax-stapel.tif')

let scratch: string
let out: string
let pdf: string
let tiff: string
let run: CliRun

beforeAll(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), 'postlotse-stack-'))
  out = path.join(scratch, 'out')
  pdf = path.join(scratch, 'stapel.pdf')
  tiff = path.join(scratch, 'stapel.tif')
  const letters = ['brief-widerspruch.pdf', 'rechnung-pflegedienst.pdf', 'antrag-wohngeld.pdf']
  await writeFile(pdf, await merged(letters))
  await writeFile(tiff, await scanned(letters))
  run = await runCli(['classify', FAX, tiff, pdf, '--json', '-', '--out', out])
})
afterAll(() => rm(scratch, { recursive: true, force: true }))

const linesOf = (file: string): ResultLine[] => parseLines(run.stdout).filter((line) => line.source.path === file)

describe.each([
  [
    'a scan',
    () => tiff,
    [
      [1, 1],
      [2, 2],
      [3, 3],
    ],
  ],
  [
    'a PDF',
    () => pdf,
    [
      [1, 2],
      [3, 3],
      [4, 4],
    ],
  ],
] as const)('%s with several letters', (_, file, cuts) => {
  it('is cut', () => expect(linesOf(file()).map((line) => line.source.pages)).toEqual(cuts))

  it('comes to each desk as a file of its pages only', async () => {
    for (const line of linesOf(file())) await expectPages(line, file())
  })

  it('names its origin beside each part', async () => {
    const original = await readFile(file())
    for (const line of linesOf(file())) {
      const { delivery } = JSON.parse(await readFile(`${placeOf(line)}.json`, 'utf8')) as { delivery: Facts }
      expect(delivery.sha256).toBe(hash(await readFile(placeOf(line))))
      expect(delivery.cutFrom).toMatchObject({ sha256: hash(original), pages: line.source.pages })
      expect(await readFile(path.join(out, delivery.cutFrom.file))).toEqual(original)
    }
  })
})

it('the fax of the samples comes as the pages that its lines name, cut or not', async () => {
  expect(linesOf(FAX).length).toBeGreaterThan(0)
  for (const line of linesOf(FAX)) await expectPages(line, FAX)
})

describe('the whole stacks', () => {
  it('lie once in a folder of their own, and on no desk', async () => {
    const originals = await Promise.all([tiff, pdf].map(async (file) => hash(await readFile(file))))
    const found = await Promise.all((await filesBelow(out)).map(async (name) => [name, hash(await readFile(path.join(out, name)))] as const))
    const whole = found.filter(([, sha256]) => originals.includes(sha256)).map(([name]) => path.dirname(name))
    expect(whole).toEqual(['_Originale', '_Originale'])
  })

  it('name the documents that were cut from them', async () => {
    const sidecars = (await filesBelow(path.join(out, '_Originale'))).filter((name) => name.endsWith('.json'))
    const ids = await Promise.all(
      sidecars.map(async (name) =>
        (JSON.parse(await readFile(path.join(out, '_Originale', name), 'utf8')) as { documents: { id: string }[] }).documents.map(({ id }) => id),
      ),
    )
    expect(ids.flat()).toEqual(expect.arrayContaining([tiff, pdf].flatMap(linesOf).map((line) => line.id)))
  })
})

it('a second run changes no byte', async () => {
  const before = await contents()
  await runCli(['classify', FAX, tiff, pdf, '--json', '-', '--out', out])
  expect(await contents()).toEqual(before)
})

async function expectPages(line: ResultLine, file: string): Promise<void> {
  const [first = 0, last = 0] = line.source.pages ?? []
  const part = await readFile(placeOf(line))
  expect(await pageCount(part)).toBe(last - first + 1)
  expect(await pages(part, 1, last - first + 1)).toEqual(await pages(await readFile(file), first, last))
}

interface Facts {
  readonly sha256: string
  readonly cutFrom: { readonly file: string; readonly sha256: string }
}

function placeOf(line: ResultLine): string {
  return line.route?.target ?? 'nowhere'
}

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

async function contents(): Promise<string[]> {
  return Promise.all((await filesBelow(out)).map(async (name) => `${name} ${hash(await readFile(path.join(out, name)))}`))
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort()
}

function isPdf(bytes: Buffer): boolean {
  return bytes.subarray(0, 5).toString('latin1') === '%PDF-'
}

async function pageCount(bytes: Buffer): Promise<number> {
  return isPdf(bytes) ? (await open(bytes)).numPages : ((await sharp(bytes).metadata()).pages ?? 1)
}

/** What can be compared of pages: their text in a PDF, their pixels in a TIFF. */
async function pages(bytes: Buffer, first: number, last: number): Promise<string[]> {
  const document = isPdf(bytes) ? await open(bytes) : undefined
  const one = async (number: number) => {
    if (!document)
      return hash(
        await sharp(bytes, { page: number - 1, pages: 1 })
          .raw()
          .toBuffer(),
      )
    const { items } = await (await document.getPage(number)).getTextContent()
    return items.map((item) => ('str' in item ? item.str : '')).join(' ')
  }
  return Promise.all(Array.from({ length: last - first + 1 }, (_, i) => one(first + i)))
}

function open(bytes: Uint8Array) {
  return getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS }).promise
}

/** Several samples in one file. */
async function merged(names: readonly string[]): Promise<Uint8Array> {
  const files = await Promise.all(names.map(async (name) => new Uint8Array(await readFile(path.join(SAMPLES, name)))))
  const [first = new Uint8Array(), ...others] = files
  return (await open(first)).extractPages([{ document: null }, ...others.map((document) => ({ document }))])
}

/** The first pages of several samples as a scanner would store them: black and white, 300 dpi. */
async function scanned(names: readonly string[]): Promise<Buffer> {
  const reader = createPdfjsPageReader(settingsSchema.parse({}).limits, () => [])
  const sheets: Buffer[] = []
  for (const name of names) {
    const { width, height, data } = await reader.rasterize(
      { kind: 'paged', file: path.join(SAMPLES, name), mediaType: 'application/pdf' },
      1,
      new AbortController().signal,
    )
    sheets.push(
      await sharp(data, { raw: { width, height, channels: 1 } })
        .threshold()
        .png()
        .toBuffer(),
    )
  }
  return sharp(sheets, { join: { animated: true } })
    .toColourspace('b-w')
    .withMetadata({ density: 300 })
    .tiff({ compression: 'deflate' })
    .toBuffer()
}
