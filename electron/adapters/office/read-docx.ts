/** Text of a Word document (ECMA-376, WordprocessingML). Remote templates, pictures, macros and deleted text are left alone. */
import { PostlotseError } from '../../shared/domain/errors.ts'
import { openPackage } from './open-package.ts'
import { PageWriter } from './page-writer.ts'
import { childrenOf, elementsNamed, readXml, type XmlElement } from './read-xml.ts'

const WANTED = /^word\/(?:document\d*|header\d+|footer\d+)\.xml$/

/** Elements without text of their own: deleted or moved text, field codes, and the copy of a drawing for old programs. */
const SKIPPED = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'w:delText', 'mc:Fallback', 'w:pPr', 'w:rPr', 'w:tblPr', 'w:sectPr'])

/** Runs that are one character. */
const CHARACTERS: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:ptab': '\t', 'w:cr': '\n', 'w:noBreakHyphen': '-', 'w:softHyphen': '' }

/** One entry a page; page breaks are those that the author set or Word noted when it last laid the text out. Throws damaged, truncated, too-large, image-bomb. */
export function readDocx(bytes: Uint8Array, unpackedBytes: number): readonly string[] {
  const parts = openPackage(bytes, (path) => WANTED.test(path), unpackedBytes)
  const document = Object.keys(parts).find((path) => path.startsWith('word/document'))
  const main = document === undefined ? undefined : parts[document]
  if (main === undefined) throw new PostlotseError('damaged', 'no text inside the Word document')
  const writer = new PageWriter()
  for (const line of marginLines(parts, 'word/header')) writer.line(line)
  writeBlocks(readXml(main), writer)
  for (const line of marginLines(parts, 'word/footer')) writer.line(line)
  return writer.pages()
}

function marginLines(parts: Readonly<Record<string, Uint8Array>>, prefix: string): readonly string[] {
  const writer = new PageWriter()
  for (const path of Object.keys(parts)
    .filter((p) => p.startsWith(prefix))
    .sort())
    writeBlocks(readXml(parts[path] ?? new Uint8Array()), writer)
  return writer.distinctLines()
}

function writeBlocks(element: XmlElement, writer: PageWriter): void {
  for (const child of childrenOf(element)) {
    if (child.name === 'w:p') writeParagraph(child, writer)
    else if (child.name === 'w:tbl') writeTable(child, writer)
    else if (!SKIPPED.has(child.name)) writeBlocks(child, writer)
  }
}

function writeParagraph(paragraph: XmlElement, writer: PageWriter): void {
  const properties = childrenOf(paragraph).find((child) => child.name === 'w:pPr')
  const breakBefore = properties && childrenOf(properties).find((child) => child.name === 'w:pageBreakBefore')
  if (breakBefore && isOn(breakBefore)) writer.pageBreak()
  writer.paragraph(runText(paragraph))
  for (const box of textBoxes(paragraph)) writeBlocks(box, writer)
}

/** Rows with their cells; a table inside a cell gives rows of its own after the row it stands in. */
function writeTable(table: XmlElement, writer: PageWriter): void {
  for (const row of elementsNamed(table, 'w:tr')) {
    const cells = elementsNamed(row, 'w:tc')
    writer.row(cells.map((cell) => cellText(cell)))
    for (const nested of cells.flatMap((cell) => elementsNamed(cell, 'w:tbl'))) writeTable(nested, writer)
  }
}

function cellText(cell: XmlElement): string {
  return childrenOf(cell)
    .map((child) => (child.name === 'w:tbl' || SKIPPED.has(child.name) ? '' : child.name === 'w:p' ? runText(child) : cellText(child)))
    .join(' ')
}

/** Text of the runs inside, page breaks as form feeds; text boxes are left out, they are written after their paragraph. */
function runText(element: XmlElement): string {
  return childrenOf(element).map(pieceText).join('')
}

function pieceText(piece: XmlElement): string {
  switch (piece.name) {
    case 'w:t':
      return piece.children.join('')
    case 'w:br':
      return piece.attributes['w:type'] === 'page' ? '\f' : '\n'
    case 'w:lastRenderedPageBreak':
      return '\f'
    case 'w:checkBox':
      return isChecked(piece) ? '☒ ' : '☐ '
    case 'w:txbxContent':
      return ''
    default:
      return SKIPPED.has(piece.name) ? '' : (CHARACTERS[piece.name] ?? runText(piece))
  }
}

/** A box is stored twice, for new programs and, as mc:Fallback, for old ones. */
function textBoxes(element: XmlElement): readonly XmlElement[] {
  return childrenOf(element).flatMap((child) => (child.name === 'w:txbxContent' ? [child] : SKIPPED.has(child.name) ? [] : textBoxes(child)))
}

/** Check box of an old-style form; without a mark of its own its default holds. */
function isChecked(box: XmlElement): boolean {
  const state = childrenOf(box).find((child) => child.name === 'w:checked') ?? childrenOf(box).find((child) => child.name === 'w:default')
  return state !== undefined && isOn(state)
}

/** A property that is there is on, unless it says otherwise (ECMA-376, ST_OnOff). */
function isOn(property: XmlElement): boolean {
  return !['0', 'false', 'off'].includes(property.attributes['w:val'] ?? '1')
}
