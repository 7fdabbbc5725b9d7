/** `postlotse sheets`, from the printed sheet to the cut stack: sheets are laid between letters, scanned with them, and read again. */
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPdfjsPageReader } from '../../../electron/adapters/pdfjs/pdfjs-page-reader.ts'
import { settingsSchema } from '../../../electron/shared/settings/settings.ts'
import { type CliRun, parseLines, ROOT, runCli } from './run-cli.ts'

const sample = (name: string) => path.join(ROOT, 'resources', 'samples', name)
const reader = createPdfjsPageReader(settingsSchema.parse({}).limits, () => [])
let scratch: string
let sheets: string
let made: CliRun

beforeAll(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), 'postlotse-sheets-'))
  sheets = path.join(scratch, 'blätter.pdf')
  made = await runCli(['sheets', '--desk', 'wohngeld', '--type', 'widerspruch', '--out', sheets])
})
afterAll(() => rm(scratch, { recursive: true, force: true }))

describe('the sheets', () => {
  it('come as a PDF, one sheet a page', async () => {
    expect(made).toEqual({ code: 0, stdout: `2 Trennblätter in ${sheets}\n`, stderr: '' })
    const { pages } = await reader.inspect({ kind: 'paged', file: sheets, mediaType: 'application/pdf' }, new AbortController().signal)
    const texts = pages.map(({ words }) => words.map(({ text }) => text).join(' '))
    expect(texts).toHaveLength(2)
    expect(texts[0]).toContain('Trennblatt Schreibtisch: Sozialamt, Wohngeld')
    expect(texts[1]).toContain('Trennblatt Art: Widerspruch')
  })

  it('only part where nothing was asked for', async () => {
    const file = path.join(scratch, 'one.pdf')
    expect((await runCli(['sheets', '--out', file, '--lang', 'en'])).stdout).toBe(`1 separator sheet in ${file}\n`)
    expect((await readFile(file)).subarray(0, 5).toString('latin1')).toBe('%PDF-')
  })

  it.each([
    [['--desk', 'wohngeld'], 'DATEI.pdf'],
    [['--desk', 'nirgendwo', '--out', 'x.pdf'], 'nirgendwo'],
    [['--type', 'nichts', '--out', 'x.pdf'], 'nichts'],
    [['x.pdf', '--out', 'x.pdf'], 'DATEI.pdf'],
  ])('%j is a wrong call', async (args, named) => {
    const { code, stderr } = await runCli(['sheets', ...args], { cwd: scratch })
    expect(code).toBe(2)
    expect(stderr).toContain(named)
    await expect(stat(path.join(scratch, 'x.pdf'))).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

describe('a scanned stack with sheets', () => {
  it('is cut at them for certain, and what they say holds', async () => {
    const stack = path.join(scratch, 'stapel.tif')
    await writeFile(
      stack,
      await scanned([
        [sample('rechnung-pflegedienst.pdf'), 1],
        [sheets, 1],
        'blank',
        [sample('brief-widerspruch.pdf'), 1],
        [sheets, 2],
        [sample('antrag-wohngeld.pdf'), 1],
      ]),
    )
    const out = path.join(scratch, 'out')
    const { stdout } = await runCli(['classify', stack, '--json', '-', '--out', out])
    const lines = parseLines(stdout)
    expect(lines.map((line) => line.source.pages)).toEqual([
      [1, 1],
      [4, 4],
      [6, 6],
    ])
    expect(lines.map((line) => line.type?.id)).toEqual(['rechnung', 'widerspruch', 'widerspruch'])
    expect(lines.map((line) => line.route?.rule === 'Trennblatt')).toEqual([false, true, false])
    expect(lines[1]?.route?.desk).toBe('wohngeld')
    expect(lines[2]?.type?.confidence).toBe(1)
    expect(lines.flatMap((line) => line.review?.reasons.filter(({ code }) => code === 'split-uncertain') ?? [])).toEqual([])
    expect(lines[2]?.review?.reasons.find(({ code }) => code === 'file-noted')?.detail).toContain('Trennblatt nennt')
  })
})

/** As a scanner stores it: black and white, 300 dpi. */
async function scanned(pages: readonly (readonly [file: string, page: number] | 'blank')[]): Promise<Buffer> {
  const images: Buffer[] = []
  for (const page of pages) images.push(await imageOf(page))
  return sharp(images, { join: { animated: true } })
    .toColourspace('b-w')
    .withMetadata({ density: 300 })
    .tiff({ compression: 'deflate' })
    .toBuffer()
}

async function imageOf(page: readonly [file: string, page: number] | 'blank'): Promise<Buffer> {
  if (page === 'blank')
    return sharp({ create: { width: 2480, height: 3508, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
  const { width, height, data } = await reader.rasterize({ kind: 'paged', file: page[0], mediaType: 'application/pdf' }, page[1], new AbortController().signal)
  return sharp(data, { raw: { width, height, channels: 1 } })
    .threshold()
    .png()
    .toBuffer()
}
