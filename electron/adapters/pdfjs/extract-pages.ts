/** Some pages of an open PDF as a file of their own: pdf.js collects and decrypts them, what it takes along too much is left out afterwards. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { PostlotseError } from '../../shared/domain/errors.ts'
import { onlyPages } from './only-pages.ts'
import { writeObjects } from './pdf-objects.ts'

/**
 * With pages of a second file pdf.js writes neither the encryption nor the title of the first; an empty page follows for that and is dropped
 * again. Opening the source took no password, so nothing is revealed.
 */
const EMPTY_PAGE = writeObjects([
  new Map<string, string | { ref: number }>([
    ['/Type', '/Catalog'],
    ['/Pages', { ref: 2 }],
  ]),
  new Map<string, string | { ref: number }[]>([
    ['/Type', '/Pages'],
    ['/Count', '1'],
    ['/Kids', [{ ref: 3 }]],
  ]),
  new Map<string, string | { ref: number } | string[]>([
    ['/Type', '/Page'],
    ['/Parent', { ref: 2 }],
    ['/MediaBox', ['0', '0', '1', '1']],
  ]),
])

/** Pages are 1-based, inclusive. The same pages of the same file give the same bytes. Throws page-unreadable. */
export async function extractPages(document: PDFDocumentProxy, firstPage: number, lastPage: number): Promise<Uint8Array> {
  const isRange = Number.isInteger(firstPage) && Number.isInteger(lastPage) && firstPage >= 1 && firstPage <= lastPage && lastPage <= document.numPages
  if (!isRange) throw new PostlotseError('page-unreadable', `no pages ${firstPage} to ${lastPage}`)
  if (await hasHiddenLayers(document)) throw new PostlotseError('page-unreadable', 'hidden layers would show in an extract')
  const parts = [{ document: null, includePages: [[firstPage - 1, lastPage - 1]] }, { document: EMPTY_PAGE.slice() }]
  const bytes = (await document.extractPages(parts)) as Uint8Array | null // null: it could not
  try {
    if (!bytes) throw new SyntaxError('pdf.js gave nothing')
    return onlyPages(bytes, lastPage - firstPage + 1)
  } catch (cause) {
    throw new PostlotseError('page-unreadable', `pages ${firstPage} to ${lastPage} cannot be cut out`, { cause })
  }
}

/** pdf.js leaves out which layers are switched off. */
async function hasHiddenLayers(document: PDFDocumentProxy): Promise<boolean> {
  const layers = (await document.getOptionalContentConfig()) as Iterable<[string, { readonly visible: boolean }]>
  return [...layers].some(([, layer]) => !layer.visible)
}
