/** Values beside, behind or below the labels that the taxonomy lists for each field. */
import type { FieldCandidate } from '../../../../shared/domain/candidate.ts'
import { candidateAt, shifted } from '../candidate-at.ts'
import type { Cell } from '../cells.ts'
import type { DocumentView } from '../document-view.ts'
import { type LabelHit, labelsOf, type ValuePlace, valuePlaces } from '../label-matching.ts'
import { fieldRole, type Role } from '../roles.ts'
import { valueOfKind } from '../value-of-kind.ts'

/** Least length of a cue that says enough on its own; shorter ones («ab», «zum», «Name») say little without a colon (heuristic). */
const TELLING_CUE = 6
/** Labels inside a cell start after one of these. */
const INNER_START = /(?:[;|·•,] |\. | – |\) )(?=\p{L})/gu

const PLACE_SCORE: Readonly<Record<ValuePlace['position'], number>> = { same: 0.72, right: 0.74, below: 0.58 }

export function findLabelled(view: DocumentView): FieldCandidate[] {
  const fields = [...view.wanted.values()].filter((field) => field.cues.length > 0)
  return view.grid.cells.flatMap((cell) => {
    const parts = [cell, ...innerParts(cell)]
    return parts.flatMap((part) => labelsOf(part, fields).flatMap((hit) => candidatesOf(view, hit)))
  })
}

function candidatesOf(view: DocumentView, hit: LabelHit): FieldCandidate[] {
  const roleFactor = roleMatch(fieldRole(hit.field.name), hit.role, view.sections[hit.cell.row])
  for (const place of valuePlaces(hit, view.grid)) {
    const value = valueOfKind(hit.field.kind, place.text)
    if (!value) continue
    const telling = hit.cue.length >= TELLING_CUE ? 1 : hit.exact ? 0.9 : 0.6
    const distance = value.from > 12 ? 0.8 : 1
    const score = PLACE_SCORE[place.position] * (hit.exact ? 1 : 0.8) * telling * value.fit * roleFactor * distance
    return [candidateAt(place.cell.line, shifted(value, place.from), { ...value, name: hit.field.name, score, origin: `label:${hit.cue}` })]
  }
  return []
}

/** A label or heading that speaks of somebody else makes the value improbable. */
function roleMatch(wanted: Role | undefined, label: Role | undefined, section: Role | undefined): number {
  if (wanted === undefined) return 1
  if (label !== undefined && label !== 'person') return label === wanted ? 1.15 : 0.25
  if (label === 'person' && wanted === 'person') return 1.15
  if (section === undefined || section === 'bank') return 1
  if (section === wanted) return 1.1
  return wanted === 'person' || wanted === 'child' ? 0.3 : 1
}

function innerParts(cell: Cell): Cell[] {
  return [...cell.text.matchAll(INNER_START)].map((match) => {
    const offset = match.index + match[0].length
    return { ...cell, from: cell.from + offset, text: cell.text.slice(offset) }
  })
}
