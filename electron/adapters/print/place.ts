/** The column that is being drawn, and what every part of a page needs of it. */
import { PRINT } from './print-style.ts'

/** Where to draw: at pdf.y, in this column. */
export interface Place {
  readonly pdf: PDFKit.PDFDocument
  /** Parent of the tags. */
  readonly root: PDFKit.PDFStructureElement
  readonly left: number
  readonly width: number
}

/** Starts a new page unless this much still fits. */
export function ensureSpace(pdf: PDFKit.PDFDocument, height: number): void {
  if (pdf.y + height > pdf.page.height - PRINT.margin.bottom) pdf.addPage()
}

/** What a screen reader passes over: rules and grounds. */
export function artifact(pdf: PDFKit.PDFDocument, draw: () => void): void {
  pdf.markContent('Artifact', { type: 'Layout' })
  draw()
  pdf.endMarkedContent()
}
