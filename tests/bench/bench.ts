/**
 * `npm run bench [-- --json FILE] [--pdf DIR] [--scans DIR] [--limit N]`: speed and memory of the whole product as processes, beside OCRmyPDF and the
 * tesseract program on the same pages in the same run where they are installed. Ratios below 1 mean that Postlotse needs less.
 * Without folders it reads resources/samples.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { ResultLine } from '../../electron/shared/result/result-line.ts'
import { BUILD, ensureBuild, ROOT } from '../../scripts/ensure-build.ts'
import { type Measured, measure } from './process-tree.ts'

/** As installed. */
const CLI = path.join(BUILD, 'cli', 'index.js')

ensureBuild()
const { values } = parseArgs({
  options: { json: { type: 'string' }, pdf: { type: 'string' }, scans: { type: 'string' }, limit: { type: 'string', default: '12' } },
})
const limit = Number(values.limit)
const born = filesIn(values.pdf ?? path.join(ROOT, 'resources', 'samples'), /\.pdf$/i, values.pdf ? /./ : /^(brief|rechnung|antrag|bescheinigung)/i)
const scans = filesIn(values.scans ?? path.join(ROOT, 'resources', 'samples'), /\.(pdf|tiff?|jpe?g|png)$/i, values.scans ? /./ : /^(scan|foto)/i)
const scratch = mkdtempSync(path.join(tmpdir(), 'postlotse-bench-'))

const runs = {
  'born-digital, one job': summarize(await classify(born)),
  'scans, one job': summarize(await classify(scans)),
  'scans, two jobs': summarize(await classify(scans, 2)),
}
const firstResultMs = Math.round((await classify(born.slice(0, 1))).firstOutputMs ?? 0)
const peers = await measurePeers(scans.filter((file) => /\.pdf$/i.test(file)))
rmSync(scratch, { recursive: true })

process.stdout.write(`${table(runs)}\n\nstart to first result: ${firstResultMs} ms\n\n${table(peers)}\n`)
if (values.json) writeFileSync(values.json, `${JSON.stringify({ runs, firstResultMs, peers }, null, 2)}\n`)

/** One row per key, one column per figure; a figure that a row has not stays empty. */
function table(rows: Readonly<Record<string, Readonly<Record<string, number | string>>>>): string {
  const columns = [...new Set(Object.values(rows).flatMap((row) => Object.keys(row)))]
  const widths = columns.map((column) => Math.max(column.length, 12))
  const label = Math.max(...Object.keys(rows).map((name) => name.length))
  const line = (name: string, cells: readonly (number | string)[]) =>
    [name.padEnd(label), ...cells.map((cell, i) => String(cell).padStart(widths[i] ?? 0))].join('  ')
  return [
    line('', columns),
    ...Object.entries(rows).map(([name, row]) =>
      line(
        name,
        columns.map((column) => row[column] ?? ''),
      ),
    ),
  ].join('\n')
}

function classify(files: readonly string[], jobs = 1): Promise<Measured> {
  return measure(process.execPath, [CLI, 'classify', ...files, '--json', '-', '--no-split', '--jobs', String(jobs)])
}

function summarize(measured: Measured) {
  const lines = measured.stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as ResultLine)
  const pages = lines.reduce((sum, line) => sum + (line.source.pages ? line.source.pages[1] - line.source.pages[0] + 1 : 0), 0)
  const warm = lines.slice(2).map((line) => line.timing?.totalMs ?? 0)
  return {
    documents: lines.length,
    pages,
    pagesPerSecond: round((pages / measured.wallMs) * 1000),
    cpuSecondsPerPage: round(measured.cpuMs / 1000 / pages),
    warmMedianMsPerDocument: round(median(warm)),
    peakMegabytes: round(measured.peakBytes / 1024 / 1024),
  }
}

/** CPU seconds a page of Postlotse (start included) and of each installed peer on the same scanned PDFs; `ratio` is Postlotse's share of the peer's. */
async function measurePeers(files: readonly string[]): Promise<Record<string, Record<string, number | string>>> {
  const own = summarize(await classify(files))
  const result: Record<string, Record<string, number | string>> = { postlotse: { cpuSecondsPerPage: own.cpuSecondsPerPage } }
  for (const [name, run] of [
    ['ocrmypdf', runOcrmypdf],
    ['tesseract', runTesseract],
  ] as const) {
    if (spawnSync(name, ['--version']).error) {
      result[name] = { ratio: 'not installed' }
      continue
    }
    let cpuMs = 0
    for (const file of files) cpuMs += await run(file)
    const cpuSecondsPerPage = round(cpuMs / 1000 / own.pages)
    result[name] = { cpuSecondsPerPage, ratio: round(own.cpuSecondsPerPage / cpuSecondsPerPage) }
  }
  return result
}

async function runOcrmypdf(file: string): Promise<number> {
  const options = ['-l', 'deu', '--rotate-pages', '--deskew', '--output-type', 'pdf', '--jobs', '1', '--quiet']
  return (await measure('ocrmypdf', [...options, file, path.join(scratch, 'peer.pdf')], { ...process.env, OMP_THREAD_LIMIT: '1' })).cpuMs
}

/** Recognition alone: the pages are rendered by pdftoppm first, which is not counted. */
async function runTesseract(file: string): Promise<number> {
  spawnSync('pdftoppm', ['-r', '300', '-gray', file, path.join(scratch, 'page')])
  let cpuMs = 0
  for (const page of readdirSync(scratch).filter((name) => name.startsWith('page'))) {
    cpuMs += (await measure('tesseract', [path.join(scratch, page), '-', '-l', 'deu'], { ...process.env, OMP_THREAD_LIMIT: '1' })).cpuMs
    rmSync(path.join(scratch, page))
  }
  return cpuMs
}

function filesIn(folder: string, extension: RegExp, name: RegExp): string[] {
  const all = readdirSync(folder)
    .filter((file) => extension.test(file) && name.test(file))
    .sort()
  const step = Math.max(1, Math.floor(all.length / limit))
  return all
    .filter((_, i) => i % step === 0)
    .slice(0, limit)
    .map((file) => path.join(folder, file))
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

function round(n: number): number {
  return Math.round(n * 1000) / 1000
}
