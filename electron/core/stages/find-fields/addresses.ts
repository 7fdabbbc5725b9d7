/** Postal addresses of a document, each with the words that tell whose it is. */
import { findStreets, findTowns, findTrailingStreet, type TownMention } from '../../../shared/text/german-address.ts'
import type { Mention } from '../../../shared/text/mention.ts'
import type { TextLine } from '../../../shared/text/text-line.ts'
import { shifted } from './candidate-at.ts'
import type { Cell } from './cells.ts'
import type { DocumentView } from './document-view.ts'

interface Placed {
  readonly line: TextLine
  readonly mention: Mention
}

export interface Address {
  readonly row: number
  readonly cell: Cell
  readonly street?: Placed
  readonly postalCode?: Placed
  readonly city?: Placed
  /** Words before the address in its own cell. */
  readonly before: string
  /** Cells above it in the same column, nearest first, at most three. */
  readonly above: readonly Cell[]
}

export function addressesOf(view: Pick<DocumentView, 'grid'>): Address[] {
  const used = new Set<string>()
  const withStreet = view.grid.cells.flatMap((cell) => streetsIn(cell, view).map((street) => withTown(view, cell, street, used)))
  const townsAlone = view.grid.cells.flatMap((cell) =>
    findTowns(cell.text)
      .map((town) => shiftedTown(town, cell.from))
      .filter((town) => !used.has(keyOf(cell, town)))
      .map((town) => ({ ...placeOf(view, cell, town.from), ...townParts(cell, town) })),
  )
  return [...withStreet, ...townsAlone].sort((a, b) => a.row - b.row)
}

/** Streets by their words, and whatever stands in a street's place right above or before a town. */
function streetsIn(cell: Cell, view: Pick<DocumentView, 'grid'>): Mention[] {
  const streets = findStreets(cell.text)
  if (streets.length > 0) return streets.map((street) => shifted(street, cell.from))
  const town = findTowns(cell.text)[0]
  if (town && town.from > 3) {
    const trailing = findTrailingStreet(cell.text.slice(0, town.from).replace(/[,·\s]+$/, ''))
    return trailing ? [shifted(trailing, cell.from)] : []
  }
  const below = view.grid.below(cell)
  const trailing = below && (findTowns(below.text)[0]?.from ?? 9) < 3 ? findTrailingStreet(cell.text) : undefined
  return trailing ? [shifted(trailing, cell.from)] : []
}

function withTown(view: Pick<DocumentView, 'grid'>, cell: Cell, street: Mention, used: Set<string>): Address {
  const behind = findTowns(cell.text.slice(street.to - cell.from))
    .map((town) => shiftedTown(town, street.to))
    .find((town) => town.from - street.to < 30)
  const base = { ...placeOf(view, cell, street.from), street: { line: cell.line, mention: street } }
  if (behind) {
    used.add(keyOf(cell, behind))
    return { ...base, ...townParts(cell, behind) }
  }
  for (const next of [view.grid.below(cell), view.grid.right(cell), nextButOne(view, cell)]) {
    const town = next ? findTowns(next.text).find((t) => t.from < 16) : undefined
    if (!next || !town) continue
    const placed = shiftedTown(town, next.from)
    used.add(keyOf(next, placed))
    return { ...base, ...townParts(next, placed) }
  }
  const city = cityWithoutCode(cell, street)
  return city ? { ...base, city: { line: cell.line, mention: city } } : base
}

/** «Rosenweg 142a, Lorsch» or «Hauptstraße 21a in Wedel». */
function cityWithoutCode(cell: Cell, street: Mention): Mention | undefined {
  const rest = cell.text.slice(street.to - cell.from)
  const match = /^(?:,? in |, | · |,? )((?:Bad )?\p{Lu}[\p{Ll}]{2,}(?:-\p{Lu}\p{L}+)?(?: (?:am|im) \p{Lu}\p{L}+)?)(?=\s*$|[,.;)·]|\s{2})/u.exec(rest)
  const surface = match?.[1]
  if (match === null || surface === undefined || /^(?:Tel|Telefon|Mobil|Postfach|Haus|Wohnung|Erdgeschoss|Handy|Zimmer|Hinterhaus|Etage)/.test(surface))
    return undefined
  const from = street.to + match[0].length - surface.length
  return { from, to: from + surface.length, surface }
}

function placeOf(view: Pick<DocumentView, 'grid'>, cell: Cell, from: number): Pick<Address, 'row' | 'cell' | 'before' | 'above'> {
  const above: Cell[] = []
  for (let next = view.grid.above(cell); next && above.length < 3; next = view.grid.above(next)) above.push(next)
  return { row: cell.row, cell, before: cell.line.text.slice(cell.from, from), above }
}

function townParts(cell: Cell, town: TownMention): Pick<Address, 'postalCode' | 'city'> {
  const postalCode = { line: cell.line, mention: town.postalCode }
  return town.city ? { postalCode, city: { line: cell.line, mention: town.city } } : { postalCode }
}

function shiftedTown(town: TownMention, offset: number): TownMention {
  const moved = { ...shifted(town, offset), postalCode: shifted(town.postalCode, offset) }
  return town.city ? { ...moved, city: shifted(town.city, offset) } : moved
}

function nextButOne(view: Pick<DocumentView, 'grid'>, cell: Cell): Cell | undefined {
  const below = view.grid.below(cell)
  return below ? view.grid.below(below) : undefined
}

function keyOf(cell: Cell, town: Mention): string {
  return `${cell.row}:${town.from}`
}
