/** One line on the terminal that says what is being read; silent when standard error is no terminal. */
import path from 'node:path'
import type { CommandIo } from '../command.ts'

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
    show: (file, done, total) => io.err(`${ERASE}${done}/${total} gelesen · ${path.basename(file).slice(0, NAME_LENGTH)}`),
    clear: () => io.err(ERASE),
  }
}
