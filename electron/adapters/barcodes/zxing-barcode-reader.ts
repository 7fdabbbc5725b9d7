/** Reads codes with ZXing-C++, and the patch codes that it does not know. Compiled with the first page that is looked at (about 0.1 s); the same image always gives the same codes. */
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import type { BarcodeReader } from '../../core/ports/barcode-reader.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import { CODE_FORMATS, type PageCode, type Raster } from '../../shared/domain/page.ts'
import { hasSeparatingPatch } from './find-patch-code.ts'
import { localWasm } from './zxing-module.ts'

/** More codes than this are a form of stickers, and nothing that parts a stack. */
const MOST_CODES = 8
const MOST_CHARACTERS = 500

export function createZxingBarcodeReader(): BarcodeReader {
  let isPrepared = false
  return {
    async readCodes(raster) {
      if (raster.data.length !== raster.width * raster.height || raster.data.length === 0) {
        throw new PostlotseError('page-unreadable', `${raster.width} × ${raster.height} pixels, but ${raster.data.length} bytes`)
      }
      if (!isPrepared) prepareZXingModule({ overrides: localWasm('reader') })
      isPrepared = true
      const found = await readBarcodes(imageOf(raster), {
        formats: [...CODE_FORMATS],
        maxNumberOfSymbols: MOST_CODES,
        tryInvert: false,
        textMode: 'Plain',
      })
      const codes = found.flatMap(({ isValid, symbology, text }): PageCode[] =>
        isValid && isSought(symbology) ? [{ format: symbology, text: text.slice(0, MOST_CHARACTERS) }] : [],
      )
      return hasSeparatingPatch(raster) ? [...codes, { format: 'PatchCode', text: 'PATCHT' }] : codes
    },
  }
}

function isSought(symbology: string): symbology is (typeof CODE_FORMATS)[number] {
  return (CODE_FORMATS as readonly string[]).includes(symbology)
}

type LibraryImage = Parameters<typeof readBarcodes>[0]

/** Four bytes a pixel: the only shape the library takes. */
function imageOf({ width, height, data }: Raster): LibraryImage {
  const pixels = new Uint32Array(data.length)
  for (let i = 0; i < data.length; i++) pixels[i] = 0xff000000 | ((data[i] ?? 0) * 0x010101)
  return { width, height, data: new Uint8ClampedArray(pixels.buffer) } as unknown as LibraryImage
}
