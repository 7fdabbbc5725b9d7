/** What a person says about one labelled file. One file is one document. */
import { z } from 'zod'

/** Contents of a truth file; further keys are ignored. Example: `{ "type": "widerspruch", "department": "jobcenter", "urgency": "soon" }`. */
export const truthLabelsSchema = z.object({
  /** Taxonomy id; null: of no known type. */
  type: z.string().nullable(),
  department: z.string().optional(),
  urgency: z.enum(['normal', 'soon', 'immediate']).optional(),
  /**
   * Field name of the taxonomy → value as it is printed on the document, or several that are equally right. Fields that are not named do
   * not stand on the document; without this key the fields are not judged.
   */
  fields: z.record(z.string(), z.union([z.string(), z.array(z.string()).min(1)])).optional(),
})
export type TruthLabels = z.output<typeof truthLabelsSchema>

export interface Truth {
  /** Path of the labelled file, as result lines name it. */
  readonly path: string
  readonly labels: TruthLabels
}
