import { describe, expect, it } from 'vitest'
import {
  BUG_EXIT_CODE,
  ERROR_TABLE,
  type ErrorCode,
  fromWireError,
  PostlotseError,
  toWireError,
  type WireError,
} from '../../../../electron/shared/domain/errors.ts'

const CODES = Object.keys(ERROR_TABLE) as ErrorCode[]

describe('ERROR_TABLE', () => {
  it('gives each reach its own exit codes', () => {
    const exits = (scope: string) =>
      [...new Set(CODES.filter((code) => ERROR_TABLE[code].scope === scope).map((code) => ERROR_TABLE[code].exitCode))].sort((a, b) => a - b)
    expect({ page: exits('page'), document: exits('document'), application: exits('application') }).toEqual({
      page: [3],
      document: [3, 5, BUG_EXIT_CODE],
      application: [2, 4, 5, 130],
    })
  })

  it('keeps the exit code of a bug for bugs, and leaves 0 and 1 to Node', () => {
    expect(CODES.filter((code) => [0, 1, BUG_EXIT_CODE].includes(ERROR_TABLE[code].exitCode))).toEqual(['internal'])
  })

  it('retries only what another try can change', () => {
    expect(CODES.filter((code) => ERROR_TABLE[code].retryable)).toEqual([
      'no-permission',
      'timeout',
      'engine-crashed',
      'page-timeout',
      'delivery-failed',
      'store-full',
      'store-in-use',
      'passphrase-wrong',
      'folder-unreachable',
      'cancelled',
    ])
  })
})

describe('PostlotseError', () => {
  it.each([
    [new PostlotseError('encrypted'), 'encrypted'],
    [new PostlotseError('damaged', 'no xref table'), 'damaged: no xref table'],
  ])('%s reads as code and detail', (error, message) => expect(error.message).toBe(message))

  it('keeps its cause', () => {
    const cause = new Error('ENOSPC')
    expect(new PostlotseError('output-not-writable', 'disk', { cause }).cause).toBe(cause)
  })
})

describe('errors as plain data', () => {
  /** What a process border does to them. */
  const cross = (error: unknown) => fromWireError(structuredClone(toWireError(error)))

  it.each(CODES)('%s survives with code and detail', (code) => {
    const arrived = cross(new PostlotseError(code, 'page 3'))
    expect(arrived).toBeInstanceOf(PostlotseError)
    expect(arrived).toMatchObject({ code, detail: 'page 3', message: `${code}: page 3` })
  })

  it('a bug stays a bug, with the stack of the place it happened at', () => {
    const bug = new TypeError('x is undefined')
    const arrived = cross(bug)
    expect(arrived).not.toBeInstanceOf(PostlotseError)
    expect([arrived.message, arrived.stack]).toEqual([bug.message, bug.stack])
  })

  it.each<[unknown, WireError]>([
    ['a string', { kind: 'bug', message: 'a string', stack: '' }],
    [undefined, { kind: 'bug', message: 'undefined', stack: '' }],
    [{ code: 'encrypted' }, { kind: 'bug', message: '[object Object]', stack: '' }],
  ])('whatever else is thrown (%o) is a bug', (thrown, wire) => expect(toWireError(thrown)).toEqual(wire))

  it('an error without a stack is a bug too', () => {
    const error = new Error('no stack')
    delete error.stack
    expect(toWireError(error)).toEqual({ kind: 'bug', message: 'no stack', stack: '' })
  })
})
