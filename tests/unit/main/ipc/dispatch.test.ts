import { beforeEach, describe, expect, it } from 'vitest'
import { createDispatch } from '../../../../electron/main/ipc/dispatch.ts'
import { PostlotseError } from '../../../../electron/shared/domain/errors.ts'
import { REQUESTS, type RequestHandlers } from '../../../../electron/shared/ipc/contract.ts'

const refused: string[] = []
const bugs: string[] = []
let handlers: Partial<RequestHandlers> = {}
const dispatch = createDispatch({
  handlers: () => handlers,
  onRefused: (name, why) => refused.push(`${name} ${why}`),
  onBug: (name, error) => bugs.push(`${name} ${error instanceof Error ? error.name : error}`),
})

beforeEach(() => {
  refused.length = 0
  bugs.length = 0
  handlers = { 'startup.state': async () => ({ kind: 'ready' }), 'shell.log': async ({ lines }) => [`${lines} lines`] }
})

describe('dispatch', () => {
  it('answers with what the handler returns', async () => {
    expect(await dispatch('shell.log', { lines: 3 })).toEqual({ ok: true, value: ['3 lines'] })
    expect([...refused, ...bugs]).toEqual([])
  })

  it.each([['startup.nothing'], ['toString'], ['__proto__'], [''], [7], [null], [undefined], [{ name: 'startup.state' }]])(
    'refuses the name %j',
    async (name) => {
      expect(await dispatch(name, null)).toMatchObject({ ok: false, error: { code: 'request-refused' } })
      expect(refused).toHaveLength(1)
    },
  )

  it.each([[null], [{}], [{ lines: 0 }], [{ lines: '3' }], [{ lines: 3, more: true }], ['lines'], [undefined]])('refuses the input %j', async (input) => {
    expect(await dispatch('shell.log', input)).toMatchObject({ ok: false, error: { code: 'request-refused' } })
  })

  it('says where an input is wrong, but not what stood there', async () => {
    await dispatch('startup.unlock', { passphrase: 5, 'Erika Mustermann': 1 })
    await dispatch('startup.unlock', { passphrase: 'x'.repeat(201) })
    expect(refused[0]).toMatch(/startup\.unlock input: passphrase \(invalid_type\)/)
    expect(refused.join()).not.toMatch(/Erika|xxx/)
  })

  it('is locked while nobody can answer', async () => {
    expect(await dispatch('shell.catalogue', null)).toEqual({ ok: false, error: { code: 'store-locked', detail: 'shell.catalogue' } })
  })

  it('passes an expected failure on with code and detail', async () => {
    handlers = {
      'startup.unlock': async () => {
        throw new PostlotseError('passphrase-wrong', 'third try')
      },
    }
    expect(await dispatch('startup.unlock', { passphrase: 'x' })).toEqual({ ok: false, error: { code: 'passphrase-wrong', detail: 'third try' } })
    expect(bugs).toEqual([])
  })

  it.each<[string, Partial<RequestHandlers>]>([
    ['throws', { 'shell.log': () => Promise.reject(new TypeError('Erika Mustermann has no length')) }],
    [
      'throws at once',
      {
        'shell.log': () => {
          throw new TypeError('now')
        },
      },
    ],
    ['answers in a wrong shape', { 'shell.log': async () => [1] as never }],
    ['answers with more than agreed', { 'startup.state': async () => ({ kind: 'ready', key: 'secret' }) as never }],
  ])('hides a bug from the window and reports it: a handler that %s', async (_what, given) => {
    handlers = given
    const name = Object.keys(given)[0] ?? ''
    expect(await dispatch(name, name === 'shell.log' ? { lines: 1 } : null)).toEqual({ ok: false, error: { code: 'internal', detail: name } })
    expect(bugs).toHaveLength(1)
  })

  it('checks both directions of every request in the contract', () => {
    for (const [name, { input, output }] of Object.entries(REQUESTS)) {
      expect(input.safeParse(Symbol('nothing')).success, name).toBe(false)
      expect(output.safeParse(Symbol('nothing')).success, name).toBe(false)
    }
  })
})
