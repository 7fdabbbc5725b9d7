/** One line on the terminal that says what is being read; silent when standard error is no terminal. */
import path from 'node:path'
import type { CommandIo } from '../command.ts'
import { fitText } from './fit-text.ts'

export interface ProgressLine {
  show(file: string, done: number, total: number): void
  /** Removes the line, so that other output starts on a clean one. */
  clear(): void
}

const ERASE = '\r\u001b[2K'
const NAME_LENGTH = 48

export function createProgressLine(io: CommandIo): ProgressLine {
  if (!io.interactive) return { show: () => undefined, clear: () => undefined }
  return {
    show: (file, done, total) => {
      const figures = io.catalogue.cli.progress(done, total)
      const room = Math.min(NAME_LENGTH, io.terminal.columns - figures.length - ' · '.length - 1) // a line that wraps cannot be erased
      io.err(`${ERASE}${figures}${room > 0 ? ` · ${fitText(path.basename(file), room).trimEnd()}` : ''}`)
    },
    clear: () => io.err(ERASE),
  }
}
