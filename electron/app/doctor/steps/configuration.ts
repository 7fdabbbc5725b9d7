/** Taxonomy and plan were validated against each other when the configuration was loaded; here they are only counted. */
import type { DoctorStep } from '../doctor-step.ts'

export const configurationStep: DoctorStep = {
  id: 'configuration',
  async run({ config: { taxonomy, plan }, messages }) {
    return messages.configuration({ types: taxonomy.types.length, fields: taxonomy.fields.length, desks: plan.desks.length, rules: plan.rules.length })
  },
}
