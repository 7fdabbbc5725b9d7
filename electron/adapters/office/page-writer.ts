/** Collects paragraphs into pages of text. */
const GAP = '   '

export class PageWriter {
  readonly #pages: string[][] = [[]]

  /** One paragraph; line breaks inside it are `\n`. */
  line(text: string): void {
    this.#page().push(...text.split('\n').map((line) => line.replace(/[\t\u00a0]/g, (c) => (c === '\t' ? GAP : ' ')).trimEnd()))
  }

  /** A paragraph inside which pages may begin, marked by form feeds. */
  paragraph(text: string): void {
    const pieces = text.split('\f')
    pieces.forEach((piece, i) => {
      if (i > 0) this.pageBreak()
      if (piece !== '' || pieces.length === 1) this.line(piece)
    })
  }

  /** Cells of a table row, separated by a column gap; paragraphs inside a cell run together. */
  row(cells: readonly string[]): void {
    const texts = cells.map((cell) => cell.replace(/\s+/g, ' ').trim())
    if (texts.some((text) => text !== '')) this.line(texts.filter((text) => text !== '').join(GAP))
  }

  /** Starts a page, unless the present one is still empty: a break is often noted twice. */
  pageBreak(): void {
    if (this.#page().some((line) => line.trim() !== '')) this.#pages.push([])
  }

  /** Lines separated by `\n`, at most one empty line in a row; at least one page. */
  pages(): readonly string[] {
    const filled = this.#pages.filter((lines, i) => i === 0 || lines.some((line) => line.trim() !== ''))
    return filled.map((lines) =>
      lines
        .filter((line, i) => line !== '' || (lines[i - 1] ?? '') !== '')
        .join('\n')
        .trim(),
    )
  }

  /** All lines that are not empty, each once: headers of first, even and odd pages usually repeat each other. */
  distinctLines(): readonly string[] {
    return [...new Set(this.pages().flatMap((page) => page.split('\n')))].filter((line) => line.trim() !== '')
  }

  #page(): string[] {
    const last = this.#pages.at(-1)
    if (last) return last
    throw new Error('a writer has at least one page')
  }
}
