/** Draws the parts of a page one under the other and starts a new page where one no longer fits. */
import { drawTable } from './draw-table.ts'
import { artifact, ensureSpace, type Place } from './place.ts'
import type { PrintBlock } from './print-document.ts'
import { BOLD, REGULAR } from './print-fonts.ts'
import { PRINT } from './print-style.ts'

export async function drawBlocks(blocks: readonly PrintBlock[], place: Place): Promise<void> {
  for (const block of blocks) await drawBlock(block, place)
}

async function drawBlock(block: PrintBlock, place: Place): Promise<void> {
  if (block.kind === 'heading') drawHeading(block.text, place)
  else if (block.kind === 'text') drawText(block.text, place)
  else if (block.kind === 'figures') drawFigures(block.figures, place)
  else if (block.kind === 'table') await drawTable(block, place)
  else await drawPair(block, place)
}

/** A heading never stands alone at the end of a page. */
function drawHeading(text: string, { pdf, root, left, width }: Place): void {
  ensureSpace(pdf, 60)
  root.add(pdf.struct('H2', {}, () => pdf.font(BOLD, PRINT.size.heading).fillColor(PRINT.ink).text(text, left, pdf.y, { width })))
  pdf.y += 3
}

function drawText(text: string, { pdf, root, left, width }: Place): void {
  root.add(pdf.struct('P', {}, () => pdf.font(REGULAR, PRINT.size.text).fillColor(PRINT.ink).text(text, left, pdf.y, { width, lineGap: 1.5 })))
  pdf.y += PRINT.gap
}

type Figures = Extract<PrintBlock, { kind: 'figures' }>['figures']

function drawFigures(figures: Figures, { pdf, root, left, width }: Place): void {
  const pad = 8
  const step = width / figures.length
  const inner = step - 2 * pad
  const height = 2 * pad + Math.max(...figures.map((figure) => figureHeight(figure, pdf, inner)))
  ensureSpace(pdf, height)
  const top = pdf.y
  artifact(pdf, () => pdf.rect(left, top, width, height).fill(PRINT.ground))
  figures.forEach(({ value, label, note }, i) => {
    const x = left + i * step + pad
    const write = () => {
      pdf
        .font(BOLD, PRINT.size.figure)
        .fillColor(PRINT.ink)
        .text(value, x, top + pad, { width: inner })
      pdf.font(BOLD, PRINT.size.note).text(label, x, pdf.y + 1, { width: inner })
      if (note !== undefined)
        pdf
          .font(REGULAR, PRINT.size.note)
          .fillColor(PRINT.quiet)
          .text(note, x, pdf.y + 1, { width: inner })
    }
    root.add(pdf.struct('P', {}, write))
  })
  pdf.y = top + height + PRINT.gap
}

function figureHeight({ value, label, note }: Figures[number], pdf: PDFKit.PDFDocument, width: number): number {
  const parts = [
    pdf.font(BOLD, PRINT.size.figure).heightOfString(value, { width }),
    pdf.font(BOLD, PRINT.size.note).heightOfString(label, { width }),
    note === undefined ? 0 : pdf.font(REGULAR, PRINT.size.note).heightOfString(note, { width }),
  ]
  return parts.reduce((sum, part) => sum + part, 2)
}

async function drawPair({ left, right }: Extract<PrintBlock, { kind: 'pair' }>, place: Place): Promise<void> {
  const { pdf } = place
  const between = 18
  const width = (place.width - between) / 2
  const top = pdf.y
  await drawBlocks(left, { ...place, width })
  const bottom = pdf.y
  pdf.y = top
  await drawBlocks(right, { ...place, left: place.left + width + between, width })
  pdf.y = Math.max(bottom, pdf.y)
}
