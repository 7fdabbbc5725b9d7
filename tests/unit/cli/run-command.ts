/** Runs a command of the command line in this process, with a world of its own. */
import type { Command } from '../../../electron/cli/command.ts'
import { CATALOGUES } from '../../../electron/shared/messages/catalogue.ts'

export interface CommandRun {
  /** The exit code, or what was thrown. */
  readonly ended: unknown
  readonly out: string
  readonly err: string
}

/** `signal`: aborted is a service that is told to end at once. */
export async function runCommand(
  command: Command,
  args: readonly string[],
  { env = {}, signal = new AbortController().signal }: { readonly env?: Readonly<Record<string, string>>; readonly signal?: AbortSignal } = {},
): Promise<CommandRun> {
  let [out, err] = ['', '']
  const ended: unknown = await command
    .run(args, {
      out: (text) => {
        out += text
      },
      err: (text) => {
        err += text
      },
      terminal: { columns: 140, colour: false },
      interactive: false,
      signal,
      hurry: new AbortController().signal,
      env,
      catalogue: CATALOGUES.de,
    })
    .catch((error: unknown) => error)
  return { ended, out, err }
}
