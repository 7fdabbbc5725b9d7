/**
 * The program's log: one line an event, `time LEVEL code facts`. Codes, ids and numbers only, never contents: neither file names nor messages of
 * errors, which may quote what was read. Written at once, so that the line before a crash is there.
 */
import { appendFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { PostlotseError } from '../../shared/domain/errors.ts'

export interface Log {
  info(code: string, facts?: Facts): void
  warn(code: string, facts?: Facts): void
  /** Of an expected failure its code, of a bug its class and where it happened. */
  error(code: string, error: unknown, facts?: Facts): void
  /** Newest lines, oldest first. */
  newest(count: number): string[]
}
export type Facts = Readonly<Record<string, string | number | boolean>>

export interface LogOptions {
  /** Bytes after which a new file is begun. */
  readonly fileSize: number
  /** Files kept, the present one included. */
  readonly files: number
  readonly now: () => Date
}

const DEFAULTS: LogOptions = { fileSize: 1_000_000, files: 5, now: () => new Date() }
const PRESENT = 'postlotse.log'

/** A log that cannot be written is no reason to stop: such lines are lost. */
export function createLog(folder: string, options: Partial<LogOptions> = {}): Log {
  const { fileSize, files, now } = { ...DEFAULTS, ...options }
  const write = (level: string, code: string, facts: Facts) => {
    const line = [now().toISOString(), level, code, ...Object.entries(facts).map(([name, value]) => `${name}=${oneLine(value)}`)].join(' ')
    try {
      mkdirSync(folder, { recursive: true })
      rotate(folder, fileSize, files)
      appendFileSync(path.join(folder, PRESENT), `${line}\n`)
    } catch {
      // see above
    }
  }
  return {
    info: (code, facts = {}) => write('INFO ', code, facts),
    warn: (code, facts = {}) => write('WARN ', code, facts),
    error: (code, error, facts = {}) => write('ERROR', code, { ...facts, ...describeError(error) }),
    newest: (count) => newestLines(folder, count),
  }
}

function describeError(error: unknown): Facts {
  if (error instanceof PostlotseError) return { failure: error.code }
  if (!(error instanceof Error)) return { failure: typeof error }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const code = (error as NodeJS.ErrnoException).code
  return {
    failure: error.name,
    ...(code === undefined ? {} : { errno: code }),
    stack: frames
      .slice(0, 8)
      .map((line) => line.trim())
      .join(' | '),
  }
}

/** Facts stay on their line. */
function oneLine(value: Facts[string]): string {
  return String(value).replaceAll(/[\r\n]+/g, ' ')
}

/** postlotse.log → postlotse.1.log → … → gone. */
function rotate(folder: string, fileSize: number, files: number): void {
  const size = statSync(path.join(folder, PRESENT), { throwIfNoEntry: false })?.size ?? 0
  if (size < fileSize) return
  rmSync(path.join(folder, numbered(files - 1)), { force: true })
  const existing = new Set(readdirSync(folder))
  for (let n = files - 2; n >= 0; n--) {
    if (existing.has(numbered(n))) renameSync(path.join(folder, numbered(n)), path.join(folder, numbered(n + 1)))
  }
}

const numbered = (n: number) => (n === 0 ? PRESENT : `postlotse.${n}.log`)

function newestLines(folder: string, count: number): string[] {
  const lines: string[] = []
  for (let n = 0; lines.length < count; n++) {
    const text = readOrUndefined(path.join(folder, numbered(n)))
    if (text === undefined) break
    lines.unshift(...text.split('\n').filter((line) => line !== ''))
  }
  return lines.slice(-count)
}

function readOrUndefined(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
