/**
 * How far back a review application (§ 44 SGB X) can reach: four years, for SGB II, SGB XII and AsylbLG one year, counted from 1 January of
 * the year of the application (§ 44 Abs. 4 SGB X, § 40 Abs. 1 SGB II, § 116a SGB XII, § 9 Abs. 4 AsylbLG).
 */
import type { Deadline } from '../../../../shared/domain/document.ts'
import { formatDate } from '../calendar.ts'
import { type DeadlineCase, datesOf } from './deadline-case.ts'
import { HOUSING_BENEFIT } from './housing-benefit.ts'

interface ReachRow {
  readonly departments: readonly string[]
  readonly words?: RegExp
  readonly years: 1 | 4
  readonly basis: string
}

const FOUR_YEARS = { years: 4, basis: '§ 44 Abs. 4 SGB X' } as const

/** First match decides. */
const REACH: readonly ReachRow[] = [
  { departments: ['sozialamt'], words: HOUSING_BENEFIT, ...FOUR_YEARS },
  { departments: ['jobcenter'], years: 1, basis: '§ 44 Abs. 4 SGB X, § 40 Abs. 1 Satz 2 SGB II' },
  { departments: ['sozialamt'], words: /AsylbLG|asylbewerber/i, years: 1, basis: '§ 44 Abs. 4 SGB X, § 9 Abs. 4 AsylbLG' },
  { departments: ['sozialamt'], years: 1, basis: '§ 44 Abs. 4 SGB X, § 116a SGB XII' },
  {
    departments: ['poststelle'],
    words: /\bSGB II\b|bürgergeld|grundsicherung|jobcenter|arbeitslosengeld II/i,
    years: 1,
    basis: '§ 44 Abs. 4 SGB X, § 40 Abs. 1 Satz 2 SGB II / § 116a SGB XII',
  },
]

export function ueberpruefungDeadlines({ document, receipt, text }: DeadlineCase): Deadline[] {
  if (document.type.id !== 'ueberpruefungsantrag') return []
  const reach = REACH.find((row) => row.departments.includes(document.department.id) && (row.words?.test(text) ?? true)) ?? FOUR_YEARS
  const letterDate = datesOf(document, 'document.date')[0]
  const applied = receipt.stamped ? receipt.date : (letterDate ?? receipt.date)
  const year = Number(applied.slice(0, 4)) - reach.years
  return [
    {
      kind: 'rueckwirkung-44',
      date: `${year}-01-01`,
      basis: reach.basis,
      assumptions: [
        applied === receipt.date ? receipt.sentence : `Kein Eingangsstempel gelesen: Antrag nach dem Datum des Schreibens vom ${formatDate(applied)}.`,
        `${reach.years === 1 ? 'Ein Jahr' : 'Vier Jahre'} zurück, gerechnet vom 1. Januar des Jahres der Antragstellung.`,
        'Frühester Zeitraum, für den Leistungen nachgezahlt werden können; keine Frist.',
      ],
    },
  ]
}
