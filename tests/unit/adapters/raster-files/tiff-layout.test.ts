import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { tiffLayout } from '../../../../electron/adapters/raster-files/tiff-layout.ts'

const FIXTURE = new URL('../../../fixtures/images/page-none.tif', import.meta.url)
const ENTRY_BYTES = 12

/** The entry of a tag in the first directory of a little-endian TIFF. */
function entryOf(bytes: Buffer, tag: number): number {
  const directory = bytes.readUInt32LE(4)
  const count = bytes.readUInt16LE(directory)
  const places = Array.from({ length: count }, (_, i) => directory + 2 + i * ENTRY_BYTES)
  const found = places.find((at) => bytes.readUInt16LE(at) === tag)
  if (found === undefined) throw new Error(`no tag ${tag}`)
  return found
}

async function layoutOf(bytes: Buffer) {
  const folder = await mkdtemp(path.join(tmpdir(), 'tiff-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = path.join(folder, 'page.tif')
  writeFileSync(file, bytes)
  const handle = await open(file)
  onTestFinished(() => handle.close())
  return tiffLayout(handle, bytes.length, 10)
}

it.each([
  ['the beginning of the file', 0],
  ['its last bytes', -4],
  ['far behind it', 0xffff0000],
])('leaves a value aside whose place is %s and that is longer than what is there', async (_, place) => {
  const bytes = Buffer.from(readFileSync(FIXTURE))
  const [whole] = (await layoutOf(bytes)).pages
  const entry = entryOf(bytes, 282)
  bytes.writeUInt32LE(90_000, entry + 4)
  bytes.writeUInt32LE(place < 0 ? bytes.length + place : place, entry + 8)
  const { pages } = await layoutOf(bytes)
  expect(pages).toEqual([{ ...whole, dpiX: 0 }])
})
