/** Taxonomy and plan were validated when the configuration was loaded; here they are checked against each other. */
import { PostlotseError } from '../../../shared/domain/errors.ts'
import type { DoctorStep } from '../doctor-step.ts'

export const configurationStep: DoctorStep = {
  id: 'configuration',
  title: 'Dokumentarten und Verteilungsplan',
  async run({ config: { taxonomy, plan } }) {
    const types = new Set(['unknown', ...taxonomy.types.map((type) => type.id)])
    const departments = new Set(taxonomy.departments.map((department) => department.id))
    for (const rule of plan.rules) {
      const unknown = [...(rule.when.type ?? []).filter((id) => !types.has(id)), ...(rule.when.department ?? []).filter((id) => !departments.has(id))]
      if (unknown.length > 0) throw new PostlotseError('plan-invalid', `Regel «${rule.name}» nennt ${unknown.join(', ')}`)
    }
    return `${taxonomy.types.length} Dokumentarten, ${taxonomy.fields.length} Felder, ${plan.desks.length} Schreibtische, ${plan.rules.length} Regeln`
  },
}
