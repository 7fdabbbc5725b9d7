/** The list of commands. */
import type { CliMessages } from '../shared/messages/cli-messages.ts'
import type { Command } from './command.ts'

export function overview(commands: readonly Command[], { overview: { synopsis, footer }, commands: texts }: CliMessages): string {
  const rows = commands.map(({ name }) => `  ${name.padEnd(10)} ${texts[name].summary}`)
  return `${synopsis}\n\n${rows.join('\n')}\n\n${footer}`
}
