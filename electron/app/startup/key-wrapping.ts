/** Wraps the database key with the recovery passphrase: scrypt makes a key of it, AES-256-GCM closes the database key with that. */
import { createCipheriv, createDecipheriv, randomBytes, type ScryptOptions, scrypt } from 'node:crypto'
import { z } from 'zod'
import { PostlotseError } from '../../shared/domain/errors.ts'
import { normalizedPassphrase } from './passphrase.ts'

const base64 = z.base64().min(1)

export const wrappedKeySchema = z.strictObject({
  kdf: z.literal('scrypt'),
  /** Cost, block size and parallelism; other ones need another format, so that a file cannot ask for any amount of memory. */
  n: z.literal(131_072),
  r: z.literal(8),
  p: z.literal(1),
  salt: base64,
  iv: base64,
  key: base64,
  tag: base64,
})
export type WrappedKey = z.output<typeof wrappedKeySchema>

const COST = { n: 131_072, r: 8, p: 1 } as const
/** Bytes: scrypt needs 128 · N · r = 128 MiB. */
const MEMORY = 160 * 1024 * 1024
/** Ties the wrapped key to its purpose. */
const PURPOSE = Buffer.from('postlotse.key/1')

/** `keyHex`: 64 hex digits. */
export async function wrapKey(keyHex: string, passphrase: string): Promise<WrappedKey> {
  const [salt, iv] = [randomBytes(16), randomBytes(12)]
  const cipher = createCipheriv('aes-256-gcm', await stretched(passphrase, salt), iv).setAAD(PURPOSE)
  const key = Buffer.concat([cipher.update(Buffer.from(keyHex, 'hex')), cipher.final()])
  return {
    kdf: 'scrypt',
    ...COST,
    salt: salt.toString('base64'),
    iv: iv.toString('base64'),
    key: key.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  }
}

/** Returns the key as 64 hex digits. Throws passphrase-wrong. */
export async function unwrapKey(wrapped: WrappedKey, passphrase: string): Promise<string> {
  const secret = await stretched(passphrase, Buffer.from(wrapped.salt, 'base64'))
  try {
    const decipher = createDecipheriv('aes-256-gcm', secret, Buffer.from(wrapped.iv, 'base64'), { authTagLength: 16 })
    decipher.setAAD(PURPOSE).setAuthTag(Buffer.from(wrapped.tag, 'base64'))
    return Buffer.concat([decipher.update(Buffer.from(wrapped.key, 'base64')), decipher.final()]).toString('hex')
  } catch (cause) {
    throw new PostlotseError('passphrase-wrong', '', { cause })
  }
}

function stretched(passphrase: string, salt: Buffer): Promise<Buffer> {
  const options: ScryptOptions = { N: COST.n, r: COST.r, p: COST.p, maxmem: MEMORY }
  return new Promise((resolve, reject) => {
    scrypt(normalizedPassphrase(passphrase), salt, 32, options, (error, key) => (error ? reject(error) : resolve(key)))
  })
}
