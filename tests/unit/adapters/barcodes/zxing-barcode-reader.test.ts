import { describe, expect, it } from 'vitest'
import { writeBarcode } from 'zxing-wasm/writer'
import { qrCode } from '../../../../electron/adapters/barcodes/qr-code.ts'
import { createZxingBarcodeReader } from '../../../../electron/adapters/barcodes/zxing-barcode-reader.ts'
import type { Raster } from '../../../../electron/shared/domain/page.ts'

const SIGNAL = { aborted: false, throwIfAborted: () => undefined }
const TEXT = 'postlotse:1:stelle:jc-leistung-1'
const reader = createZxingBarcodeReader()
const read = (raster: Raster) => reader.readCodes(raster, SIGNAL)

interface Drawn {
  readonly width: number
  readonly height: number
  /** Grey, row by row. */
  readonly data: ArrayLike<number>
}

/** A page at 100 dpi with a code in the middle, `scale` pixels a module. */
function pageWith({ width, height, data }: Drawn, scale: number): Raster {
  const page = { width: 827, height: 1169, dpi: 100, data: new Uint8Array(827 * 1169).fill(245) }
  const [left, top] = [Math.floor((page.width - width * scale) / 2), Math.floor((page.height - height * scale) / 2)]
  for (let y = 0; y < height * scale; y++) {
    for (let x = 0; x < width * scale; x++) page.data[(top + y) * page.width + left + x] = data[Math.floor(y / scale) * width + Math.floor(x / scale)] ?? 255
  }
  return page
}

const turned = ({ width, height, dpi, data }: Raster): Raster => ({ width, height, dpi, data: data.toReversed() })

async function ours(text = TEXT): Promise<Drawn> {
  const { size, modules } = await qrCode(text)
  return { width: size, height: size, data: modules.map((isDark) => (isDark ? 20 : 245)) }
}

async function printed(format: 'Code128' | 'Code39' | 'DataMatrix' | 'EAN13', text: string): Promise<Drawn> {
  return (await writeBarcode(text, { format, scale: 1, addQuietZones: true })).symbol
}

describe('codes on a page', () => {
  it('finds our own QR code, upright and upside down', async () => {
    const page = pageWith(await ours(), 4)
    expect(await read(page)).toEqual([{ format: 'QRCode', text: TEXT }])
    expect(await read(turned(page))).toEqual([{ format: 'QRCode', text: TEXT }])
  })

  it('reads it with a strip torn out', async () => {
    const code = await ours()
    const covered = Array.from(code.data, (grey, i) => (i > code.width * code.height * 0.5 && i < code.width * code.height * 0.58 ? 245 : grey))
    expect(await read(pageWith({ ...code, data: covered }, 4))).toEqual([{ format: 'QRCode', text: TEXT }])
  })

  it.each([
    ['Code128', 'PATCHT', 2],
    ['Code39', 'PATCHT', 2],
    ['DataMatrix', 'DEA5101000ABC', 4],
  ] as const)('finds %s', async (format, text, scale) => {
    expect(await read(pageWith(await printed(format, text), scale))).toEqual([{ format, text }])
  })

  it('looks for no other kinds', async () => {
    expect(await read(pageWith(await printed('EAN13', '4006381333931'), 2))).toEqual([])
  })

  it('finds nothing on an empty page', async () => {
    expect(await read({ width: 827, height: 1169, dpi: 100, data: new Uint8Array(827 * 1169).fill(250) })).toEqual([])
  })

  it('cuts off what is too long', async () => {
    const [code] = await read(pageWith(await ours('x'.repeat(700)), 5))
    expect(code?.text).toBe('x'.repeat(500))
  })

  it('refuses an image that is none', async () => {
    await expect(read({ width: 10, height: 10, dpi: 100, data: new Uint8Array(3) })).rejects.toMatchObject({ code: 'page-unreadable' })
  })
})
