/** Reads a YAML file that people edit by hand, checks it against a schema, and says what is wrong with file, line and place. */
import { readFileSync } from 'node:fs'
import { type Document, isMap, isNode, isPair, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { type ErrorCode, PostlotseError } from '../../shared/domain/errors.ts'

/** A further check beyond the schema: path to the wrong value and what is wrong with it. */
export interface Objection {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

export interface YamlFile<S extends z.ZodType> {
  readonly file: string
  readonly schema: S
  readonly code: Extract<ErrorCode, 'config-invalid' | 'plan-invalid' | 'taxonomy-invalid'>
  readonly check?: (value: z.output<S>) => readonly Objection[]
}

/** Most problems named in one message. */
const MOST_PROBLEMS = 5

/** Throws `code` with a detail like `plan.yaml:12 rules.3.desk: unknown desk «x»`, problems separated by `; `. */
export function loadYaml<S extends z.ZodType>({ file, schema, code, check }: YamlFile<S>): z.output<S> {
  const lines = new LineCounter()
  const document = parseDocument(readText(file, code), { lineCounter: lines, prettyErrors: false, logLevel: 'error' }) // a warning would go to the terminal by itself
  const fail = (problems: readonly string[]) => {
    const more = problems.length > MOST_PROBLEMS ? [`${problems.length - MOST_PROBLEMS} more`] : []
    return new PostlotseError(code, [...problems.slice(0, MOST_PROBLEMS), ...more].join('; '))
  }
  const placed = ({ path, message }: Objection) => `${file}:${lineOf(document, path, lines)} ${path.join('.') || 'document'}: ${message}`

  if (document.errors.length > 0) throw fail(document.errors.map((e) => `${file}:${lines.linePos(e.pos[0]).line} ${e.message}`))
  const parsed = schema.safeParse(valueOfDocument(document, (problem) => fail([`${file}: ${problem}`])))
  if (!parsed.success) throw fail(parsed.error.issues.flatMap((issue) => objectionsOf(issue)).map(placed))
  const objections = check?.(parsed.data) ?? []
  if (objections.length > 0) throw fail(objections.map(placed))
  return parsed.data
}

/** An unquoted `*.tmp` is an alias of something that does not exist; aliases of aliases would fill the memory. */
function valueOfDocument(document: Document, failed: (problem: string) => Error): unknown {
  try {
    return document.toJS()
  } catch (error) {
    throw failed(error instanceof Error ? error.message : String(error))
  }
}

function readText(file: string, code: ErrorCode): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
  } catch (cause) {
    const reason = cause instanceof TypeError ? 'is not UTF-8 text' : 'cannot be read'
    throw new PostlotseError(code, `${file} ${reason}`, { cause })
  }
}

/** An unknown key is reported at the object around it; the person wants the line of the key. */
function objectionsOf(issue: z.core.$ZodIssue): Objection[] {
  if (issue.code !== 'unrecognized_keys') return [{ path: issue.path, message: issue.message }]
  return issue.keys.map((key) => ({ path: [...issue.path, key], message: 'unknown key' }))
}

/** 1-based line of the deepest part of the path that exists. */
function lineOf(document: Document, path: readonly PropertyKey[], lines: LineCounter): number {
  for (let length = path.length; length > 0; length--) {
    const offset = offsetOf(document, path.slice(0, length))
    if (offset !== undefined) return lines.linePos(offset).line
  }
  return 1
}

/** Where the key (or list entry) at that path begins. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
  const last = path.at(-1)
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isPair(item) && String(item.key) === String(last))
    return pair && isNode(pair.key) ? pair.key.range?.[0] : undefined
  }
  const node = document.getIn(path, true)
  return isNode(node) ? node.range?.[0] : undefined
}
