/** `postlotse evaluate DIR`: reads a labelled folder and says how good the answers are, and what could be automated at a chosen error rate. */
import { closeSync, openSync, writeSync } from 'node:fs'
import path from 'node:path'
import type { Config } from '../../app/config/load-config.ts'
import { createPostlotse, type PostlotseOptions } from '../../app/create-postlotse.ts'
import { evaluateResults } from '../../app/evaluate/evaluate-results.ts'
import { formatReport } from '../../app/evaluate/format-report.ts'
import { loadTruths } from '../../app/evaluate/load-truths.ts'
import { berlinDay } from '../../shared/calendar/berlin-day.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { WrongCallMessages } from '../../shared/messages/cli-messages.ts'
import type { ResultLine } from '../../shared/result/result-line.ts'
import { createSpawnEngine } from '../../workers/spawn-engine.ts'
import type { Command, CommandIo } from '../command.ts'
import { createProgressLine } from '../output/progress-line.ts'
import { CONFIG_OPTIONS, DEFAULT_JOBS, parseJobs, parseOptions, parseSplit, SPLIT_OPTIONS } from '../parse-options.ts'
import { readConfig } from '../read-config.ts'

const OPTIONS = {
  ...CONFIG_OPTIONS,
  json: { type: 'string' },
  html: { type: 'string' },
  truth: { type: 'string' },
  'max-error': { type: 'string' },
  jobs: { type: 'string' },
  ...SPLIT_OPTIONS,
} as const

const DEFAULT_MAX_ERROR = '1%'

export const evaluateCommand: Command = {
  name: 'evaluate',
  usage: (texts) => texts.evaluate.usage(DEFAULT_JOBS, DEFAULT_MAX_ERROR),
  run,
}

async function run(args: readonly string[], io: CommandIo): Promise<number> {
  const { cli } = io.catalogue
  const { values, positionals } = parseOptions(args, OPTIONS, cli.wrongCall)
  const [given, ...others] = positionals
  if (given === undefined || others.length > 0) throw new PostlotseError('usage', cli.wrongCall.oneFolder)
  const folder = path.resolve(given)
  const maxError = parseFraction(values['max-error'] ?? DEFAULT_MAX_ERROR, cli.wrongCall)
  const jobs = parseJobs(values.jobs, cli.wrongCall)
  const [json, page] = [openReportWriter(values.json, io), openReportWriter(values.html, io)]
  const config = readConfig(values, io)
  const { taxonomy } = config
  const { truths, unlabelled } = loadTruths(folder, taxonomy, values.truth === undefined ? undefined : path.resolve(values.truth))
  if (unlabelled.length > 0) io.err(`${cli.filesWithoutAnswer(unlabelled.length)}\n`)

  const files = truths.map((truth) => truth.path)
  const lines = await readFiles(files, config, { jobs, split: parseSplit(values, cli.wrongCall) }, io)
  const report = evaluateResults(truths, lines, { taxonomy, maxError })
  if (values.json !== '-' && values.html !== '-') io.out(formatReport(report, taxonomy, io.catalogue))
  json?.(`${JSON.stringify(report, null, 2)}\n`)
  if (page) {
    const { htmlReport } = await import('../../app/evaluate/html-report/html-report.ts') // the plotting library takes its time to load
    const engine = lines.find((line) => line.engine)?.engine ?? {}
    page(htmlReport(report, { taxonomy, catalogue: io.catalogue, folder, day: berlinDay(Date.now()), engine }))
  }
  return 0
}

async function readFiles(files: readonly string[], config: Config, options: Pick<PostlotseOptions, 'jobs' | 'split'>, io: CommandIo): Promise<ResultLine[]> {
  const spawn = createSpawnEngine({ limits: config.settings.limits, modelsFolder: path.resolve(config.modelsFolder), ocrFolder: config.ocrFolder })
  const postlotse = createPostlotse(config, { spawn, ...options })
  const progress = createProgressLine(io)
  const lines: ResultLine[] = []
  try {
    for await (const line of postlotse.classify(files, io.signal, { onFile: progress.show })) lines.push(line)
  } finally {
    progress.clear()
    postlotse.close()
  }
  return lines
}

/** `1%`, `0.5 %` or `0.01` as a fraction 0..1. Throws usage. */
function parseFraction(text: string, texts: WrongCallMessages): number {
  const match = /^(\d+(?:[.,]\d+)?)\s*(%?)$/.exec(text.trim())
  const value = Number(match?.[1]?.replace(',', '.')) / (match?.[2] === '%' ? 100 : 1)
  if (!(value > 0 && value < 1)) throw new PostlotseError('usage', texts.wrongFraction('--max-error', text))
  return value
}

/** Opens the file before the reading starts: who waited for it must not lose the report. Throws output-not-writable. */
function openReportWriter(target: string | undefined, io: CommandIo): ((text: string) => void) | undefined {
  if (target === undefined) return undefined
  if (target === '-') return io.out
  try {
    const file = openSync(target, 'w')
    return (text) => {
      writeSync(file, text)
      closeSync(file)
    }
  } catch (cause) {
    throw new PostlotseError('output-not-writable', target, { cause })
  }
}
