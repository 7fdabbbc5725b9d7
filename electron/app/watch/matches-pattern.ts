/** Patterns of names that a watched folder leaves alone. */
import path from 'node:path'

/**
 * `way`: from the watched folder down to the file. A pattern without `/` is compared with the name, at whatever depth; one with `/` with the whole
 * way. `*` stands for any signs within a name, `**` for any folders, `?` for one sign. Letter case does not count, as on Windows.
 */
export function matchesPattern(way: string, pattern: string): boolean {
  const slashed = way.split(path.sep).join('/')
  return toExpression(pattern).test(pattern.includes('/') ? slashed : (slashed.split('/').at(-1) ?? ''))
}

const SIGNS: Readonly<Record<string, string>> = { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]' }

function toExpression(pattern: string): RegExp {
  const source = pattern.replace(/\*\*\/|\*\*|\*|\?|[\\^$.+()[\]{}|]/g, (sign) => SIGNS[sign] ?? `\\${sign}`)
  return new RegExp(`^${source}$`, 'iu')
}
