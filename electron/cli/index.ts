#!/usr/bin/env node
/** The command line: finds the command, gives it the world, turns errors into exit codes. */
import '../adapters/offline/refuse-sockets.ts' // first: nothing loaded later can open a connection
import { ERROR_TABLE, PostlotseError } from '../shared/domain/errors.ts'
import { CATALOGUES } from '../shared/messages/catalogue.ts'
import { chooseLanguage } from './choose-language.ts'
import type { Command, CommandIo } from './command.ts'
import { backupCommand } from './commands/backup.ts'
import { classifyCommand } from './commands/classify.ts'
import { doctorCommand } from './commands/doctor.ts'
import { evaluateCommand } from './commands/evaluate.ts'
import { modelsCommand } from './commands/models.ts'
import { sheetsCommand } from './commands/sheets.ts'
import { typesCommand } from './commands/types.ts'
import { watchCommand } from './commands/watch.ts'
import { openStandardStreams } from './output/standard-streams.ts'
import { terminalOf } from './output/terminal.ts'
import { overview } from './overview.ts'
import { reportError } from './report-error.ts'

const COMMANDS: readonly Command[] = [classifyCommand, watchCommand, evaluateCommand, typesCommand, sheetsCommand, modelsCommand, backupCommand, doctorCommand]

/** Milliseconds that a command has to end at once. */
const HURRY_MS = 3_000

const stop = new AbortController()
const hurry = new AbortController()
const cancel = () => (stop.signal.aborted ? hurryUp() : stop.abort(new PostlotseError('cancelled')))
process.on('SIGINT', cancel)
process.on('SIGTERM', cancel)
const streams = openStandardStreams(() => stop.abort(new PostlotseError('cancelled')))
const world = {
  out: streams.out,
  err: streams.err,
  terminal: terminalOf(process.stdout, process.env),
  interactive: process.stderr.isTTY === true,
  signal: stop.signal,
  hurry: hurry.signal,
  env: process.env,
}

process.exitCode = await main(process.argv.slice(2))

async function main(given: readonly string[]): Promise<number> {
  let catalogue = CATALOGUES.de
  let command: Command | undefined
  try {
    const chosen = chooseLanguage(given, process.env)
    catalogue = chosen.catalogue
    const [name, ...args] = chosen.args
    command = COMMANDS.find((c) => c.name === name)
    const code = await run(name, args, command, { ...world, catalogue })
    await streams.flush()
    const failure = streams.failure()
    if (failure) throw failure
    return code
  } catch (error) {
    const failure = streams.failure()
    if (failure?.code === 'cancelled') return 0 // the reader had enough
    return reportError(failure ?? error, catalogue, command?.usage(catalogue.cli.commands) ?? overview(COMMANDS, catalogue.cli), streams.err)
  }
}

/** A third wish, or a command that does not hurry, ends the process; whatever it has stored is whole. */
function hurryUp(): void {
  const end = () => process.exit(ERROR_TABLE.cancelled.exitCode)
  if (hurry.signal.aborted) end()
  hurry.abort(new PostlotseError('cancelled'))
  setTimeout(end, HURRY_MS).unref()
}

async function run(name: string | undefined, args: readonly string[], command: Command | undefined, io: CommandIo): Promise<number> {
  const { cli } = io.catalogue
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    io.out(`${overview(COMMANDS, cli)}\n`)
    return name === undefined ? ERROR_TABLE.usage.exitCode : 0
  }
  if (!command) throw new PostlotseError('usage', cli.wrongCall.noCommand(name))
  if (args.includes('--help') || args.includes('-h')) {
    io.out(`${command.usage(cli.commands)}\n`)
    return 0
  }
  return command.run(args, io)
}
