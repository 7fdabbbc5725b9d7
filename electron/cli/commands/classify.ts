/** `postlotse classify PATH…`: reads mail, says what it is and where it belongs; by option writes lines and delivers to folders. */
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import path from 'node:path'
import { loadConfig } from '../../app/config/load-config.ts'
import { createPostlotse } from '../../app/create-postlotse.ts'
import { ERROR_TABLE, type ErrorCode, PostlotseError } from '../../shared/domain/errors.ts'
import type { ResultLine } from '../../shared/result/result-line.ts'
import { createSpawnEngine } from '../../workers/spawn-engine.ts'
import type { Command, CommandIo } from '../command.ts'
import { createProgressLine } from '../output/progress-line.ts'
import { createResultTable } from '../output/result-table.ts'
import { CONFIG_OPTIONS, CONFIG_USAGE, parseJobs, parseOptions, toConfigSources } from '../parse-options.ts'

const OPTIONS = {
  ...CONFIG_OPTIONS,
  json: { type: 'string' },
  out: { type: 'string' },
  jobs: { type: 'string' },
  'no-split': { type: 'boolean' },
} as const

export const classifyCommand: Command = {
  name: 'classify',
  summary: 'Post lesen: Art, Felder, Fristen, Schreibtisch',
  usage: `postlotse classify PFAD… [Optionen]
  --json FILE|-     eine JSON-Zeile je Dokument in eine Datei oder auf die Standardausgabe
  --out DIR         Dokumente nach Schreibtischen in Ordner ablegen (Original bleibt liegen)
  --jobs N          so viele Dateien zugleich lesen
  --no-split        jede Datei ist ein Dokument
${CONFIG_USAGE}`,
  run,
}

async function run(args: readonly string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parseOptions(args, OPTIONS)
  if (positionals.length === 0) throw new PostlotseError('usage', 'kein Pfad angegeben')
  const config = loadConfig(toConfigSources(values, io.env))
  const writeLine = openLineWriter(values.json, io)
  const table = values.json === '-' ? undefined : createResultTable(config.taxonomy, config.plan, io.out)
  const progress = createProgressLine(io)
  const postlotse = createPostlotse(config, {
    spawn: createSpawnEngine({ limits: config.settings.limits, modelsFolder: path.resolve(config.modelsFolder), ocrFolder: config.ocrFolder }),
    jobs: parseJobs(values.jobs),
    noSplit: values['no-split'] ?? false,
    ...(values.out === undefined ? {} : { outFolder: path.resolve(values.out) }),
  })
  let exitCode = 0
  try {
    for await (const line of postlotse.classify(positionals, io.signal, { onFile: progress.show })) {
      progress.clear()
      writeLine.write(line)
      table?.add(line)
      exitCode = Math.max(exitCode, exitCodeOf(line))
    }
  } finally {
    progress.clear()
    postlotse.close()
    writeLine.close()
  }
  table?.finish()
  return exitCode
}

/** 3 for a quarantined file, 70 if a bug was met; the larger one wins. */
function exitCodeOf(line: ResultLine): number {
  return line.error ? ERROR_TABLE[line.error.code as ErrorCode].exitCode : 0
}

function openLineWriter(target: string | undefined, io: CommandIo): { write(line: ResultLine): void; close(): void } {
  if (target === undefined) return { write: () => undefined, close: () => undefined }
  if (target === '-') return { write: (line) => io.out(`${JSON.stringify(line)}\n`), close: () => undefined }
  const file = openForWriting(target)
  return { write: (line) => void writeSync(file, `${JSON.stringify(line)}\n`), close: () => closeSync(file) }
}

function openForWriting(target: string): number {
  try {
    mkdirSync(path.dirname(target), { recursive: true })
    return openSync(target, 'w')
  } catch (cause) {
    throw new PostlotseError('output-not-writable', target, { cause })
  }
}
