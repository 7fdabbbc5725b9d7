import { describe, expect, it } from 'vitest'
import { ownTypeSchema } from '../../../../../../electron/shared/settings/own-type.ts'
import { groupTypes } from '../../../../../../renderer/features/preferences/types/group-types.ts'
import { formOf, idOfLabel, isId, typeOf, withFields, withGermanLabel } from '../../../../../../renderer/features/preferences/types/own-type-form.ts'

describe('the id of a new type', () => {
  it.each([
    ['Hundesteuer Anmeldung', 'hundesteuer-anmeldung'],
    ['Antrag auf Ärztliche Prüfung (§ 5)', 'antrag-auf-aerztliche-pruefung-5'],
    ['Straße', 'strasse'],
    ['Café', 'cafe'],
    ['  – ', ''],
    [`${'wort '.repeat(20)}ende`, Array.from({ length: 12 }, () => 'wort').join('-')],
  ])('of «%s» is «%s»', (label, id) => {
    expect(idOfLabel(label)).toBe(id)
    expect(isId(id)).toBe(id !== '')
  })

  it('follows the name until it is written by hand', () => {
    const named = withGermanLabel(formOf(undefined, 'finanzen'), 'Hund')
    expect(named.id).toBe('hund')
    expect(withGermanLabel({ ...named, id: 'tier', idByHand: true }, 'Katze').id).toBe('tier')
  })

  it.each(['', 'Hund', 'hund-', 'hund--e', 'hund e', 'x'.repeat(61)])('«%s» is none', (id) => {
    expect(isId(id)).toBe(false)
  })
})

describe('the finished type', () => {
  it('has its German name in English too where none was given, and is sound', () => {
    const type = typeOf(withGermanLabel(formOf(undefined, 'finanzen'), ' Hundesteuer '))
    expect(type.label).toEqual({ de: 'Hundesteuer', en: 'Hundesteuer' })
    expect(ownTypeSchema.parse(type)).toEqual(type)
  })

  it('never requires a field that it does not have', () => {
    const form = { ...formOf(undefined, 'finanzen'), fields: ['a', 'b'], required: ['a', 'b'] }
    expect(withFields(form, ['b', 'c'])).toMatchObject({ fields: ['b', 'c'], required: ['b'] })
  })
})

describe('types under their departments', () => {
  const types = [
    { id: 'rechnung', label: 'Rechnung', departmentId: 'finanzen' },
    { id: 'uvg-antrag', label: 'Unterhaltsvorschuss', departmentId: 'jugendamt' },
  ]
  const departments = ['jugendamt', 'finanzen', 'poststelle'].map((id) => ({ id, label: id }))

  it.each([
    ['', ['jugendamt: uvg-antrag', 'finanzen: rechnung']],
    ['RECH', ['finanzen: rechnung']],
    ['uvg vorschuss', ['jugendamt: uvg-antrag']],
    ['gibt es nicht', []],
  ])('for «%s»', (query, expected) => {
    expect(groupTypes(types, departments, query).map((group) => `${group.id}: ${group.types.map(({ id }) => id)}`)).toEqual(expected)
  })
})
