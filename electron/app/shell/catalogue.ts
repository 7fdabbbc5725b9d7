/** Names and labels of everything that documents refer to by id. Types switched off stay named: older documents have them. */
import type { WindowCatalogue } from '../../shared/ipc/requests/shell.ts'
import { presentTaxonomy } from '../preferences/present-rules.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'

export function catalogueOf(context: WorkplaceContext): WindowCatalogue {
  const { plan, settings } = context.rules()
  const { departments, fields, types } = presentTaxonomy(context.store.values, context.config)
  return {
    departments,
    fields: fields.map(({ name, kind, label, common }) => ({ name, kind, label, common })),
    types: types.map(({ id, label, dept, fields: own, required }) => ({ id, label, departmentId: dept, fields: own, required })),
    desks: plan.desks,
    typeThreshold: settings.thresholds.type,
  }
}
