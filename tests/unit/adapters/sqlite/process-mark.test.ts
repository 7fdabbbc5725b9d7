import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { createProcessMark } from '../../../../electron/adapters/sqlite/process-mark.ts'

const MODULE = new URL('../../../../electron/adapters/sqlite/process-mark.ts', import.meta.url).href
const SHARED = createProcessMark(true)
/** The own mark with other parts: host, start of the machine, space of numbers, number, start, connection. */
const like = (parts: Readonly<Record<number, unknown>>) => JSON.stringify(Object.assign(JSON.parse(SHARED.own) as unknown[], parts))

describe('a process', () => {
  it.each([
    ['of this mark', SHARED.own],
    ['of another connection', createProcessMark(true).own],
    ['on another machine', like({ 0: 'anderswo', 3: 2 ** 30 })],
    ['in another container', like({ 2: 'pid:[1]', 3: 2 ** 30 })],
    ['that nobody named', null],
    ['that cannot be read', '{"pid":1}'],
  ])('%s does not count as gone', (_, mark) => expect(SHARED.isGone(mark)).toBe(false))

  it.each([
    ['whose number nobody has', like({ 3: 2 ** 30 })],
    ['of a time before the machine was started', like({ 1: 'früher' })],
  ])('%s is gone', (_, mark) => expect(SHARED.isGone(mark)).toBe(true))

  it.runIf(process.platform === 'linux')('whose number was given to a later one is gone', () => expect(SHARED.isGone(like({ 4: '1' }))).toBe(true))

  it('that was killed is gone, and was not before', async () => {
    const script = `import { createProcessMark } from ${JSON.stringify(MODULE)}; console.log(createProcessMark(true).own); setInterval(() => {}, 1000)`
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
    const mark = String((await once(child.stdout, 'data'))[0]).trim()
    expect(SHARED.isGone(mark)).toBe(false)
    child.kill('SIGKILL')
    await once(child, 'close')
    expect(SHARED.isGone(mark)).toBe(true)
  })

  it('is gone if it is another one and the store is open for this process alone', () => {
    const alone = createProcessMark(false)
    expect([alone.isGone(SHARED.own), alone.isGone(null), alone.isGone(alone.own)]).toEqual([true, true, false])
  })
})
