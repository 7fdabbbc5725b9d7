/** Names that no list knows but their place betrays, and names whose parts stand in two boxes of a form. */
import { findStreets, findTowns } from '../../../shared/text/german-address.ts'
import { isDistrictOffice, isOrganisation } from '../../../shared/text/organisation-name.ts'
import type { NameMention } from '../../../shared/text/person-name.ts'
import type { Cell, CellGrid } from './cells.ts'
import type { DocumentView } from './document-view.ts'

type Surroundings = Pick<DocumentView, 'grid' | 'lines'>

const WORD = "\\p{Lu}[\\p{L}'’]+(?:-\\p{Lu}[\\p{L}'’]+)*"
const NAME_CELL = new RegExp(`^(?:(?:Herrn?|Frau) )?(${WORD}(?:,? (?:von |van |de |zu |al |el )?${WORD}){1,3})$`, 'u')
const BORN = new RegExp(`(?<![\\p{L}-])(${WORD}(?:,? ${WORD}){1,2})(?=,? ?\\(?(?:geb\\.|geboren|\\*\\s?\\d))`, 'gu')
const SINGLE_WORD = new RegExp(`^${WORD}(?: ${WORD})?(?= \\(|$)`, 'u')
const GIVEN_LABEL = /^(?:\d{1,2}\s)?(?:Vornamen?|Vorname\(n\)|Rufname)(?![\p{L}, ]*(?:Nachname|Familienname|Name))(?![\p{L}])/iu
const FAMILY_LABEL = /^(?:\d{1,2}\s)?(?:Familienname|Nachname|Zuname|Name)(?![\p{L}])(?!,? ?(?:\/|und)? ?Vorname)(?! (?:der|des|und|ggf))/iu
const BOTH_LABEL = /^(?:Familien|Nach)?[Nn]ame,? ?(?:\/|und)? ?Vorname/u
const LABEL_WORD =
  /(?:Straße|Anschrift|Telefon|Datum|Antrag|Bescheid|Name|Vorname|Geburt|Ort|Sehr|Damen|Betreff|Seite|PLZ|Nummer|Familienstand|Anrede|Staatsang|Geschlecht|Mutter|Vater|Eltern|Sohn|Tochter|Kind|Bruder|Schwester|Ehemann|Ehefrau|Neffe|Nichte|Patient|Mieter|Klient|Schüler|Herr|Frau|Familie|Versichert|Arbeit|Kunde)/i

/** A cell of two to four capitalised words right above a street, and words right before a birth date. */
export function placedNames(view: Surroundings, row: number): NameMention[] {
  const cells = view.grid.row(row).flatMap((cell) => {
    const name = NAME_CELL.exec(cell.text)?.[1]
    if (name === undefined || !isPersonLike(name) || !standsAboveAddress(view.grid, cell)) return []
    const from = cell.from + cell.text.indexOf(name)
    return [{ from, to: from + name.length, surface: name, basis: 'place' as const }]
  })
  const born = [...(view.lines[row]?.text ?? '').matchAll(BORN)].flatMap((match) => {
    const name = match[1] ?? ''
    return isPersonLike(name) ? [{ from: match.index, to: match.index + name.length, surface: name, basis: 'place' as const }] : []
  })
  return [...cells, ...born.filter((b) => !cells.some((c) => c.from < b.to && b.from < c.to))]
}

/** «Vorname | Familienname» as two boxes, or «Name, Vorname» above two lines of one word each. The mention lies on the given name. */
export function splitNames(view: Pick<DocumentView, 'grid'>): { readonly row: number; readonly name: NameMention }[] {
  return view.grid.cells.flatMap((label) => {
    if (GIVEN_LABEL.test(label.text)) {
      const given = valueCell(view.grid, label)
      return given ? joined(given, familyNear(view.grid, label)) : []
    }
    const family = BOTH_LABEL.test(label.text) ? view.grid.below(label) : undefined
    const given = family && view.grid.below(family)
    return family && given && SINGLE_WORD.test(family.text) && SINGLE_WORD.test(given.text) ? joined(given, family) : []
  })
}

function joined(given: Cell, family: Cell | undefined): { row: number; name: NameMention }[] {
  const first = valueWords(given)
  const last = family && valueWords(family)
  if (!first || !last || !isPersonLike(`${first.surface} ${last.surface}`)) return []
  return [{ row: given.row, name: { from: first.from, to: first.to, surface: `${first.surface} ${last.surface}`, basis: 'split' } }]
}

/** The name words of a cell, behind its own label if it has one: «Vorname: Kevin». */
function valueWords(cell: Cell): { from: number; to: number; surface: string } | undefined {
  const lead = /^[^:]{3,30}:\s*/.exec(cell.text)?.[0].length ?? 0
  const surface = SINGLE_WORD.exec(cell.text.slice(lead))?.[0]
  return surface === undefined ? undefined : { from: cell.from + lead, to: cell.from + lead + surface.length, surface }
}

/** The value's cell: the label's own behind a colon, the one to the right, or the one below. */
function valueCell(grid: CellGrid, label: Cell): Cell | undefined {
  if (/:\s*\p{Lu}/u.test(label.text)) return label
  return [grid.right(label), grid.below(label)].find((cell) => cell && SINGLE_WORD.test(cell.text) && !LABEL_WORD.test(cell.text))
}

/** The family name's box stands in the same row of labels or within two rows. */
function familyNear(grid: CellGrid, label: Cell): Cell | undefined {
  for (const distance of [0, 1, -1, 2, -2]) {
    const hit = grid.row(label.row + distance).find((cell) => FAMILY_LABEL.test(cell.text))
    const value = hit && valueCell(grid, hit)
    if (value) return value
  }
  return undefined
}

function standsAboveAddress(grid: CellGrid, cell: Cell): boolean {
  const below = grid.below(cell)
  const second = below && grid.below(below)
  return [below, second].some((next) => next !== undefined && (findStreets(next.text).length > 0 || findTowns(next.text).some((town) => town.from < 3)))
}

function isPersonLike(name: string): boolean {
  return !isOrganisation(name) && !isDistrictOffice(name) && !LABEL_WORD.test(name)
}
