/** Document types, departments and fields are data (resources/taxonomy/*.yaml); this is their shape and the lookups over it. */
import { z } from 'zod'

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kebab-case id')
const fieldName = z.string().regex(/^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*)?$/, 'field name like bank.iban')
const label = z.object({ de: z.string().min(1), en: z.string().min(1) })

/** What kind of value a field holds: decides how it is found beside a label, normalised and checked. */
export const FIELD_KINDS = [
  'date',
  'amount',
  'iban',
  'bic',
  'person-name',
  'organisation',
  'street',
  'postal-code',
  'city',
  'phone',
  'email',
  'bg-number',
  'customer-number',
  'case-number',
  'court-case-number',
  'invoice-number',
  'tax-id',
  'pension-insurance-number',
  'health-insurance-number',
  'count',
  'percent',
  'marks',
  'care-level',
  'text',
] as const
export type FieldKind = (typeof FIELD_KINDS)[number]

const field = z.strictObject({
  name: fieldName,
  kind: z.enum(FIELD_KINDS),
  label,
  /** Every document type carries it. */
  common: z.boolean().default(false),
  /** Label words that stand before or above the value in forms and tables, e.g. «Rechnungsnummer», «Rg.-Nr.». Matched without case. */
  cues: z.array(z.string().min(2)).default([]),
})

const documentType = z.strictObject({
  id,
  label: z.strictObject({ de: z.string().min(1), en: z.string().min(1) }),
  /** Default department when the text names none. */
  dept: id,
  kind: z.enum(['antrag', 'mitteilung', 'rechtsbehelf', 'nachweis', 'abrechnung', 'gericht', 'meldung', 'sonstiges']),
  urgency: z.enum(['normal', 'soon', 'immediate']),
  /** Fields beside the common ones that a clerk expects of this type. */
  fields: z.array(fieldName),
  /** Field names without which the document is incomplete. */
  required: z.array(fieldName).default([]),
})

/** Example: see resources/taxonomy/taxonomy.yaml. Ids are permanent: stored data and model labels use them. */
export const taxonomySchema = z
  .strictObject({
    format: z.literal('postlotse.taxonomy/1'),
    departments: z.array(z.strictObject({ id, label })).min(1),
    fields: z.array(field).min(1),
    types: z.array(documentType).min(1),
  })
  .superRefine((taxonomy, context) => {
    const departments = new Set(taxonomy.departments.map((d) => d.id))
    const fields = new Set(taxonomy.fields.map((f) => f.name))
    requireUnique(
      taxonomy.departments.map((d) => d.id),
      'departments',
      context,
    )
    requireUnique(
      taxonomy.fields.map((f) => f.name),
      'fields',
      context,
    )
    requireUnique(
      taxonomy.types.map((t) => t.id),
      'types',
      context,
    )
    taxonomy.types.forEach((type, i) => {
      if (!departments.has(type.dept)) context.addIssue({ code: 'custom', path: ['types', i, 'dept'], message: `unknown department «${type.dept}»` })
      for (const name of [...type.fields, ...type.required])
        if (!fields.has(name)) context.addIssue({ code: 'custom', path: ['types', i, 'fields'], message: `unknown field «${name}»` })
    })
  })

export type Taxonomy = z.output<typeof taxonomySchema>
export type DocumentType = Taxonomy['types'][number]
export type FieldDefinition = Taxonomy['fields'][number]

export function typeById(taxonomy: Taxonomy, typeId: string | null): DocumentType | undefined {
  return taxonomy.types.find((type) => type.id === typeId)
}

/** Fields that may be reported for a type: the common ones and its own; all fields for an unknown type. */
export function fieldsOfType(taxonomy: Taxonomy, typeId: string | null): readonly FieldDefinition[] {
  const type = typeById(taxonomy, typeId)
  if (!type) return taxonomy.fields
  return taxonomy.fields.filter((f) => f.common || type.fields.includes(f.name))
}

function requireUnique(ids: readonly string[], where: string, context: z.RefinementCtx): void {
  ids.forEach((value, i) => {
    if (ids.indexOf(value) !== i) context.addIssue({ code: 'custom', path: [where, i], message: `«${value}» stands twice` })
  })
}
