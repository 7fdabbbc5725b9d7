/** What a person typed or marked, as a value of the field's kind: the same rules as for the machine's own reading. */
import { valueOfKind } from '../../core/stages/find-fields/value-of-kind.ts'
import type { FieldDefinition, FieldKind } from '../../shared/taxonomy/taxonomy.ts'

export interface FieldValue {
  /** Normal form where the kind has one, else the text as given. */
  readonly value: string
  /** Check digit or range check; absent where there is none. */
  readonly valid?: boolean
}

/** A typed value is taken as it is unless all of it reads as the kind: nothing that a person wrote may get lost. */
export function typedValue(field: FieldDefinition | undefined, text: string): FieldValue {
  const given = text.replace(/\s+/g, ' ').trim()
  const read = field && valueOfKind(field.kind, given)
  if (!read || essence(read.surface) !== essence(given)) return { value: given, ...(HAS_CHECK.has(field?.kind ?? 'text') ? { valid: false } : {}) }
  return { value: read.normalized ?? read.surface, ...(read.valid === undefined ? {} : { valid: read.valid }) }
}

/** The value in marked text, which may hold its label as well; undefined if there is none. */
export function markedValue(kind: FieldKind, text: string): FieldValue | undefined {
  const given = text.replace(/\s+/g, ' ').trim()
  if (given === '') return undefined
  if (kind === 'text') return { value: given }
  const withoutLabel = given.replace(LABEL, '')
  const read = valueOfKind(kind, withoutLabel) ?? valueOfKind(kind, given)
  if (!read) return FREE.has(kind) ? { value: withoutLabel } : undefined
  return { value: read.normalized ?? read.surface, ...(read.valid === undefined ? {} : { valid: read.valid }) }
}

/** What stands before a value on paper, e.g. «IBAN:». */
const LABEL = /^[^:\d]{1,40}:\s+(?=\S)/

/** Kinds without a shape that could be missed: a person who marks a name means it. */
const FREE: ReadonlySet<FieldKind> = new Set<FieldKind>(['person-name', 'organisation', 'street', 'city', 'case-number', 'court-case-number'])

/** Kinds whose every value has a check digit: what does not even have the shape fails it. */
const HAS_CHECK: ReadonlySet<FieldKind> = new Set<FieldKind>(['iban', 'tax-id', 'pension-insurance-number', 'health-insurance-number'])

function essence(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
}
