/** A stack for the handbook's page about cutting: pages of the practice letters as one scan. One sheet lost its head, so that its cut is in doubt. */
import path from 'node:path'
import sharp from 'sharp'
import { ROOT } from '../ensure-build.ts'

/** Pages of resources/practice; null: an empty back. */
const PAGES = ['09-stapel-1', '09-stapel-2', '09-stapel-3', '01-widerspruch-1', null, '18-schulbegleitung-1', '17-ratenzahlung-1'] as const
const LOST_HEAD = '09-stapel-2'
/** How much of the page is lost, as in a scan of a folded sheet. */
const LOST = 0.2
/** A4 at 200 dpi. */
const SHEET = { width: 1654, height: 2339 }

/** Writes a grey TIFF of several pages. */
export async function makeStack(file: string): Promise<void> {
  const pages = await Promise.all(PAGES.map((name) => (name === null ? blank(SHEET.height) : scanned(name))))
  await sharp(pages, { join: { animated: true } })
    .toColourspace('b-w')
    .withMetadata({ density: 200 })
    .tiff({ compression: 'deflate' })
    .toFile(file)
}

async function scanned(name: string): Promise<Buffer> {
  const over = name === LOST_HEAD ? [{ input: await blank(Math.round(SHEET.height * LOST)), top: 0, left: 0 }] : []
  return sharp(path.join(ROOT, 'resources', 'practice', `${name}.webp`))
    .resize({ ...SHEET, fit: 'contain', background: 'white' })
    .composite(over)
    .greyscale()
    .png()
    .toBuffer()
}

const blank = (height: number) =>
  sharp({ create: { width: SHEET.width, height, channels: 3, background: 'white' } })
    .greyscale()
    .png()
    .toBuffer()
