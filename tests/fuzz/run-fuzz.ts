/**
 * Feeds damaged files to the runner with its real intake and engine processes. Every one of them must end as read or with a code, whatever else was in
 * the batch; only recognition and the model are left out of most, since pixels and words that are wrong cannot hurt them more than right ones.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createBerlinClock } from '../../electron/adapters/clock/berlin-clock.ts'
import { privateFolderPrefix } from '../../electron/adapters/file-system/private-folder.ts'
import { createHolidays } from '../../electron/adapters/holidays/feiertage.ts'
import { createKnownDocuments } from '../../electron/adapters/known-documents/in-memory-known-documents.ts'
import { loadConfig } from '../../electron/app/config/load-config.ts'
import { createRemotePorts } from '../../electron/app/engines/remote-ports.ts'
import { createIntake } from '../../electron/app/intake/intake.ts'
import { type Input, runMail } from '../../electron/app/run/mail-runner.ts'
import type { OcrEngine } from '../../electron/core/ports/ocr-engine.ts'
import type { ResultLine } from '../../electron/shared/result/result-line.ts'
import { createSpawnEngine } from '../../electron/workers/spawn-engine.ts'
import { seeded } from '../../scripts/random/seeded.ts'
import { createFakeReader } from '../fixtures/workplace/fake-engines.ts'
import { type DamagedFile, damage } from './mutate-inside.ts'
import { type SeedFile, seedFiles } from './seed-files.ts'

export interface FuzzOptions {
  readonly inputs: number
  readonly seed: number
  /** Ends earlier when this many milliseconds have passed. */
  readonly milliseconds: number
  /** Whether every hundredth batch goes through recognition and model too. */
  readonly whole: boolean
  /** Where files that broke a rule are kept; absent: nowhere. */
  readonly keep?: string
  readonly tell: (line: string) => void
}

export interface FuzzSummary {
  readonly inputs: number
  /** Documents that were read, and those that ended with a code, by code. */
  readonly read: number
  readonly codes: Readonly<Record<string, number>>
  /** Documents that were read, by the way in which their file was damaged. */
  readonly readByWay: Readonly<Record<DamagedFile['way'], number>>
  /** Engine processes that ended on a file; it has its code and the next one went on. */
  readonly engineCrashes: number
  /** Files or pages whose engine was ended at the limit. */
  readonly timeouts: number
  readonly seconds: number
  /** Largest resident set of this process in MB; engines are replaced above their limit. */
  readonly peakMegabytes: number
  /** What must never be: the runner failing, a bug instead of a code, a file without an answer, a copy left behind, a changed original. */
  readonly violations: readonly string[]
}

/** As of a page on which nothing can be read. */
const NO_OCR: OcrEngine = { recognize: async () => ({ words: [], confidence: 0, turnedDegrees: 0, skewDegrees: 0, inkFraction: 0.1 }) }
const BATCH = 50
const WHOLE_EVERY = 100
/** A tenth of the product's: what hangs shows sooner. Milliseconds. */
const LIMITS = { fileMs: 10_000, pageMs: 10_000, pages: 40 } as const

