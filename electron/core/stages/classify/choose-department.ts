/**
 * The department a document is for: the model's opinion, what is usual for the document's type, and the text's own cues, weighed by fitted weights
 * (./department-weights.ts). A multinomial logit: the log-odds of the three are added up.
 */
import type { Scored } from '../../../shared/domain/document.ts'
import type { DocumentType, Taxonomy } from '../../../shared/taxonomy/taxonomy.ts'
import { DEPARTMENT_WEIGHTS, type DepartmentWeights } from './department-weights.ts'
import { TYPE_SHARES, type TypeShares } from './type-shares.ts'

/** What speaks for one department beside the cues: logarithms of probabilities. */
interface Leaning {
  readonly id: string
  readonly model: number
  readonly usual: number
}

/** Department of types and texts that name none. */
const NO_DEPARTMENT = 'poststelle'
/** Row of what is of no known type. */
const NO_TYPE = 'none'
/** Nothing is less probable than this, so that the rest of the evidence can overrule it. */
const LEAST = 0.002
/** For types that the weights do not know, or that the authority gives to another department: share of that department, and of none for a free type (heuristic). */
const [HOME_SHARE, FREE_SHARE] = [0.9, 0.45]

/**
 * `departments` and `types` are all that the model knows; what the types lack to 1 is the probability of no known type. `cues` as `departmentCues`
 * names them. The confidence is calibrated on letters as hard as those of the training.
 */
export function chooseDepartment(departments: readonly Scored[], types: readonly Scored[], cues: ReadonlySet<string>, taxonomy: Taxonomy): Scored {
  const { base, model, usual, hearing, byCue } = DEPARTMENT_WEIGHTS
  const heard = hearingOf(types, taxonomy, hearing)
  const odds = leaningsOf(departments, types, taxonomy, TYPE_SHARES).map((leaning) => {
    const told = [...cues].filter((cue) => cue.startsWith(`${leaning.id}/`)).reduce((sum, cue) => sum + (byCue[cue] ?? 0), 0)
    return { id: leaning.id, odds: (base[leaning.id] ?? 0) + model * leaning.model + usual * leaning.usual + heard * told }
  })
  const best = odds.reduce((a, b) => (b.odds > a.odds ? b : a))
  return { id: best.id, confidence: 1 / odds.reduce((sum, other) => sum + Math.exp(other.odds - best.odds), 0) }
}

export function leaningsOf(departments: readonly Scored[], types: readonly Scored[], taxonomy: Taxonomy, shares: TypeShares): Leaning[] {
  const ids = taxonomy.departments.map((department) => department.id)
  const modelOf = new Map(departments.map((department) => [department.id, department.confidence]))
  const rows = rowsOf(types, taxonomy)
  return ids.map((id) => {
    const usual = rows.reduce((sum, { share, type, row }) => sum + share * shareOf(id, type, shares[row], ids.length), 0)
    return { id, model: Math.log(Math.max(modelOf.get(id) ?? 0, LEAST)), usual: Math.log(Math.max(usual, LEAST)) }
  })
}

/** How much the cues count, by the departments that the types belong to. */
function hearingOf(types: readonly Scored[], taxonomy: Taxonomy, hearing: DepartmentWeights['hearing']): number {
  return rowsOf(types, taxonomy).reduce((sum, { share, type }) => sum + share * (hearing[homeOf(type)] ?? 1), 0)
}

/** Where the type belongs; `none` for advertising and the like, which stays in the post room whatever it names. */
export function homeOf(type: DocumentType | undefined): string {
  if (type === undefined) return NO_DEPARTMENT
  return type.dept === NO_DEPARTMENT && type.kind === 'sonstiges' ? 'none' : type.dept
}

function rowsOf(types: readonly Scored[], taxonomy: Taxonomy): { share: number; type: DocumentType | undefined; row: string }[] {
  const known = new Map(taxonomy.types.map((type) => [type.id, type]))
  const rest = Math.max(0, 1 - types.reduce((sum, { confidence }) => sum + confidence, 0))
  return [...types.map(({ id, confidence }) => ({ share: confidence, type: known.get(id), row: id })), { share: rest, type: undefined, row: NO_TYPE }]
}

function shareOf(department: string, type: DocumentType | undefined, row: TypeShares[string] | undefined, departments: number): number {
  if (row && (type === undefined || type.dept === row.home)) return row.shares[department] ?? 0
  const home = type?.dept ?? NO_DEPARTMENT
  const atHome = home === NO_DEPARTMENT && homeOf(type) !== 'none' ? FREE_SHARE : HOME_SHARE
  return home === department ? atHome : (1 - atHome) / (departments - 1)
}
