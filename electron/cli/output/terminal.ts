/** What standard output can show: how wide a line is and whether colours are wanted. */
import { styleText } from 'node:util'

export interface Terminal {
  /** Characters in a line. */
  readonly columns: number
  readonly colour: boolean
}

export type Colour = 'red' | 'yellow' | 'dim'

/** Width of what is written to a file or a pipe. */
const DEFAULT_COLUMNS = 140

/** Colours on a terminal only, and never with NO_COLOR (https://no-color.org: any value but the empty one). */
export function terminalOf(stream: { readonly isTTY?: boolean; readonly columns?: number }, env: Readonly<Record<string, string | undefined>>): Terminal {
  const columns = stream.isTTY && stream.columns ? stream.columns : DEFAULT_COLUMNS // a terminal that does not know its width says 0
  return { columns, colour: stream.isTTY === true && (env.NO_COLOR ?? '') === '' }
}

/** The text in that colour, or unchanged where colours are not wanted. */
export function paint(text: string, colour: Colour, terminal: Terminal): string {
  return terminal.colour && text.trim() !== '' ? styleText(colour, text, { validateStream: false }) : text
}
