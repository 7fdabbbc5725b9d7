import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLog } from '../../../../electron/app/log/log.ts'
import { PostlotseError } from '../../../../electron/shared/domain/errors.ts'

let folder: string
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(os.tmpdir(), 'log-')), 'logs')
})
afterEach(() => rmSync(path.dirname(folder), { recursive: true, force: true }))
const now = () => new Date('2026-03-02T07:30:00Z')

describe('log', () => {
  it('writes time, level, code and facts on one line', () => {
    const log = createLog(folder, { now })
    log.info('start', { version: '1.0.0' })
    log.warn('request-refused', { why: 'two\nlines' })
    expect(log.newest(10)).toEqual(['2026-03-02T07:30:00.000Z INFO  start version=1.0.0', '2026-03-02T07:30:00.000Z WARN  request-refused why=two lines'])
  })

  it.each([
    [new PostlotseError('damaged', 'Bescheid Mustermann.pdf'), /failure=damaged$/],
    [new TypeError('Erika Mustermann'), /failure=TypeError stack=at .*log\.test\.ts/],
    [Object.assign(new Error('open /srv/Mustermann'), { code: 'ENOENT' }), /failure=Error errno=ENOENT stack=/],
    ['Mustermann', /failure=string$/],
  ])('describes %s without its message', (error, expected) => {
    const log = createLog(folder, { now })
    log.error('failed', error)
    expect(log.newest(1)[0]).toMatch(expected)
    expect(log.newest(1)[0]).not.toContain('Mustermann')
  })

  it('begins a new file when one is full, and keeps the last ones', () => {
    const log = createLog(folder, { now, fileSize: 60, files: 3 })
    for (let n = 1; n <= 8; n++) log.info(`code-${n}`)
    expect(readdirSync(folder).sort()).toEqual(['postlotse.1.log', 'postlotse.2.log', 'postlotse.log'])
    const codes = log.newest(100).map((line) => line.split(' ').at(-1))
    expect(codes.at(-1)).toBe('code-8')
    expect(codes).toEqual(codes.toSorted())
    expect(codes.length).toBeLessThan(8)
    expect(log.newest(2)).toHaveLength(2)
  })

  it('never stops the program: a log that cannot be written loses its lines', () => {
    writeFileSync(folder, 'a file where the folder should be')
    const log = createLog(folder, { now })
    log.info('start')
    expect(log.newest(5)).toEqual([])
  })
})
