/** Which options each learned field chooses from. */
import type { DocumentView } from '../document-view.ts'
import { amountOptions } from './amount-options.ts'
import type { Option } from './choice-model.ts'
import { codeOptions } from './code-options.ts'
import { dateOptions } from './date-options.ts'
import { NUMBER_FIELDS, numberOptions } from './number-options.ts'
import { partyOptions } from './party-options.ts'
import { addressOptions, emailOptions, phoneOptions } from './place-options.ts'

const DATES = [
  'document.date',
  'person.birthDate',
  'child.birthDate',
  'notice.date',
  'period.from',
  'period.to',
  'change.date',
  'appointment.date',
  'deadline.date',
  'invoice.dueDate',
  'court.deadline',
  'employment.end',
]
const AMOUNTS = ['amount.total', 'amount.gross', 'amount.net', 'amount.balance', 'amount.instalment', 'rent.base', 'rent.heating', 'rent.total']
const PARTIES = ['person.name', 'child.name', 'sender.name', 'landlord.name', 'employer.name', 'representative.name']
const CODES = ['reference.caseNumber', 'court.caseNumber', 'invoice.number', 'reference.customerNumber']

/** Options of every learned field that is wanted; fields of one kind share theirs. */
export function optionsOfFields(view: DocumentView): ReadonlyMap<string, readonly Option[]> {
  const result = new Map<string, readonly Option[]>()
  const add = (names: readonly string[], make: () => readonly Option[]) => {
    const wanted = names.filter((name) => view.wanted.has(name))
    const options = wanted.length > 0 ? make() : []
    for (const name of wanted) result.set(name, options)
  }
  add(PARTIES, () => partyOptions(view, view.people))
  add(DATES, () => dateOptions(view))
  add(AMOUNTS, () => amountOptions(view))
  add(CODES, () => codeOptions(view))
  for (const name of NUMBER_FIELDS) add([name], () => numberOptions(view, name))
  add(['person.street'], () => addressOptions(view, 'street'))
  add(['person.postalCode'], () => addressOptions(view, 'postalCode'))
  add(['person.city'], () => addressOptions(view, 'city'))
  add(['person.phone'], () => phoneOptions(view))
  add(['person.email'], () => emailOptions(view))
  return result
}
