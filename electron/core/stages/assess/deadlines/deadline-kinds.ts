/** The closed list of deadline kinds and what their nearness means. */
import type { Urgency } from '../../../../shared/domain/document.ts'

interface KindRow {
  /** For people. */
  readonly label: string
  /** Nearness or recent lapse is a reason to look (`deadline-near`); false for mere information. */
  readonly watched: boolean
  /** Urgency when the deadline is near; immediate when it is very near. */
  readonly raises: Urgency
}

export const DEADLINE_KINDS = {
  widerspruchsfrist: { label: 'Widerspruchsfrist', watched: true, raises: 'soon' },
  untaetigkeit: { label: 'Untätigkeitsklage möglich', watched: false, raises: 'normal' },
  'rueckwirkung-44': { label: 'Früheste Rückwirkung nach § 44 SGB X', watched: false, raises: 'normal' },
  'weiterleitung-sgb9': { label: 'Zuständigkeit klären und weiterleiten', watched: true, raises: 'immediate' },
  'entscheidung-sgb9': { label: 'Entscheidung über den Teilhabeantrag', watched: true, raises: 'soon' },
  'gerichtliche-frist': { label: 'Frist des Gerichts', watched: true, raises: 'immediate' },
  gerichtstermin: { label: 'Termin bei Gericht', watched: true, raises: 'immediate' },
  sperrtermin: { label: 'Letzter Tag vor der Sperre', watched: true, raises: 'immediate' },
  raeumungstermin: { label: 'Räumung', watched: true, raises: 'immediate' },
  'genannte-frist': { label: 'Im Schreiben genannte Frist', watched: true, raises: 'soon' },
  faelligkeit: { label: 'Zahlung fällig', watched: true, raises: 'normal' },
} as const satisfies Record<string, KindRow>

export type DeadlineKind = keyof typeof DEADLINE_KINDS
