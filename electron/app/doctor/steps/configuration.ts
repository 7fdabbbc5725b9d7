/** Taxonomy and plan were validated against each other when the configuration was loaded; here they are only counted. */
import type { DoctorStep } from '../doctor-step.ts'

export const configurationStep: DoctorStep = {
  id: 'configuration',
  title: 'Dokumentarten und Verteilungsplan',
  async run({ config: { taxonomy, plan } }) {
    return `${taxonomy.types.length} Dokumentarten, ${taxonomy.fields.length} Felder, ${plan.desks.length} Schreibtische, ${plan.rules.length} Regeln`
  },
}
