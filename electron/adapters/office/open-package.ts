/** The XML parts of a zipped office document, unpacked in memory within a limit. */
import { unzipSync } from 'fflate'
import { PostlotseError } from '../../shared/domain/errors.ts'

/** Path inside the package → bytes. */
export type PackageParts = Readonly<Record<string, Uint8Array>>

/** Compression beyond this ratio is an attack, not a text (deflate reaches 1032; office XML stays below 100). */
const BOMB_RATIO = 500
/** Parts below this size are never called a bomb. */
const BOMB_BYTES = 10 * 1024 * 1024

const END_OF_DIRECTORY = Buffer.from('PK\x05\x06', 'latin1')

/**
 * Only parts that `wanted` names are unpacked, so pictures and macros stay packed. Throws truncated if the directory at the end is missing,
 * too-large for more bytes than allowed, image-bomb for absurd compression, damaged.
 */
export function openPackage(bytes: Uint8Array, wanted: (path: string) => boolean, unpackedBytes: number): PackageParts {
  let total = 0
  try {
    return unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (!wanted(name)) return false
        total += originalSize
        if (originalSize > BOMB_BYTES && originalSize > BOMB_RATIO * size) throw new PostlotseError('image-bomb', `${size} bytes would become ${originalSize}`)
        if (total > unpackedBytes) throw new PostlotseError('too-large', `${total} bytes unpacked, limit ${unpackedBytes}`)
        return true
      },
    })
  } catch (error) {
    if (error instanceof PostlotseError) throw error
    const isComplete = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(END_OF_DIRECTORY)
    throw new PostlotseError(isComplete ? 'damaged' : 'truncated', 'zip package', { cause: error })
  }
}
