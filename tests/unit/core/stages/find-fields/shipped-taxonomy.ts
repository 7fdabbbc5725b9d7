/** The taxonomy as it ships. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { type Taxonomy, taxonomySchema } from '../../../../../electron/shared/taxonomy/taxonomy.ts'

export function shippedTaxonomy(): Taxonomy {
  return taxonomySchema.parse(parse(readFileSync(new URL('../../../../../resources/taxonomy/taxonomy.yaml', import.meta.url), 'utf8')))
}
