#!/usr/bin/env node
/** The command line: finds the command, gives it the world, turns errors into exit codes. */
import '../adapters/offline/refuse-sockets.ts' // first: nothing loaded later can open a connection
import { BUG_EXIT_CODE, ERROR_TABLE, PostlotseError } from '../shared/domain/errors.ts'
import { ERRORS_DE } from '../shared/messages/errors.de.ts'
import type { Command, CommandIo } from './command.ts'
import { classifyCommand } from './commands/classify.ts'
import { doctorCommand } from './commands/doctor.ts'
import { evaluateCommand } from './commands/evaluate.ts'
import { typesCommand } from './commands/types.ts'

const COMMANDS: readonly Command[] = [classifyCommand, evaluateCommand, typesCommand, doctorCommand]

const abort = new AbortController()
process.once('SIGINT', () => abort.abort(new PostlotseError('cancelled')))
process.once('SIGTERM', () => abort.abort(new PostlotseError('cancelled')))
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 5)) // `postlotse … | head`

process.exitCode = await main(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  interactive: process.stderr.isTTY === true,
  signal: abort.signal,
  env: process.env,
})

async function main(args: readonly string[], io: CommandIo): Promise<number> {
  const [name, ...rest] = args
  const command = COMMANDS.find((c) => c.name === name)
  if (name === undefined || name === '--help' || name === 'help') {
    io.out(overview())
    return name === undefined ? ERROR_TABLE.usage.exitCode : 0
  }
  if (command && (rest.includes('--help') || rest.includes('-h'))) {
    io.out(`${command.usage}\n`)
    return 0
  }
  try {
    if (!command) throw new PostlotseError('usage', `«${name}» gibt es nicht`)
    return await command.run(rest, io)
  } catch (error) {
    return report(error, command, io)
  }
}

/** The only place that turns errors into exit codes. */
function report(error: unknown, command: Command | undefined, io: CommandIo): number {
  if (!(error instanceof PostlotseError)) {
    io.err(`Unerwarteter Fehler, bitte melden:\n${error instanceof Error ? error.stack : String(error)}\n`)
    return BUG_EXIT_CODE
  }
  const { title, nextStep } = ERRORS_DE[error.code]
  io.err(`${title}${error.detail === '' ? '' : ` (${error.detail})`}\n${nextStep}\n`)
  if (error.code === 'usage') io.err(`\n${command ? command.usage : overview()}\n`)
  return ERROR_TABLE[error.code].exitCode
}

function overview(): string {
  const rows = COMMANDS.map((command) => `  ${command.name.padEnd(10)} ${command.summary}`)
  return `postlotse BEFEHL [Optionen]\n\n${rows.join('\n')}\n\nHilfe zu einem Befehl: postlotse BEFEHL --help\n`
}
