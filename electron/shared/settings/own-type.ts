/** Document types of the authority's own, beside the shipped ones. Only a person chooses them, until five letters of one have taught it (core/learning). */
import { z } from 'zod'
import type { DocumentType, Taxonomy } from '../taxonomy/taxonomy.ts'

const label = z.string().trim().min(1).max(120)

export const ownTypeSchema = z.strictObject({
  /** Permanent: documents, plans and folders use it. */
  id: z
    .string()
    .max(60)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kebab-case id'),
  label: z.strictObject({ de: label, en: label }),
  departmentId: z.string().min(1),
  urgency: z.enum(['normal', 'soon', 'immediate']),
  /** Field names beside the common ones. */
  fields: z.array(z.string()).max(60),
  /** Field names without which the document is incomplete. */
  required: z.array(z.string()).max(60),
  /** Words by which a person knows such a letter; they are learned together with the letters. */
  cues: z.array(z.string().trim().min(2).max(80)).max(50),
})
export type OwnType = z.output<typeof ownTypeSchema>

/** Key of the list in the value store. */
export const OWN_TYPES_KEY = 'own-types'

/** What no longer parses is left out. */
export function readOwnTypes(stored: unknown): OwnType[] {
  if (!Array.isArray(stored)) return []
  return stored.map((one) => ownTypeSchema.safeParse(one)).flatMap((parsed) => (parsed.success ? [parsed.data] : []))
}

/** Shipped types first. An own type whose id is shipped by now, or whose department is gone, is left out; fields that are gone are dropped. */
export function withOwnTypes(taxonomy: Taxonomy, own: readonly OwnType[]): Taxonomy {
  const shipped = new Set(taxonomy.types.map((type) => type.id))
  const departments = new Set(taxonomy.departments.map((department) => department.id))
  const fields = new Set(taxonomy.fields.map((field) => field.name))
  const sound = own.filter((type, i) => !shipped.has(type.id) && departments.has(type.departmentId) && own.findIndex((other) => other.id === type.id) === i)
  return { ...taxonomy, types: [...taxonomy.types, ...sound.map((type) => asDocumentType(type, fields))] }
}

function asDocumentType({ id, label: name, departmentId, urgency, fields, required }: OwnType, known: ReadonlySet<string>): DocumentType {
  const isKnown = (field: string) => known.has(field)
  return { id, label: name, dept: departmentId, kind: 'sonstiges', urgency, fields: fields.filter(isKnown), required: required.filter(isKnown) }
}
