/** Types of each kind that matters for the department: bound to one, free, and advertising. */
import { taxonomySchema } from '../../../../../electron/shared/taxonomy/taxonomy.ts'

const label = (text: string) => ({ de: text, en: text })
const departments = ['jobcenter', 'sozialamt', 'jugendamt', 'eingliederungshilfe', 'finanzen', 'poststelle']

export const tinyTaxonomy = taxonomySchema.parse({
  format: 'postlotse.taxonomy/1',
  departments: departments.map((id) => ({ id, label: label(id) })),
  fields: [{ name: 'person.name', kind: 'person-name', label: label('Name'), common: true }],
  types: [
    { id: 'wohngeld-antrag', label: label('Wohngeld'), dept: 'sozialamt', kind: 'antrag', urgency: 'normal', fields: [] },
    { id: 'widerspruch', label: label('Widerspruch'), dept: 'poststelle', kind: 'rechtsbehelf', urgency: 'soon', fields: [] },
    { id: 'mietvertrag', label: label('Mietvertrag'), dept: 'poststelle', kind: 'nachweis', urgency: 'normal', fields: [] },
    { id: 'werbung', label: label('Werbung'), dept: 'poststelle', kind: 'sonstiges', urgency: 'normal', fields: [] },
  ],
})
