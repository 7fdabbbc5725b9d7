/** `postlotse classify PATH…`: reads mail, says what it is and where it belongs; by option writes lines and delivers to folders. */
import path from 'node:path'
import { createPostlotse } from '../../app/create-postlotse.ts'
import { ERROR_TABLE, type ErrorCode, PostlotseError } from '../../shared/domain/errors.ts'
import type { ResultLine } from '../../shared/result/result-line.ts'
import { createSpawnEngine } from '../../workers/spawn-engine.ts'
import type { Command, CommandIo } from '../command.ts'
import { cleanText } from '../output/fit-text.ts'
import { openLineWriter } from '../output/line-writer.ts'
import { createProgressLine } from '../output/progress-line.ts'
import { createResultTable } from '../output/result-table.ts'
import { CONFIG_OPTIONS, DEFAULT_JOBS, parseJobs, parseOptions, parseSplit, SPLIT_OPTIONS } from '../parse-options.ts'
import { readConfig } from '../read-config.ts'

const OPTIONS = {
  ...CONFIG_OPTIONS,
  json: { type: 'string' },
  out: { type: 'string' },
  jobs: { type: 'string' },
  ...SPLIT_OPTIONS,
} as const

export const classifyCommand: Command = {
  name: 'classify',
  usage: (texts) => texts.classify.usage(DEFAULT_JOBS),
  run,
}

async function run(args: readonly string[], io: CommandIo): Promise<number> {
  const { cli } = io.catalogue
  const { values, positionals } = parseOptions(args, OPTIONS, cli.wrongCall)
  if (positionals.length === 0) throw new PostlotseError('usage', cli.wrongCall.noPath)
  const jobs = parseJobs(values.jobs, cli.wrongCall)
  const config = readConfig(values, io)
  const writer = openLineWriter(values.json, 'replace', io)
  const table = values.json === '-' ? undefined : createResultTable({ ...config, ...io })
  const progress = createProgressLine(io)
  const postlotse = createPostlotse(config, {
    spawn: createSpawnEngine({ limits: config.settings.limits, modelsFolder: path.resolve(config.modelsFolder), ocrFolder: config.ocrFolder }),
    jobs,
    split: parseSplit(values, cli.wrongCall),
    ...(values.out === undefined ? {} : { outFolder: path.resolve(values.out) }),
  })
  const events = { onFile: progress.show, onEmptyFolder: (folder: string) => io.err(`${cli.nothingFound(cleanText(folder))}\n`) }
  let exitCode = 0
  try {
    for await (const line of postlotse.classify(positionals, io.signal, events)) {
      progress.clear()
      writer.write(line)
      table?.add(line)
      exitCode = Math.max(exitCode, exitCodeOf(line))
    }
  } finally {
    progress.clear()
    postlotse.close()
    writer.close()
  }
  table?.finish()
  return exitCode
}

/** 3 for a quarantined file, 70 if a bug was met; the larger one wins. */
function exitCodeOf(line: ResultLine): number {
  return line.error ? ERROR_TABLE[line.error.code as ErrorCode].exitCode : 0
}
