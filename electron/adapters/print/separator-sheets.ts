/**
 * Separator sheets as PDF bytes: A4, one sheet a page, a large label and the code twice, upper left and lower right, so that a fold, a staple or a
 * sheet fed upside down costs one of them at most. Black on white.
 */
import PDFDocument from 'pdfkit'
import { collectPdf } from './collect-pdf.ts'
import { BOLD, REGULAR, registerFonts } from './print-fonts.ts'

export interface SeparatorSheet {
  /** E.g. `Trennblatt`. */
  readonly heading: string
  /** What the sheet names, in large letters; empty for a sheet that only separates. */
  readonly label: string
  /** What to do with it, one or two sentences. */
  readonly note: string
  readonly code: SheetCode
}

interface SheetCode {
  /** Modules a side. */
  readonly size: number
  /** Row by row, size × size; true is dark. */
  readonly modules: readonly boolean[]
}

/** Points (1/72 inch). The code is about 53 mm wide: modules of more than 1 mm, readable from a fax in coarse resolution. */
const [MARGIN, CODE, HEADING, LABEL, LEAST_LABEL, NOTE] = [56, 150, 30, 40, 18, 12]
const LABEL_TOP = 300
const LABEL_HEIGHT = 190

/** `language`: BCP 47, for screen readers; `at`: time of making, milliseconds since 1970. */
export async function separatorSheets(sheets: readonly SeparatorSheet[], language: string, at: number): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    displayTitle: true,
    info: { Title: sheets[0]?.heading ?? '', Creator: 'Postlotse', CreationDate: new Date(at), ModDate: new Date(at) },
  })
  const bytes = collectPdf(pdf)
  registerFonts(pdf)
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  for (const sheet of sheets) drawSheet(sheet, pdf, root)
  root.end()
  pdf.end()
  return bytes
}

function drawSheet({ heading, label, note, code }: SeparatorSheet, pdf: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement): void {
  pdf.addPage()
  const { width, height } = pdf.page
  const column = width - 2 * MARGIN
  pdf.markContent('Artifact', { type: 'Layout' })
  drawCode(code, pdf, [MARGIN, MARGIN])
  drawCode(code, pdf, [width - MARGIN - CODE, height - MARGIN - CODE])
  pdf.endMarkedContent()
  const beside = MARGIN + CODE + 30
  root.add(
    pdf.struct('H1', {}, () =>
      pdf
        .font(BOLD, HEADING)
        .fillColor('black')
        .text(heading, beside, MARGIN, { width: width - MARGIN - beside }),
    ),
  )
  if (label !== '') {
    const size = labelSize(label, column, pdf)
    root.add(pdf.struct('P', {}, () => pdf.font(BOLD, size).text(label, MARGIN, LABEL_TOP, { width: column, height: LABEL_HEIGHT, ellipsis: true })))
  }
  root.add(pdf.struct('P', {}, () => pdf.font(REGULAR, NOTE).text(note, MARGIN, height - MARGIN - CODE, { width: column - CODE - 30, height: CODE })))
}

/** As large as it fits. */
function labelSize(label: string, width: number, pdf: PDFKit.PDFDocument): number {
  let size = LABEL
  while (size > LEAST_LABEL && pdf.font(BOLD, size).heightOfString(label, { width }) > LABEL_HEIGHT) size -= 2
  return size
}

function drawCode({ size, modules }: SheetCode, pdf: PDFKit.PDFDocument, [left, top]: readonly [number, number]): void {
  const side = CODE / size
  modules.forEach((isDark, i) => {
    if (isDark) pdf.rect(left + (i % size) * side, top + Math.floor(i / size) * side, side, side)
  })
  pdf.fill('black')
}
