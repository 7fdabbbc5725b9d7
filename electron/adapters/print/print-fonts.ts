/** Liberation Sans, which pdf.js brings along: embedded, so that names in any European script are printed right. */
import { fileURLToPath } from 'node:url'

export const REGULAR = 'regular'
export const BOLD = 'bold'

export function registerFonts(pdf: PDFKit.PDFDocument): void {
  pdf.registerFont(REGULAR, fontFile('LiberationSans-Regular.ttf'))
  pdf.registerFont(BOLD, fontFile('LiberationSans-Bold.ttf'))
}

function fontFile(name: string): string {
  return fileURLToPath(new URL(`standard_fonts/${name}`, import.meta.resolve('pdfjs-dist/package.json')))
}
