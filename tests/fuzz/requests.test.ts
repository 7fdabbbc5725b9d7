/** Whatever a page in the window sends: it is refused with a code or reaches its handler as its schema says, and nothing is thrown. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createDispatch } from '../../electron/main/ipc/dispatch.ts'
import { REQUESTS, type RequestHandlers, type RequestName } from '../../electron/shared/ipc/contract.ts'

const NAMES = Object.keys(REQUESTS) as RequestName[]
const REFUSED = { ok: false, error: { code: 'request-refused' } }

/** Every handler keeps what it was given and fails, as there is nothing to answer with. */
function bench() {
  const reached: { readonly name: RequestName; readonly input: unknown }[] = []
  const handlers = Object.fromEntries(
    NAMES.map((name) => [
      name,
      async (input: unknown) => {
        reached.push({ name, input })
        throw new Error('reached')
      },
    ]),
  ) as unknown as RequestHandlers
  const dispatch = createDispatch({ handlers: () => handlers, onRefused: () => undefined, onBug: () => undefined })
  return { dispatch, reached }
}

/** Property names that the inputs have, so that what is made up looks like one. */
const KEYS = [
  ...new Set(
    NAMES.flatMap((name) => [...JSON.stringify(z.toJSONSchema(REQUESTS[name].input, { unrepresentable: 'any' })).matchAll(/"(\w+)":/g)].map((m) => m[1] ?? '')),
  ),
]

const value = fc.oneof(
  { maxDepth: 3 },
  fc.jsonValue(),
  fc.constantFrom('', 'type', 'field:person.name', '2026-02-30', 1e308, -1, [], {}),
  fc.string({ unit: 'binary', maxLength: 20 }),
)
const lookalike = fc.dictionary(fc.constantFrom(...KEYS, '__proto__', 'constructor'), fc.oneof(value, fc.dictionary(fc.constantFrom(...KEYS), value)), {
  maxKeys: 5,
})

describe('a request of the window', () => {
  it('with any input is refused, or reaches its handler sound', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...NAMES), fc.oneof(lookalike, value, fc.anything()), async (name, input) => {
        const { dispatch, reached } = bench()
        const reply = await dispatch(name, input)
        if (reached.length === 0) expect(reply).toMatchObject(REFUSED)
        for (const { input: given } of reached) expect(() => REQUESTS[name].input.parse(given)).not.toThrow()
      }),
      { numRuns: 1_500 },
    )
  })

  it('of any name but the listed ones is refused', async () => {
    const known: readonly unknown[] = NAMES
    const name = fc.oneof(fc.anything(), fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString', ...NAMES.map((one) => `${one} `)))
    await fc.assert(
      fc.asyncProperty(
        name.filter((one) => !known.includes(one)),
        async (one) => {
          expect(await bench().dispatch(one, null)).toMatchObject(REFUSED)
        },
      ),
    )
  })
})
