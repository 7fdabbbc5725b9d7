/** Draws the PNG files of resources/icons from their SVG sources; run it after a change of those. */
import path from 'node:path'
import sharp from 'sharp'

const FOLDER = path.join(import.meta.dirname, '..', 'resources', 'icons')

/** Source, target, edge in pixels. Electron takes `@2x` on dense screens by itself. */
const PICTURES = [
  ['icon.svg', 'icon-256.png', 256],
  ['icon.svg', 'icon-512.png', 512],
  ['tray-light.svg', 'tray-light.png', 16],
  ['tray-light.svg', 'tray-light@2x.png', 32],
  ['tray-dark.svg', 'tray-dark.png', 16],
  ['tray-dark.svg', 'tray-dark@2x.png', 32],
] as const

for (const [source, target, edge] of PICTURES) {
  // 72 dpi is one pixel a unit: drawn at its final size, not scaled afterwards.
  const { width } = await sharp(path.join(FOLDER, source)).metadata()
  const density = (72 * edge) / (width || edge)
  await sharp(path.join(FOLDER, source), { density }).resize(edge, edge).png({ compressionLevel: 9 }).toFile(path.join(FOLDER, target))
}
