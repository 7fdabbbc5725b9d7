/** Finds machine-readable codes on a page image. */
import type { PageCode, Raster } from '../../shared/domain/page.ts'
import type { CancelSignal } from './cancel-signal.ts'

export interface BarcodeReader {
  /** Codes in any direction, upside down too; the order means nothing. An image without codes gives none. Throws page-unreadable, page-timeout, engine-crashed. */
  readCodes(raster: Raster, signal: CancelSignal): Promise<readonly PageCode[]>
}
