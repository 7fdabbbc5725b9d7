/** What a command of the command line is. One file per command in ./commands, listed in index.ts. */
import type { Catalogue } from '../shared/messages/catalogue.ts'
import type { CliMessages, CommandTexts } from '../shared/messages/cli-messages.ts'
import type { Terminal } from './output/terminal.ts'

/** The world a command may touch: passed in, so that tests can look at what was written. */
export interface CommandIo {
  /** Writes to standard output as given (no newline added). */
  readonly out: (text: string) => void
  /** Writes to standard error as given. */
  readonly err: (text: string) => void
  /** What standard output can show. */
  readonly terminal: Terminal
  /** True if standard error is a terminal that can redraw a line. */
  readonly interactive: boolean
  /** Aborted by Ctrl-C or by the system's wish to end. */
  readonly signal: AbortSignal
  /** Aborted when that wish comes a second time: what ends in good order must end at once. */
  readonly hurry: AbortSignal
  readonly env: Readonly<Record<string, string | undefined>>
  /** All texts, in the language that was asked for. */
  readonly catalogue: Catalogue
}

export interface Command {
  readonly name: keyof CommandTexts
  /** Full help of the command: synopsis and options. */
  usage(texts: CliMessages['commands']): string
  /** Resolves to the exit code. Throws PostlotseError('usage', …) for wrong arguments. */
  run(args: readonly string[], io: CommandIo): Promise<number>
}
