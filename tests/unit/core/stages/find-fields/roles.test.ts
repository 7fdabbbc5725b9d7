import { describe, expect, it } from 'vitest'
import { fieldRole, lastRoleOf, roleOf } from '../../../../../electron/core/stages/find-fields/roles.ts'

describe('roleOf', () => {
  it.each([
    ['Name des Kindes', 'child'],
    ['Antragstellerin / Antragsteller', 'person'],
    ['C. ANDERER ELTERNTEIL', 'relative'],
    ['Vermieter/in', 'landlord'],
    ['Name des Arbeitgebers', 'employer'],
    ['Rechtliche Betreuerin', 'representative'],
    ['Auskunft erteilt', 'office'],
  ])('«%s» is %s', (text, role) => expect(roleOf(text)).toBe(role))
  it.each(['Kontoauszug', 'Datum', ''])('«%s» names nobody', (text) => expect(roleOf(text)).toBeUndefined())
})

describe('lastRoleOf', () => {
  it('takes the role nearest to what follows', () => expect(lastRoleOf('Ihr Mieter zahlt an den Vermieter')).toBe('landlord'))
})

describe('fieldRole', () => {
  it('follows the name of the field', () => {
    expect(fieldRole('child.birthDate')).toBe('child')
    expect(fieldRole('document.date')).toBeUndefined()
  })
})
