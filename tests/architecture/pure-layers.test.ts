/** The second net beside the import rules: in shared and core the compiler does not know Node, the browser, or the clock of the machine's console. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ROOT } from './tracked-files.ts'

// Inside the project, so that zod resolves as it does for shared.
const folder = mkdtempSync(join(ROOT, 'node_modules', '.pure-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Compiler messages for a source text under the rules of the pure layers. */
function errorsIn(source: string): string[] {
  writeFileSync(join(folder, 'source.ts'), `import { z } from 'zod'\nexport const schema = z.string()\n${source}\n`)
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ extends: '../../tsconfig.pure.json', include: ['source.ts'] }))
  const { stdout } = spawnSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', folder, '--pretty', 'false'], { encoding: 'utf8' })
  return stdout.split('\n').filter((line) => line.includes('error TS'))
}

describe('pure layers', () => {
  it('compile what is pure', () => expect(errorsIn('export const twice = (text: string) => text + text')).toEqual([]))

  it.each([
    'process.cwd()',
    'Buffer.from("a")',
    'console.log("a")',
    'document.title',
    'fetch("a")',
    'setTimeout(() => undefined)',
    'new AbortController()',
    '__dirname',
  ])('do not know %s', (expression) => expect(errorsIn(`export const impure = ${expression}`)).toEqual([expect.stringMatching(/TS2304|TS2584|TS2591|TS2580/)]))

  it('do not know the modules of Node', () => {
    expect(errorsIn("import { readFileSync } from 'node:fs'\nexport const read = readFileSync")).toEqual([expect.stringMatching(/TS2307|TS2591|TS2580/)])
  })

  it.each([
    ['an enum', 'export enum Colour { Red }', 'TS1294'],
    ['a parameter property', 'export class A { constructor(readonly b: number) {} }', 'TS1294'],
    ['an index without a check', 'export const first = (a: readonly string[]): string => a[0]', 'TS2322'],
    ['undefined for an absent property', 'const a: { b?: number } = { b: undefined }\nexport const c = a', 'TS2375'],
  ])('refuse %s', (_name, source, code) => expect(errorsIn(source)).toEqual([expect.stringContaining(code)]))
})
