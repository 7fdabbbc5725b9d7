/** A printed document as PDF bytes: A4, tagged for screen readers, with page numbers. */
import PDFDocument from 'pdfkit'
import { collectPdf } from './collect-pdf.ts'
import { drawBlocks } from './draw-blocks.ts'
import type { Place } from './place.ts'
import type { PrintDocument } from './print-document.ts'
import { BOLD, REGULAR, registerFonts } from './print-fonts.ts'
import { PRINT } from './print-style.ts'

/** `at`: time of making, milliseconds since 1970. */
export async function toPdf(document: PrintDocument, at: number): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    size: 'A4',
    margins: PRINT.margin,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: document.language,
    displayTitle: true,
    info: { Title: document.title, Creator: 'Postlotse', CreationDate: new Date(at), ModDate: new Date(at) },
  })
  const bytes = collectPdf(pdf)
  registerFonts(pdf)
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  const place: Place = { pdf, root, left: PRINT.margin.left, width: pdf.page.width - PRINT.margin.left - PRINT.margin.right }
  drawTitle(document, place)
  await drawBlocks(document.blocks, place)
  root.end()
  drawFooters(document, pdf)
  pdf.end()
  return bytes
}

function drawTitle({ title, subtitle }: PrintDocument, { pdf, root, left, width }: Place): void {
  root.add(pdf.struct('H1', {}, () => pdf.font(BOLD, PRINT.size.title).fillColor(PRINT.ink).text(title, left, PRINT.margin.top, { width })))
  root.add(
    pdf.struct('P', {}, () =>
      pdf
        .font(REGULAR, PRINT.size.subtitle)
        .fillColor(PRINT.quiet)
        .text(subtitle, left, pdf.y + 2, { width }),
    ),
  )
  pdf.y += PRINT.gap
}

/** Below the bottom margin, where pdfkit would begin a new page: the margin is lifted while the line is written. */
function drawFooters({ footer, pageOf }: PrintDocument, pdf: PDFKit.PDFDocument): void {
  const { start, count } = pdf.bufferedPageRange()
  for (let i = 0; i < count; i++) {
    pdf.switchToPage(start + i)
    const y = pdf.page.height - PRINT.margin.bottom + 16
    const width = pdf.page.width - PRINT.margin.left - PRINT.margin.right
    const { bottom } = pdf.page.margins
    pdf.page.margins.bottom = 0
    pdf.markContent('Artifact', { type: 'Pagination' })
    pdf.font(REGULAR, PRINT.size.note).fillColor(PRINT.quiet)
    pdf.text(footer, PRINT.margin.left, y, { width: width * 0.75, lineBreak: false, ellipsis: true })
    pdf.text(pageOf(i + 1, count), PRINT.margin.left, y, { width, align: 'right', lineBreak: false })
    pdf.endMarkedContent()
    pdf.page.margins.bottom = bottom
  }
}
