/**
 * Opens a PDF with pdf.js, offline: fonts, character maps and decoders come from the installed package, nothing is evaluated or fetched.
 * What the library throws becomes one of our error codes.
 */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { PostlotseError } from '../../shared/domain/errors.ts'
import { largestImagePixels, withoutImageData } from './image-dictionaries.ts'

export interface OpenPdf {
  /** For looking: its images are one pixel each, so that nothing has to be decoded. */
  readonly document: PDFDocumentProxy
  /** For drawing and decoding; parsed when it is first asked for. */
  readonly drawable: () => Promise<PDFDocumentProxy>
  /** The file has no end marker: whatever is missing was cut off. */
  readonly isCutOff: boolean
  readonly close: () => Promise<void>
}

/** The end of a PDF is marked by %%EOF within the last 1024 bytes (ISO 32000-1, annex H.3 note 18). */
const TAIL_BYTES = 1024
const PACKAGE_FOLDER = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** Throws encrypted, damaged, truncated, image-bomb, vanished, no-permission. */
export async function openPdf(file: string, maxImagePixels: number): Promise<OpenPdf> {
  const bytes = await readBytes(file)
  const isCutOff = !bytes.subarray(-TAIL_BYTES).includes('%%EOF')
  if (isCutOff && endsInsideObject(bytes)) throw new PostlotseError('truncated', 'the last object is not complete')
  if (largestImagePixels(bytes) > maxImagePixels) throw new PostlotseError('image-bomb', 'an image has too many pixels')

  const looked = withoutImageData(bytes)
  let document: PDFDocumentProxy
  try {
    document = await parse(looked ?? bytes, maxImagePixels)
  } catch (error) {
    throw openingError(error, isCutOff)
  }
  let drawn: Promise<PDFDocumentProxy> | undefined
  const drawable = () => (drawn ??= looked ? parse(bytes, maxImagePixels) : Promise.resolve(document))
  const close = async () => {
    await document.loadingTask.destroy()
    await (await drawn)?.loadingTask.destroy()
  }
  if (document.numPages > 0) return { document, drawable, isCutOff, close }
  await close()
  throw new PostlotseError(isCutOff ? 'truncated' : 'damaged', 'no pages')
}

function parse(bytes: Buffer, maxImagePixels: number): Promise<PDFDocumentProxy> {
  return getDocument({
    data: new Uint8Array(bytes), // a copy: pdf.js takes the buffer it is given
    maxImageSize: maxImagePixels,
    enableXfa: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    standardFontDataUrl: packageFolder('standard_fonts'),
    cMapUrl: packageFolder('cmaps'),
    wasmUrl: packageFolder('wasm'),
    iccUrl: packageFolder('iccs'),
    verbosity: VerbosityLevel.ERRORS,
  }).promise
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    return await readFile(file)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT') throw new PostlotseError('vanished', '', { cause: error })
    if (code === 'EACCES' || code === 'EPERM') throw new PostlotseError('no-permission', '', { cause: error })
    throw error
  }
}

/** True if the last `n n obj` has no `endobj`: part of the contents is certainly gone, even where the rest can be rebuilt. */
function endsInsideObject(bytes: Buffer): boolean {
  return bytes.lastIndexOf(' obj') > bytes.lastIndexOf('endobj')
}

function packageFolder(name: string): string {
  return `${join(PACKAGE_FOLDER, name)}/`
}

function openingError(error: unknown, isCutOff: boolean): PostlotseError {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return new PostlotseError('encrypted', 'opening needs a password', { cause: error })
  return new PostlotseError(isCutOff ? 'truncated' : 'damaged', name, { cause: error })
}
