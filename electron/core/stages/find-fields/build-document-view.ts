/** Prepares a document for the finders. */
import type { ClassifiedDocument } from '../../../shared/domain/document.ts'
import { fieldPages } from '../../../shared/domain/field-pages.ts'
import { fieldsOfType, type Taxonomy, typeById } from '../../../shared/taxonomy/taxonomy.ts'
import { linesOf, type TextLine } from '../../../shared/text/text-line.ts'
import { type Cell, CellGrid, cellsOf } from './cells.ts'
import { choiceProbabilities } from './choice/choice-model.ts'
import { choiceWeights } from './choice/choice-weights.ts'
import { partyOptions } from './choice/party-options.ts'
import type { DocumentView, ViewBase } from './document-view.ts'
import { peopleOf } from './people.ts'
import type { Person } from './person.ts'
import { type Role, roleOf } from './roles.ts'

export function documentView(document: ClassifiedDocument, taxonomy: Taxonomy): DocumentView {
  const lines = fieldPages(document.pages).flatMap((page) => linesOf(page))
  const grid = new CellGrid(cellsOf(lines))
  const wanted = new Map(fieldsOfType(taxonomy, document.type.id).map((field) => [field.name, field]))
  const base = { document, typeId: document.type.id, type: typeById(taxonomy, document.type.id), lines, grid, sections: sectionsOf(lines, grid), wanted }
  return { ...base, people: likeliestFirst(base, peopleOf(base)) }
}

/** The learned choice of the data subject orders the people; other finders ask who comes first. */
function likeliestFirst(base: ViewBase, people: readonly Person[]): Person[] {
  const weights = choiceWeights('person.name')
  if (weights.size === 0) return [...people]
  const options = partyOptions(base, people)
  const probabilities = choiceProbabilities(
    options.map((option) => option.features),
    weights,
  )
  return people
    .map((person, i) => ({ person, probability: probabilities[i] ?? 0 }))
    .sort((a, b) => b.probability - a.probability)
    .map(({ person }) => person)
}

const NUMBERING = /^\s*(?:(?:Abschnitt|Teil)\s)?(?:[A-Z]|\d{1,2}|[IVX]{1,4})[.)]?\s+(?=\p{L})/u
const VALUE_MARKS = /[☐☒☑⊠□■]|\[[ xX]?\]|\([xX ]\)|_{3,}|\d{2,}|:\s*\S/

/** A heading stands alone in its line, is short, carries no value, and speaks of one role. Its section ends at the next heading. */
function sectionsOf(lines: readonly TextLine[], grid: CellGrid): (Role | undefined)[] {
  let current: Role | undefined
  return lines.map((_, row) => {
    const cells = grid.row(row)
    const heading = cells.length === 1 ? headingText(cells[0]) : undefined
    if (heading !== undefined) current = roleOf(heading)
    return current
  })
}

function headingText(cell: Cell | undefined): string | undefined {
  if (!cell || cell.text.length > 70) return undefined
  const numbered = NUMBERING.test(cell.text)
  const text = cell.text.replace(NUMBERING, '').trim()
  if (VALUE_MARKS.test(text) || /[.,;?!]$/.test(text)) return undefined
  const shouted = text.length > 3 && text === text.toUpperCase() && /\p{L}{3}/u.test(text)
  const spoken =
    /^(?:Angaben|Persönliche|Daten|Personalien|Antragsteller|Bankverbindung|Kontoverbindung|Unterschrift|Erklärung|Wohnung|Unterkunft|Einkommen)/i.test(text)
  return numbered || shouted || spoken ? text : undefined
}
