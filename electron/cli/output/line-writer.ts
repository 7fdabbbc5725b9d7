/** Where result lines go: nowhere, to standard output, or into a file. */
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import path from 'node:path'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { ResultLine } from '../../shared/result/result-line.ts'
import type { CommandIo } from '../command.ts'

export interface LineWriter {
  write(line: ResultLine): void
  close(): void
}

/** `target` `-` is standard output; `mode` says whether a file is begun anew or continued. Throws output-not-writable. */
export function openLineWriter(target: string | undefined, mode: 'replace' | 'append', io: CommandIo): LineWriter {
  if (target === undefined) return { write: () => undefined, close: () => undefined }
  if (target === '-') return { write: (line) => io.out(`${JSON.stringify(line)}\n`), close: () => undefined }
  const file = openForWriting(target, mode)
  return { write: (line) => void writeSync(file, `${JSON.stringify(line)}\n`), close: () => closeSync(file) }
}

function openForWriting(target: string, mode: 'replace' | 'append'): number {
  try {
    mkdirSync(path.dirname(target), { recursive: true })
    return openSync(target, mode === 'replace' ? 'w' : 'a')
  } catch (cause) {
    throw new PostlotseError('output-not-writable', target, { cause })
  }
}
