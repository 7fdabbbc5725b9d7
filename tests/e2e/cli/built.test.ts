/** The command line as the package runs it: built, without TypeScript. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { BUILD } from '../../../scripts/ensure-build.ts'
import { parseLines, ROOT, runCli } from './run-cli.ts'

describe('the built command line', () => {
  it('reads a file like the sources do', async () => {
    const args = ['classify', path.join(ROOT, 'resources', 'samples', 'brief-ratenzahlung.docx'), '--json', '-']
    const [sources, build] = await Promise.all([runCli(args, { cli: path.join(ROOT, 'electron', 'cli', 'index.ts') }), runCli(args)])
    expect(build.code).toBe(0)
    const [ofSources, ofBuild] = [sources, build].map(({ stdout }) => parseLines(stdout).map(({ timing: _, ...line }) => line))
    expect(ofBuild).toHaveLength(1)
    expect(ofBuild).toEqual(ofSources)
  })

  it.each(['index', 'engine-host'])('%s loads the guard before anything else', (name) => {
    const first = /^import.*$/m.exec(readFileSync(path.join(BUILD, 'cli', `${name}.js`), 'utf8'))?.[0]
    expect(first).toMatch(/^import "\.\/refuse-sockets-[^"]+";$/)
  })
})
