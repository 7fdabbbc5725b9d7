/** Makes QR codes for our own sheets. */
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer'
import { localWasm } from './zxing-module.ts'

export interface QrCode {
  /** Modules a side, without the quiet zone around. */
  readonly size: number
  /** Row by row, size × size; true is dark. */
  readonly modules: readonly boolean[]
}

/** Error correction H: readable with up to 30 % of the code covered (ISO/IEC 18004). */
export async function qrCode(text: string): Promise<QrCode> {
  prepareZXingModule({ overrides: localWasm('writer') })
  const { symbol, error } = await writeBarcode(text, { format: 'QRCode', scale: 1, options: 'ecLevel=H', addQuietZones: false })
  if (error !== '' || symbol.width !== symbol.height) throw new Error(`no QR code: ${error}`)
  return { size: symbol.width, modules: Array.from(symbol.data, (grey) => grey < 128) }
}
