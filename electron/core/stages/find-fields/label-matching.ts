/** Labels of forms and tables: which field a cell's words announce, and where the value stands. */
import type { FieldDefinition } from '../../../shared/taxonomy/taxonomy.ts'
import type { Cell, CellGrid } from './cells.ts'
import { type Role, roleOf } from './roles.ts'

export interface LabelHit {
  readonly field: FieldDefinition
  readonly cue: string
  readonly cell: Cell
  /** Character in the cell's text where the value may start. */
  readonly valueFrom: number
  /** True if the label fills the cell or ends in a colon: its value certainly stands beside or below. */
  readonly exact: boolean
  /** Whom the label's own words name, e.g. child for «Name des Kindes». */
  readonly role: Role | undefined
}

/** A piece of text in which a label's value is looked for. */
export interface ValuePlace {
  readonly cell: Cell
  readonly from: number
  readonly text: string
  readonly position: 'same' | 'right' | 'below'
}

const LEAD = /^(?:[☐☒☑⊠□■•·–-]|\[[ xX]?\]|\d{1,2}\s?[a-z]?[.)]?|[a-zA-Z][.)])\s+/

/** Every cue of the given fields with which the cell starts; the longest cue of each field only. */
export function labelsOf(cell: Cell, fields: Iterable<FieldDefinition>): LabelHit[] {
  const lead = LEAD.exec(cell.text)?.[0].length ?? 0
  const text = cell.text.slice(lead)
  const hits: LabelHit[] = []
  for (const field of fields) {
    const best = field.cues
      .map((cue) => ({ cue, end: matchCue(text, cue) }))
      .filter((m) => m.end > 0)
      .sort((a, b) => b.end - a.end)[0]
    if (!best) continue
    const rest = text.slice(best.end)
    const separator = /^[\s]*(?:\([^)]{0,60}\))?[\s.]*[:=]?[\s._]*/.exec(rest)?.[0] ?? ''
    const exact = separator.includes(':') || separator.includes('...') || rest.slice(separator.length) === ''
    hits.push({ field, cue: best.cue, cell, valueFrom: lead + best.end + separator.length, exact, role: roleOf(text.slice(0, best.end + 25)) })
  }
  return hits
}

/** Where the value of a label may stand: behind it, in the next cell, below it. */
export function valuePlaces(hit: LabelHit, grid: CellGrid): ValuePlace[] {
  const places: ValuePlace[] = []
  const same = hit.cell.text.slice(hit.valueFrom)
  if (same.trim() !== '') places.push({ cell: hit.cell, from: hit.cell.from + hit.valueFrom, text: same, position: 'same' })
  if (!hit.exact || same.trim() !== '') return places
  const right = grid.right(hit.cell)
  if (right) places.push({ cell: right, from: right.from, text: right.text, position: 'right' })
  const below = grid.below(hit.cell)
  if (below) places.push({ cell: below, from: below.from, text: below.text, position: 'below' })
  return places
}

/** Length of the text's start that equals the cue, without regard to case, spacing and hyphens; 0 if it does not start so, or goes on with letters. */
function matchCue(text: string, cue: string): number {
  const pattern = patternOf(cue)
  const match = pattern.exec(text)
  return match ? match[0].length : 0
}

const PATTERNS = new Map<string, RegExp>()

function patternOf(cue: string): RegExp {
  const known = PATTERNS.get(cue)
  if (known) return known
  const source = cue
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/-/g, '[-– ]?'))
    .join('\\s*')
  const pattern = new RegExp(`^${source}(?![\\p{L}])`, 'iu')
  PATTERNS.set(cue, pattern)
  return pattern
}
