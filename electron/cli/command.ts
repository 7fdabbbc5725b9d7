/** What a command of the command line is. One file per command in ./commands, listed in index.ts. */

/** The world a command may touch: passed in, so that tests can look at what was written. */
export interface CommandIo {
  /** Writes to standard output as given (no newline added). */
  readonly out: (text: string) => void
  /** Writes to standard error as given. */
  readonly err: (text: string) => void
  /** True if standard error is a terminal that can redraw a line. */
  readonly interactive: boolean
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal
  readonly env: Readonly<Record<string, string | undefined>>
}

export interface Command {
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  /** Full help of the command: synopsis and options. */
  readonly usage: string
  /** Resolves to the exit code. Throws PostlotseError('usage', …) for wrong arguments. */
  run(args: readonly string[], io: CommandIo): Promise<number>
}
