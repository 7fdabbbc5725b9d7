/** Fields of a document as they stand beside the page: grouped, missing ones among them, one row a field. */
import type { ReviewCorrection, ReviewDocument } from '../../../electron/shared/ipc/requests/review.ts'
import type { ResultLine } from '../../../electron/shared/result/result-line.ts'

export const FIELD_GROUPS = ['person', 'letter', 'reference', 'money', 'other'] as const
export type FieldGroup = (typeof FIELD_GROUPS)[number]
export type FieldValue = NonNullable<ResultLine['fields']>[number]

export interface FieldEntry {
  readonly name: string
  /** As decided; absent where there is none. */
  readonly value: FieldValue | undefined
  /** Other readings of the same field. */
  readonly further: readonly FieldValue[]
  readonly correction: ReviewCorrection | undefined
  /** The type demands it and it is not there. */
  readonly missing: boolean
}

/** `order`: all field names in the order of the taxonomy; `required`: those that the type demands. Groups without fields are left out. */
export function fieldGroups(
  { decided, corrections }: Pick<ReviewDocument, 'decided' | 'corrections'>,
  required: readonly string[],
  order: readonly string[],
): { readonly group: FieldGroup; readonly entries: readonly FieldEntry[] }[] {
  const fields = decided.fields ?? []
  const corrected = corrections.filter(({ target }) => target.startsWith('field:')).map(({ target }) => target.slice('field:'.length))
  const names = [...new Set([...fields.map(({ name }) => name), ...corrected, ...required])].toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
  const entries = names.map((name): FieldEntry => {
    const [value, ...further] = fields.filter((field) => field.name === name)
    const correction = corrections.find(({ target }) => target === `field:${name}`)
    return { name, value, further, correction, missing: value === undefined && required.includes(name) }
  })
  return FIELD_GROUPS.map((group) => ({ group, entries: entries.filter(({ name }) => groupOf(name) === group) })).filter((one) => one.entries.length > 0)
}

const BY_PREFIX: Readonly<Record<string, FieldGroup>> = {
  person: 'person',
  child: 'person',
  representative: 'person',
  household: 'person',
  disability: 'person',
  care: 'person',
  pensionInsuranceNumber: 'person',
  healthInsuranceNumber: 'person',
  taxId: 'person',
  document: 'letter',
  sender: 'letter',
  notice: 'letter',
  deadline: 'letter',
  change: 'letter',
  appointment: 'letter',
  period: 'letter',
  reference: 'reference',
  bank: 'money',
  amount: 'money',
}
const BY_NAME: Readonly<Record<string, FieldGroup>> = {
  'court.caseNumber': 'reference',
  'court.deadline': 'letter',
  'invoice.number': 'reference',
  'invoice.dueDate': 'money',
}

export function groupOf(name: string): FieldGroup {
  return BY_NAME[name] ?? BY_PREFIX[name.split('.')[0] ?? ''] ?? 'other'
}
