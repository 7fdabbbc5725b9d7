/** What a printed page says, without where it stands: A4, from top to bottom. */
export interface PrintDocument {
  readonly title: string
  /** One line under the title. */
  readonly subtitle: string
  /** BCP 47, for screen readers. */
  readonly language: string
  readonly blocks: readonly PrintBlock[]
  /** At the foot of every page, beside the page number. */
  readonly footer: string
  /** E.g. `Seite 2 von 5`. */
  readonly pageOf: (page: number, pages: number) => string
}

export type PrintBlock = PrintHeading | PrintText | PrintFigures | PrintTable | PrintPair

interface PrintHeading {
  readonly kind: 'heading'
  readonly text: string
}

interface PrintText {
  readonly kind: 'text'
  readonly text: string
}

/** Large numbers in a row, each with what it means; two to four. */
interface PrintFigures {
  readonly kind: 'figures'
  readonly figures: readonly { readonly value: string; readonly label: string; readonly note?: string }[]
}

/** Its heading is repeated on every page. */
export interface PrintTable {
  readonly kind: 'table'
  readonly columns: readonly PrintColumn[]
  readonly rows: readonly (readonly string[])[]
}

export interface PrintColumn {
  readonly header: string
  /** Share of the width; they sum up to 1. */
  readonly share: number
  readonly align?: 'right'
}

/** Side by side, each half as wide. Only for what fits on one page. */
interface PrintPair {
  readonly kind: 'pair'
  readonly left: readonly PrintBlock[]
  readonly right: readonly PrintBlock[]
}
