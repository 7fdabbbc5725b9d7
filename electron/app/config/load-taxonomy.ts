/** The document types, departments and fields that the authority works with. */
import { type Taxonomy, taxonomySchema } from '../../shared/taxonomy/taxonomy.ts'
import { loadYaml } from './load-yaml.ts'

/** Throws taxonomy-invalid with file and line. */
export function loadTaxonomy(file: string): Taxonomy {
  return loadYaml({ file, schema: taxonomySchema, code: 'taxonomy-invalid' })
}
