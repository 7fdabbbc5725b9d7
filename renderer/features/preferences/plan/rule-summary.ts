/** The conditions of a rule as short phrases, in the order in which a person thinks of them. */
import type { PreferencesMessages } from '../../../../electron/shared/messages/window/preferences.de.ts'
import type { Rule } from './plan-editing.ts'

export interface NamesOfConditions {
  typeLabel(id: string | null): string
  departmentLabel(id: string | null): string
}

/** Type id of the plan that stands for «no known type». */
export const UNKNOWN_TYPE = 'unknown'

/** Empty: the rule takes everything. */
export function ruleSummary(when: Rule['when'], texts: PreferencesMessages['plan'], names: NamesOfConditions): string[] {
  const { type, department, urgency, surname, postalCode, city, caseNumber } = when
  return [
    type && texts.or(type.map((id) => (id === UNKNOWN_TYPE ? texts.unknownType : names.typeLabel(id)))),
    department && texts.or(department.map((id) => withoutAddition(names.departmentLabel(id)))),
    urgency && texts.inUrgency(texts.or(urgency.map((level) => texts.urgencies[level]))),
    surname === undefined ? undefined : texts.inSurname(surname),
    postalCode && texts.inPostalCode(texts.or(postalCode)),
    city && texts.inCity(texts.or(city)),
    caseNumber === undefined ? undefined : texts.inCaseNumber(caseNumber),
  ].filter((phrase) => phrase !== undefined)
}

/** `Jobcenter (SGB II)` → `Jobcenter`: short enough for one line. */
function withoutAddition(label: string): string {
  return label.replace(/\s*\(.*\)$/, '')
}
