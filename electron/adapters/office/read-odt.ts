/** Text of an OpenDocument text (ISO/IEC 26300). Pictures, macros, comments and deleted text are left alone. */
import { PostlotseError } from '../../shared/domain/errors.ts'
import { openPackage, type PackageParts } from './open-package.ts'
import { PageWriter } from './page-writer.ts'
import { childrenOf, elementsNamed, readXml, type XmlElement } from './read-xml.ts'

const WANTED = new Set(['content.xml', 'styles.xml', 'META-INF/manifest.xml'])

const SKIPPED = new Set([
  'text:tracked-changes',
  'office:annotation',
  'text:note',
  'office:forms',
  'text:sequence-decls',
  'svg:title',
  'svg:desc',
  'text:ruby-text',
])

/** Most repetitions of an empty cell or a blank that are believed. */
const MOST_REPEATED = 50

/** One entry a page. Throws encrypted, damaged, truncated, too-large, image-bomb. */
export function readOdt(bytes: Uint8Array, unpackedBytes: number): readonly string[] {
  const parts = openPackage(bytes, (path) => WANTED.has(path), unpackedBytes)
  requireNotEncrypted(parts)
  const content = parts['content.xml']
  if (!content) throw new PostlotseError('damaged', 'no text inside the OpenDocument')
  const document = readXml(content)
  const styles = parts['styles.xml'] && readXml(parts['styles.xml'])
  const breaks = breakStyles(document)
  const writer = new PageWriter()
  for (const line of marginLines(styles, 'style:header')) writer.line(line)
  for (const body of elementsNamed(document, 'office:text')) writeBlocks(body, writer, breaks)
  for (const line of marginLines(styles, 'style:footer')) writer.line(line)
  return writer.pages()
}

function requireNotEncrypted(parts: PackageParts): void {
  const manifest = parts['META-INF/manifest.xml']
  if (manifest && new TextDecoder().decode(manifest).includes('encryption-data')) throw new PostlotseError('encrypted', 'password-protected OpenDocument')
}

/** Names of paragraph styles that begin a page. */
function breakStyles(document: XmlElement): ReadonlySet<string> {
  const breaking = elementsNamed(document, 'style:style').filter((style) => {
    const properties = elementsNamed(style, 'style:paragraph-properties')
    return properties.some((p) => p.attributes['fo:break-before'] === 'page') || (style.attributes['style:master-page-name'] ?? '') !== ''
  })
  return new Set(breaking.map((style) => style.attributes['style:name'] ?? ''))
}

function marginLines(styles: XmlElement | undefined, name: string): readonly string[] {
  const writer = new PageWriter()
  for (const margin of styles ? elementsNamed(styles, name) : []) writeBlocks(margin, writer, new Set())
  return writer.distinctLines()
}

function writeBlocks(element: XmlElement, writer: PageWriter, breaks: ReadonlySet<string>): void {
  for (const child of childrenOf(element)) {
    if (child.name === 'text:p' || child.name === 'text:h') writeParagraph(child, writer, breaks)
    else if (child.name === 'table:table') writeTable(child, writer)
    else if (child.name === 'text:soft-page-break') writer.pageBreak()
    else if (!SKIPPED.has(child.name)) writeBlocks(child, writer, breaks)
  }
}

function writeParagraph(paragraph: XmlElement, writer: PageWriter, breaks: ReadonlySet<string>): void {
  if (breaks.has(paragraph.attributes['text:style-name'] ?? '')) writer.pageBreak()
  writer.paragraph(inlineText(paragraph))
  for (const box of elementsNamed(paragraph, 'draw:text-box')) writeBlocks(box, writer, breaks)
}

function writeTable(table: XmlElement, writer: PageWriter): void {
  for (const row of elementsNamed(table, 'table:table-row')) {
    const cells = elementsNamed(row, 'table:table-cell')
    writer.row(cells.map(cellText))
    for (const nested of cells.flatMap((cell) => elementsNamed(cell, 'table:table'))) writeTable(nested, writer)
  }
}

function cellText(cell: XmlElement): string {
  return childrenOf(cell)
    .map((child) =>
      child.name === 'table:table' || SKIPPED.has(child.name) ? '' : child.name === 'text:p' || child.name === 'text:h' ? inlineText(child) : cellText(child),
    )
    .join(' ')
}

/** Text inside a paragraph; text boxes are left out, they are written after it. */
function inlineText(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child.replace(/[\r\n\t]+/g, ' ') // white space of the file, not of the text
      if (child.name === 'text:s') return ' '.repeat(Math.min(MOST_REPEATED, Number(child.attributes['text:c'] ?? 1) || 1))
      if (child.name === 'text:tab') return '\t'
      if (child.name === 'text:line-break') return '\n'
      if (child.name === 'text:soft-page-break') return '\f'
      return SKIPPED.has(child.name) || child.name === 'draw:text-box' ? '' : inlineText(child)
    })
    .join('')
}