export async function runFuzz(options: FuzzOptions): Promise<FuzzSummary> {
  const random = seeded(options.seed)
  const seeds = seedFiles()
  const folder = mkdtempSync(path.join(tmpdir(), 'postlotse-fuzz-'))
  const bench = createBench()
  const started = performance.now()
  const tally: Tally = { inputs: 0, codes: {}, readByWay: { bytes: 0, office: 0, pdf: 0, mail: 0 }, violations: [], peak: 0 }
  try {
    for (let batch = 0; tally.inputs < options.inputs && performance.now() - started < options.milliseconds; batch++) {
      const files = writeBatch(path.join(folder, 'in'), { seeds, random, count: Math.min(BATCH, options.inputs - tally.inputs) })
      const broken = await runBatch(files, bench, { tally, whole: options.whole && batch % WHOLE_EVERY === WHOLE_EVERY - 1 })
      if (broken.length > 0 && options.keep !== undefined) keepFiles(options.keep, batch, broken)
      if (batch % 4 === 3) options.tell(`${tally.inputs} inputs, ${readOf(tally)} read, ${tally.violations.length} violations`)
    }
  } finally {
    bench.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  const { inputs, codes, readByWay, violations, peak } = tally
  const sum = (...names: string[]) => names.reduce((total, name) => total + (codes[name] ?? 0), 0)
  return {
    inputs,
    read: readOf(tally),
    codes,
    readByWay,
    engineCrashes: sum('engine-crashed'),
    timeouts: sum('timeout', 'page-timeout'),
    seconds: Math.round((performance.now() - started) / 1000),
    peakMegabytes: Math.round(peak / 1e6),
    violations,
  }
}

interface Tally {
  inputs: number
  readonly readByWay: Record<DamagedFile['way'], number>
  readonly codes: Record<string, number>
  readonly violations: string[]
  /** Bytes. */
  peak: number
}

interface FuzzedFile extends Input, DamagedFile {}

type Bench = ReturnType<typeof createBench>

function createBench() {
  const config = loadConfig({})
  const limits = { ...config.settings.limits, ...LIMITS }
  const spawn = createSpawnEngine({ limits, modelsFolder: config.modelsFolder, ocrFolder: config.ocrFolder })
  const remote = createRemotePorts({ spawn, limits, ocrProcesses: 1, ocrPagesPerProcess: config.settings.ocrPagesPerProcess })
  const intake = createIntake({ containers: remote.containers, limits })
  const whole = { ...remote, clock: createBerlinClock(), holidays: createHolidays(), known: createKnownDocuments() }
  const blind = { ...whole, ocr: NO_OCR, reader: createFakeReader(config.taxonomy), barcodes: { readCodes: async () => [] } }
  const rules = { taxonomy: config.taxonomy, plan: config.plan, settings: { ...config.settings, limits }, split: 'automatic' as const }
  return { intake, whole, blind, rules, stop: () => remote.stop() }
}

function writeBatch(folder: string, { seeds, random, count }: { seeds: readonly SeedFile[]; random: () => number; count: number }): FuzzedFile[] {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return Array.from({ length: count }, (_, i) => {
    const damaged = damage(seeds, random)
    const file = path.join(folder, `${i}${damaged.extension}`)
    writeFileSync(file, damaged.bytes)
    return { ...damaged, path: file, root: folder }
  })
}

/** Returns the files that broke a rule. */
async function runBatch(files: readonly FuzzedFile[], bench: Bench, { tally, whole }: { tally: Tally; whole: boolean }): Promise<FuzzedFile[]> {
  const bad = new Set(files.map((file) => file.path))
  const wayOf = new Map(files.map((file) => [file.path, file.way]))
  try {
    const options = { intake: bench.intake, ports: whole ? bench.whole : bench.blind, rules: bench.rules, jobs: 2, engine: {} }
    for await (const line of runMail(files, options, new AbortController().signal)) {
      bad.delete(line.source.path)
      count(line, wayOf.get(line.source.path) ?? 'bytes', tally)
      if (line.error?.code === 'internal') bad.add(line.source.path)
    }
  } catch (error) {
    tally.violations.push(`runner: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  }
  tally.inputs += files.length
  tally.peak = Math.max(tally.peak, process.memoryUsage.rss())
  const left = readdirSync(tmpdir()).filter((name) => path.join(tmpdir(), name).startsWith(privateFolderPrefix()))
  if (left.length > 0) tally.violations.push(`left behind: ${left.join(', ')}`)
  const broken = files.filter(({ path: file }) => bad.has(file))
  for (const file of files) if (!readFileSync(file.path).equals(file.bytes)) tally.violations.push(`changed: ${path.basename(file.path)}`)
  if (broken.length > 0) tally.violations.push(`no answer or a bug: ${broken.map(({ path: file }) => path.basename(file)).join(', ')}`)
  return broken
}

function count({ error }: ResultLine, way: DamagedFile['way'], tally: Tally): void {
  if (error === undefined) tally.readByWay[way]++
  else tally.codes[error.code] = (tally.codes[error.code] ?? 0) + 1
  if (error?.code === 'internal') tally.violations.push(`bug: ${error.message}`)
}

function readOf({ readByWay }: Tally): number {
  return Object.values(readByWay).reduce((sum, read) => sum + read, 0)
}

function keepFiles(folder: string, batch: number, files: readonly FuzzedFile[]): void {
  mkdirSync(folder, { recursive: true })
  for (const { path: file, bytes } of files) writeFileSync(path.join(folder, `${batch}-${path.basename(file)}`), bytes)
}
