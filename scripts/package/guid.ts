/** Identifiers that stay the same from build to build: UUID version 5 (RFC 9562) in Windows' notation. */
import { createHash } from 'node:crypto'

/** `namespace`: a UUID. */
export function guid(namespace: string, name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
    .subarray(0, 16)
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6) // version
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8) // variant
  const hex = hash.toString('hex').toUpperCase()
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
