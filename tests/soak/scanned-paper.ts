/** Paper as a scanner delivers it, for the soak run: A4 in grey at 150 dpi, drawn as SVG; and the separator sheet with its code. */
import sharp from 'sharp'
import { qrCode } from '../../electron/adapters/barcodes/qr-code.ts'
import { separatorText } from '../../electron/shared/domain/separator.ts'

/** A4 at 150 dpi, in pixels. */
const [WIDTH, HEIGHT, DPI] = [1240, 1754, 150]
/** Pixels a module of the code. */
const MODULE = 8

/** One page with the text in its lines; PNG. */
export function scannedPage(text: string): Promise<Buffer> {
  const lines = text.split('\n').map((line, i) => `<text x="130" y="${180 + i * 44}" font-family="DejaVu Sans, sans-serif" font-size="26">${line}</text>`)
  return drawn(lines.join(''))
}

/** The sheet that only separates; PNG. */
export async function scannedSheet(): Promise<Buffer> {
  const { size, modules } = await qrCode(separatorText({}))
  const dark = modules.flatMap((isDark, i) => {
    const [x, y] = [100 + (i % size) * MODULE, 100 + Math.floor(i / size) * MODULE]
    return isDark ? `<rect x="${x}" y="${y}" width="${MODULE}" height="${MODULE}"/>` : []
  })
  return drawn(`${dark.join('')}<text x="500" y="700" font-size="60">Trennblatt</text>`)
}

/** Several pages in one file, as TIFF. */
export function scannedStack(pages: readonly Buffer[]): Promise<Buffer> {
  return sharp([...pages], { join: { animated: true } })
    .withMetadata({ density: DPI })
    .tiff({ compression: 'deflate' })
    .toBuffer()
}

function drawn(content: string): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="#fff"/>${content}</svg>`
  return sharp(Buffer.from(svg)).greyscale().withMetadata({ density: DPI }).png().toBuffer()
}
