import { describe, expect, it } from 'vitest'
import { unwrapKey, type WrappedKey, wrapKey, wrappedKeySchema } from '../../../../electron/app/startup/key-wrapping.ts'

const KEY = '0f'.repeat(32)
const PASSPHRASE = 'K7QM-2XHD-9PAV-W4TC-R6NE-3GBZ'

describe('a wrapped key', () => {
  it('comes back with its passphrase, however it is typed', async () => {
    const wrapped = wrappedKeySchema.parse(JSON.parse(JSON.stringify(await wrapKey(KEY, PASSPHRASE))))
    expect(await unwrapKey(wrapped, PASSPHRASE)).toBe(KEY)
    expect(await unwrapKey(wrapped, PASSPHRASE.toLowerCase().replaceAll('-', ' '))).toBe(KEY)
  })

  it('does not come back with another one', async () => {
    await expect(unwrapKey(await wrapKey(KEY, PASSPHRASE), 'K7QM-2XHD-9PAV-W4TC-R6NE-3GBY')).rejects.toMatchObject({ code: 'passphrase-wrong' })
  })

  it('shows neither key nor passphrase, and never twice the same', async () => {
    const [one, two] = await Promise.all([wrapKey(KEY, PASSPHRASE), wrapKey(KEY, PASSPHRASE)])
    for (const member of ['salt', 'iv', 'key', 'tag'] as const) expect(one[member]).not.toBe(two[member])
    expect(Buffer.from(one.key, 'base64').toString('hex')).not.toContain(KEY.slice(0, 16))
    expect(JSON.stringify(one)).not.toContain(PASSPHRASE)
  })

  it.each(['salt', 'iv', 'key', 'tag'] as const)('does not come back with a changed %s', async (member) => {
    const wrapped: WrappedKey = await wrapKey(KEY, PASSPHRASE)
    const bytes = Buffer.from(wrapped[member], 'base64')
    bytes[0] = (bytes[0] ?? 0) ^ 1
    await expect(unwrapKey({ ...wrapped, [member]: bytes.toString('base64') }, PASSPHRASE)).rejects.toMatchObject({ code: 'passphrase-wrong' })
  })

  it('does not come back with a shortened tag', async () => {
    const wrapped = await wrapKey(KEY, PASSPHRASE)
    const tag = Buffer.from(wrapped.tag, 'base64').subarray(0, 4).toString('base64')
    await expect(unwrapKey({ ...wrapped, tag }, PASSPHRASE)).rejects.toMatchObject({ code: 'passphrase-wrong' })
  })

  it('cannot ask for more work or memory than ours', async () => {
    const wrapped = await wrapKey(KEY, PASSPHRASE)
    expect(wrappedKeySchema.safeParse({ ...wrapped, n: 2 ** 30 }).success).toBe(false)
    expect(wrappedKeySchema.safeParse({ ...wrapped, n: 2 }).success).toBe(false)
  })
})
