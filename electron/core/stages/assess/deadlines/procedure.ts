/**
 * Which procedural law governs an objection. Social courts decide for most benefits of a Landkreis (§ 51 SGG, § 62 SGB X); youth welfare,
 * advance maintenance, housing benefit and fees belong to the administrative courts (§ 40 VwGO); parental allowance goes back (§ 13 BEEG).
 */
import { HOUSING_BENEFIT } from './housing-benefit.ts'

export interface Procedure {
  /** Statutes of the one-month period and of the announcement. */
  readonly basis: string
  readonly announcementRule: string
  readonly weekendRule: string
  /** Sentence on what holds without a correct instruction on remedies. */
  readonly yearRule: string
  readonly inactionBasis: string
  /** German sentence: why this law. */
  readonly reason: string
}

interface ProcedureRow {
  readonly law: 'sgg' | 'vwgo'
  /** Departments for which the row holds; absent: all. */
  readonly departments?: readonly string[]
  /** Words in the letter that are needed; absent: none. */
  readonly words?: RegExp
  readonly reason: string
}

/** First match decides. */
const ROWS: readonly ProcedureRow[] = [
  { law: 'sgg', words: /elterngeld|\bBEEG\b/i, departments: ['jugendamt', 'poststelle'], reason: 'Elterngeld: Sozialgerichtsweg (§ 13 BEEG).' },
  {
    law: 'vwgo',
    departments: ['jugendamt'],
    reason: 'Jugendhilfe und Unterhaltsvorschuss: Verwaltungsgerichtsweg (VwGO); Landesrecht kann das Vorverfahren ausschließen.',
  },
  { law: 'vwgo', words: HOUSING_BENEFIT, departments: ['sozialamt', 'poststelle'], reason: 'Wohngeld: Verwaltungsgerichtsweg (VwGO).' },
  {
    law: 'vwgo',
    words: /unterhaltsvorschuss|\bUVG\b|\bSGB VIII\b|hilfe zur erziehung/i,
    departments: ['poststelle'],
    reason: 'Jugendhilfe und Unterhaltsvorschuss: Verwaltungsgerichtsweg (VwGO); Landesrecht kann das Vorverfahren ausschließen.',
  },
  { law: 'vwgo', departments: ['finanzen'], reason: 'Gebühren und Abgaben: Verwaltungsgerichtsweg (VwGO).' },
  { law: 'sgg', departments: ['poststelle'], reason: 'Fachbereich nicht erkannt: Verfahren nach dem SGG angenommen.' },
  { law: 'sgg', reason: 'Sozialgerichtsweg (SGG).' },
]

export function procedureOf(department: string, text: string): Procedure {
  const row = ROWS.find((r) => (r.departments?.includes(department) ?? true) && (r.words?.test(text) ?? true))
  const reason = row?.reason ?? ''
  if (row?.law !== 'vwgo') return { ...SGG, reason }
  return department === 'finanzen' ? { ...VWGO, ...OUTSIDE_SOCIAL_CODE, reason } : { ...VWGO, reason }
}

const SGG: Omit<Procedure, 'reason'> = {
  basis: '§ 84 Abs. 1 SGG, § 37 Abs. 2 SGB X',
  announcementRule: '§ 37 Abs. 2 SGB X',
  weekendRule: '§ 64 Abs. 3 SGG, § 26 Abs. 3 SGB X',
  yearRule: 'Eine vollständige Rechtsbehelfsbelehrung ist angenommen; fehlt sie oder ist sie falsch, gilt ein Jahr (§ 66 Abs. 2 SGG).',
  inactionBasis: '§ 88 Abs. 2 SGG',
}

const VWGO: Omit<Procedure, 'reason'> = {
  basis: '§ 70 Abs. 1 VwGO, § 37 Abs. 2 SGB X',
  announcementRule: '§ 37 Abs. 2 SGB X',
  weekendRule: '§ 57 Abs. 2 VwGO, § 222 Abs. 2 ZPO',
  yearRule: 'Eine vollständige Rechtsbehelfsbelehrung ist angenommen; fehlt sie oder ist sie falsch, gilt ein Jahr (§ 58 Abs. 2 VwGO).',
  inactionBasis: '§ 75 VwGO',
}

/** Fees are no social benefits: the administrative procedure act of the Land applies. */
const OUTSIDE_SOCIAL_CODE = { basis: '§ 70 Abs. 1 VwGO, § 41 Abs. 2 VwVfG', announcementRule: '§ 41 Abs. 2 VwVfG des Landes' }
