/** Draws a set page as a scanner sees it and damages it: skew, blur, noise, contrast, shadows, holes, fax. */
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import sharp from 'sharp'
import { type Damage, gauss, type Look, type Random } from './choose-look.ts'
import { fontOf } from './measure-text.ts'
import { PAGE_HEIGHT, PAGE_WIDTH, type SheetOfWords } from './page-setter.ts'

export interface Picture {
  readonly bytes: Buffer
  readonly mediaType: 'image/jpeg' | 'image/tiff'
}

export async function printPage(sheet: SheetOfWords, look: Look, damage: Damage, random: Random): Promise<Picture> {
  const scale = damage.dpi / 72
  const [width, height] = [Math.round(PAGE_WIDTH * scale), Math.round(PAGE_HEIGHT * scale)]
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.translate(width / 2, height / 2)
  context.rotate((damage.degrees * Math.PI) / 180)
  context.scale(scale, scale)
  context.translate(-PAGE_WIDTH / 2, -PAGE_HEIGHT / 2)
  drawSheet(context, sheet, grey(look.ink))
  if (damage.showThrough) drawBack(context, sheet)
  if (damage.holes) drawHoles(context)
  const drawn = sharp(Buffer.from(context.getImageData(0, 0, width, height).data.buffer), { raw: { width, height, channels: 4 } })
    .toColourspace('b-w')
    .removeAlpha()
  const { data } = await (damage.blur > 0.3 ? drawn.blur(damage.blur) : drawn).raw().toBuffer({ resolveWithObject: true })
  return encode(wear(data, { width, height }, damage, random), { width, height }, damage)
}

function drawSheet(context: SKRSContext2D, { words, rules }: SheetOfWords, colour: string): void {
  context.fillStyle = colour
  context.strokeStyle = colour
  context.lineWidth = 0.6
  for (const { x, y, width, height } of rules) {
    context.beginPath()
    if (height === 0) {
      context.moveTo(x, y)
      context.lineTo(x + width, y)
    } else context.rect(x, y, width, height)
    context.stroke()
  }
  for (const word of words) {
    context.font = fontOf(word.size, word.font)
    context.fillText(word.text, word.x, word.y)
  }
}

function drawBack(context: SKRSContext2D, sheet: SheetOfWords): void {
  context.save()
  context.translate(PAGE_WIDTH, 17)
  context.scale(-1, 1)
  drawSheet(context, sheet, grey(222))
  context.restore()
}

/** ISO 838: two holes 80 mm apart, 12 mm from the edge. */
function drawHoles(context: SKRSContext2D): void {
  context.fillStyle = grey(45)
  for (const y of [PAGE_HEIGHT / 2 - 113, PAGE_HEIGHT / 2 + 113]) {
    context.beginPath()
    context.arc(34, y, 8.5, 0, 2 * Math.PI)
    context.fill()
  }
}

function wear(data: Buffer, { width, height }: { readonly width: number; readonly height: number }, damage: Damage, random: Random): Buffer {
  const { black, white, noise } = damage
  const normal = Array.from({ length: 4099 }, () => gauss(random) * noise)
  const from = random()
  let n = 0
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x
      const light = damage.shadow ? 1 - 0.45 * Math.max(0, 1 - Math.abs(x / width - (from < 0.5 ? 0 : 1)) * 4) * (0.5 + (0.5 * y) / height) : 1
      n = (n + 1 + ((i ^ (i >> 7)) & 3)) % normal.length
      data[i] = Math.max(0, Math.min(255, (black + ((data[i] ?? 255) / 255) * (white - black)) * light + (normal[n] ?? 0)))
    }
  }
  for (let i = 0; i < damage.specks; i++) speck(data, { width, height }, random)
  return data
}

function speck(data: Buffer, { width, height }: { readonly width: number; readonly height: number }, random: Random): void {
  const [x, y, size] = [Math.floor(random() * width), Math.floor(random() * height), 1 + Math.floor(random() * 3)]
  for (let dy = 0; dy < size; dy++) for (let dx = 0; dx < size; dx++) if (x + dx < width && y + dy < height) data[(y + dy) * width + x + dx] = 30
}

async function encode(data: Buffer, { width, height }: { readonly width: number; readonly height: number }, damage: Damage): Promise<Picture> {
  const image = sharp(data, { raw: { width, height, channels: 1 } }).toColourspace('b-w')
  if (damage.threshold === undefined) {
    const bytes = await image.withMetadata({ density: damage.dpi }).jpeg({ quality: damage.quality }).toBuffer()
    return { bytes, mediaType: 'image/jpeg' }
  }
  // A fax in standard resolution has half the lines; it is stored with square pixels here.
  const coarse = damage.coarse
    ? sharp(
        await image
          .resize(width, Math.round(height / 2), { fit: 'fill' })
          .png()
          .toBuffer(),
      ).resize(width, height, { fit: 'fill', kernel: 'nearest' })
    : image
  const bitonal = sharp(await coarse.toColourspace('b-w').threshold(Math.round(damage.threshold)).png().toBuffer())
  const bytes = await bitonal
    .toColourspace('b-w')
    .tiff({ compression: 'ccittfax4', bitdepth: 1, xres: damage.dpi / 25.4, yres: damage.dpi / 25.4 })
    .toBuffer()
  return { bytes, mediaType: 'image/tiff' }
}

function grey(value: number): string {
  const part = Math.round(value)
  return `rgb(${part},${part},${part})`
}
