/** Tells Microsoft's compound files apart by what lies in their root storage ([MS-CFB] 2.2, 2.6). */
import type { FileHandle } from 'node:fs/promises'
import { PostlotseError } from '../../shared/domain/errors.ts'

const MAGIC = 'd0cf11e0a1b11ae1'
const ENTRY_BYTES = 128
/** Directory sectors looked at; an e-mail's root entries stand in the first few. */
const MOST_SECTORS = 4_096
const NO_STREAM = 0xffffffff
/** Sector numbers above this one are marks, not sectors. */
const MAX_REGULAR_SECTOR = 0xfffffffa

const KINDS: readonly (readonly [name: RegExp, mediaType: string])[] = [
  [/^WordDocument$/, 'application/msword'],
  [/^(Workbook|Book)$/, 'application/vnd.ms-excel'],
  [/^PowerPoint Document$/, 'application/vnd.ms-powerpoint'],
  [/^__(nameid|properties)_version1\.0$/, 'application/vnd.ms-outlook'],
]

/** Media type of a compound file, undefined for everything else. Throws encrypted for password-protected Office files, truncated if the directory is missing. */
export async function cfbMediaType(handle: FileHandle, head: Uint8Array): Promise<string | undefined> {
  if (Buffer.from(head.subarray(0, 8)).toString('hex') !== MAGIC) return undefined
  const names = rootNames(await readDirectory(handle, head))
  if (names.includes('EncryptedPackage')) throw new PostlotseError('encrypted', 'password-protected Office document')
  return KINDS.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1] ?? 'application/x-cfb'
}

/** The directory's sectors one after another, as chained in the allocation table. */
async function readDirectory(handle: FileHandle, head: Uint8Array): Promise<Buffer> {
  const header = Buffer.from(head.subarray(0, 512))
  if (header.length < 512) throw new PostlotseError('truncated', 'compound file without directory')
  const sectorBytes = 2 ** header.readUInt16LE(30)
  if (sectorBytes !== 512 && sectorBytes !== 4096) throw new PostlotseError('damaged', 'compound file with an impossible sector size')
  const readSector = async (sector: number) => {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(sectorBytes), 0, sectorBytes, (sector + 1) * sectorBytes)
    if (bytesRead === 0) throw new PostlotseError('truncated', 'compound file without directory')
    return buffer
  }
  const sectors: Buffer[] = []
  for (let sector = header.readUInt32LE(48); sector < MAX_REGULAR_SECTOR && sectors.length < MOST_SECTORS; ) {
    sectors.push(await readSector(sector))
    // The first 109 table sectors are named in the header; a directory so large that it lies beyond them is not followed.
    const table = Math.floor(sector / (sectorBytes / 4))
    if (table >= 109) break
    sector = (await readSector(header.readUInt32LE(76 + 4 * table))).readUInt32LE((sector % (sectorBytes / 4)) * 4)
  }
  return Buffer.concat(sectors)
}

/** Names directly below the root entry: its child and all siblings, which form a binary tree. */
function rootNames(directory: Buffer): readonly string[] {
  const names: string[] = []
  const seen = new Set<number>()
  const pending = directory.length < ENTRY_BYTES ? [] : [directory.readUInt32LE(76)]
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (id === NO_STREAM || seen.has(id) || (id + 1) * ENTRY_BYTES > directory.length) continue
    seen.add(id)
    const entry = directory.subarray(id * ENTRY_BYTES, (id + 1) * ENTRY_BYTES)
    names.push(entry.toString('utf16le', 0, Math.max(0, Math.min(64, entry.readUInt16LE(64)) - 2)))
    pending.push(entry.readUInt32LE(68), entry.readUInt32LE(72))
  }
  return names
}
