/** All rules, one theme a file. Their candidates stand on their own, and are evidence for the learned choice. */
import type { FieldCandidate } from '../../../../shared/domain/candidate.ts'
import type { DocumentView } from '../document-view.ts'
import type { FieldFinder } from '../field-finder.ts'
import { findAmountsInContext } from './find-amounts-in-context.ts'
import { findBirthDates } from './find-birth-dates.ts'
import { findCaseNumbers } from './find-case-number.ts'
import { findContact } from './find-contact.ts'
import { findDatesInContext } from './find-dates-in-context.ts'
import { findDisability } from './find-disability.ts'
import { findDocumentDate } from './find-document-date.ts'
import { findHousehold } from './find-household.ts'
import { findIdentifiers } from './find-identifiers.ts'
import { findLabelled } from './find-labelled.ts'
import { findPeople } from './find-people.ts'
import { findPeriods } from './find-periods.ts'
import { findPersonAddress } from './find-person-address.ts'

const RULES: readonly FieldFinder[] = [
  findIdentifiers,
  findLabelled,
  findPeople,
  findPersonAddress,
  findBirthDates,
  findContact,
  findCaseNumbers,
  findDocumentDate,
  findDatesInContext,
  findPeriods,
  findAmountsInContext,
  findDisability,
  findHousehold,
]

export function findByRules(view: DocumentView): FieldCandidate[] {
  return RULES.flatMap((find) => find(view)).filter((candidate) => view.wanted.has(candidate.name))
}
