/** Windows' icon from the drawing: PNG pictures in one .ico, as every Windows since Vista reads them. */
import { writeFileSync } from 'node:fs'
import sharp from 'sharp'

/** Pixels; Explorer, task bar and title bar take the nearest one. */
const EDGES = [16, 24, 32, 48, 64, 128, 256]
const HEADER_BYTES = 6
const ENTRY_BYTES = 16

export async function writeIcon(svg: string, target: string): Promise<void> {
  const pictures = await Promise.all(EDGES.map((edge) => sharp(svg, { density: 288 }).resize(edge, edge).png().toBuffer()))
  const header = Buffer.alloc(HEADER_BYTES + ENTRY_BYTES * pictures.length)
  header.writeUInt16LE(1, 2) // an icon, not a cursor
  header.writeUInt16LE(pictures.length, 4)
  let offset = header.length
  for (const [index, picture] of pictures.entries()) {
    const at = HEADER_BYTES + ENTRY_BYTES * index
    const edge = EDGES[index] ?? 0
    header.writeUInt8(edge % 256, at) // 0 stands for 256
    header.writeUInt8(edge % 256, at + 1)
    header.writeUInt16LE(1, at + 4) // colour planes
    header.writeUInt16LE(32, at + 6) // bits a pixel
    header.writeUInt32LE(picture.length, at + 8)
    header.writeUInt32LE(offset, at + 12)
    offset += picture.length
  }
  writeFileSync(target, Buffer.concat([header, ...pictures]))
}
