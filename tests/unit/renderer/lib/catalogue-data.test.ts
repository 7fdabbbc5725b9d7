import { describe, expect, it } from 'vitest'
import type { WindowCatalogue } from '../../../../electron/shared/ipc/requests/shell.ts'
import { nameCatalogue } from '../../../../renderer/lib/catalogue-data.ts'

const DATA: WindowCatalogue = {
  departments: [{ id: 'soz', label: { de: 'Sozialamt', en: 'Social services' } }],
  types: [
    { id: 'w', label: { de: 'Widerspruch', en: 'Appeal' }, departmentId: 'soz', fields: ['person.name'], required: [] },
    { id: 'ae', label: { de: 'Änderung', en: 'Change' }, departmentId: 'soz', fields: [], required: [] },
    { id: 'r', label: { de: 'Rechnung', en: 'Invoice' }, departmentId: 'soz', fields: [], required: [] },
  ],
  fields: [{ name: 'person.name', kind: 'text', label: { de: 'Name', en: 'Name' }, common: true }],
  desks: [
    { id: 'd2', label: 'Wohngeld' },
    { id: 'd1', label: 'Kreiskasse' },
  ],
  typeThreshold: 0.8,
}
const NOTHING = { unknownType: 'keine Art', noDesk: 'keine Stelle', noDepartment: 'kein Bereich' }

describe('nameCatalogue', () => {
  const de = nameCatalogue(DATA, 'de', NOTHING)
  const en = nameCatalogue(DATA, 'en', NOTHING)
  it('names in the chosen language', () => {
    expect([de.typeLabel('w'), en.typeLabel('w')]).toEqual(['Widerspruch', 'Appeal'])
    expect([de.departmentLabel('soz'), en.departmentLabel('soz')]).toEqual(['Sozialamt', 'Social services'])
    expect([de.deskLabel('d1'), de.fieldLabel('person.name')]).toEqual(['Kreiskasse', 'Name'])
  })
  it('shows an id that has lost its name, and says where there is none', () => {
    expect([de.typeLabel('weg'), de.deskLabel('weg'), de.departmentLabel('weg'), de.fieldLabel('weg')]).toEqual(['weg', 'weg', 'weg', 'weg'])
    expect([de.typeLabel(null), de.deskLabel(null), de.departmentLabel(null)]).toEqual(['keine Art', 'keine Stelle', 'kein Bereich'])
  })
  it('sorts as the language does, umlauts among their letters', () => {
    expect(de.types.map(({ label }) => label)).toEqual(['Änderung', 'Rechnung', 'Widerspruch'])
    expect(en.types.map(({ label }) => label)).toEqual(['Appeal', 'Change', 'Invoice'])
    expect(de.desks.map(({ id }) => id)).toEqual(['d1', 'd2'])
  })
})
