/** `postlotse evaluate DIR`: reads a labelled folder and says how good the answers are, and what could be automated at a chosen error rate. */
import { closeSync, openSync, writeSync } from 'node:fs'
import path from 'node:path'
import { loadConfig } from '../../app/config/load-config.ts'
import { createPostlotse } from '../../app/create-postlotse.ts'
import { evaluateResults } from '../../app/evaluate/evaluate-results.ts'
import { formatReport } from '../../app/evaluate/format-report.ts'
import { loadTruths } from '../../app/evaluate/load-truths.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { WrongCallMessages } from '../../shared/messages/cli-messages.ts'
import type { ResultLine } from '../../shared/result/result-line.ts'
import { createSpawnEngine } from '../../workers/spawn-engine.ts'
import type { Command, CommandIo } from '../command.ts'
import { createProgressLine } from '../output/progress-line.ts'
import { CONFIG_OPTIONS, DEFAULT_JOBS, parseJobs, parseOptions, toConfigSources } from '../parse-options.ts'

const OPTIONS = {
  ...CONFIG_OPTIONS,
  json: { type: 'string' },
  truth: { type: 'string' },
  'max-error': { type: 'string' },
  jobs: { type: 'string' },
  'no-split': { type: 'boolean' },
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
  const [folder, ...others] = positionals
  if (folder === undefined || others.length > 0) throw new PostlotseError('usage', cli.wrongCall.oneFolder)
  const maxError = parseFraction(values['max-error'] ?? DEFAULT_MAX_ERROR, cli.wrongCall)
  const jobs = parseJobs(values.jobs, cli.wrongCall)
  const writeReport = openReportWriter(values.json, io)
  const config = loadConfig(toConfigSources(values, io.env))
  const { truths, unlabelled } = loadTruths(path.resolve(folder), config.taxonomy, values.truth === undefined ? undefined : path.resolve(values.truth))
  if (unlabelled.length > 0) io.err(`${cli.filesWithoutAnswer(unlabelled.length)}\n`)

  const postlotse = createPostlotse(config, {
    spawn: createSpawnEngine({ limits: config.settings.limits, modelsFolder: path.resolve(config.modelsFolder), ocrFolder: config.ocrFolder }),
    jobs,
    noSplit: values['no-split'] ?? false,
  })
  const progress = createProgressLine(io)
  const lines: ResultLine[] = []
  try {
    for await (const line of postlotse.classify(
      truths.map((truth) => truth.path),
      io.signal,
      { onFile: progress.show },
    ))
      lines.push(line)
  } finally {
    progress.clear()
    postlotse.close()
  }
  const report = evaluateResults(truths, lines, maxError)
  if (values.json !== '-') io.out(formatReport(report, config.taxonomy, io.catalogue))
  writeReport(`${JSON.stringify(report, null, 2)}\n`)
  return 0
}

/** `1%`, `0.5 %` or `0.01` as a fraction 0..1. Throws usage. */
function parseFraction(text: string, texts: WrongCallMessages): number {
  const match = /^(\d+(?:[.,]\d+)?)\s*(%?)$/.exec(text.trim())
  const value = Number(match?.[1]?.replace(',', '.')) / (match?.[2] === '%' ? 100 : 1)
  if (!(value > 0 && value < 1)) throw new PostlotseError('usage', texts.wrongFraction('--max-error', text))
  return value
}

/** Opens the file before the reading starts: who waited for it must not lose the report. Throws output-not-writable. */
function openReportWriter(target: string | undefined, io: CommandIo): (text: string) => void {
  if (target === undefined) return () => undefined
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
