/** All deadlines of a document, the earliest first. A new deadline rule is one file in this folder and one line here. */
import type { Deadline } from '../../../../shared/domain/document.ts'
import { courtDeadlines } from './court.ts'
import type { DeadlineCase } from './deadline-case.ts'
import { hearingDays } from './hearing.ts'
import { statedDeadlines } from './stated.ts'
import { teilhabeDeadlines } from './teilhabe.ts'
import { ueberpruefungDeadlines } from './ueberpruefung.ts'
import { widerspruchDeadlines } from './widerspruch.ts'

const RULES: readonly ((given: DeadlineCase) => readonly Deadline[])[] = [
  widerspruchDeadlines,
  ueberpruefungDeadlines,
  teilhabeDeadlines,
  courtDeadlines,
  hearingDays,
  statedDeadlines,
]

export function findDeadlines(given: DeadlineCase): Deadline[] {
  return RULES.flatMap((rule) => rule(given)).sort((a, b) => a.date.localeCompare(b.date))
}
