import { describe, expect, it } from 'vitest'
import { isInSurnameRange, surnameKey } from '../../../../../electron/core/stages/route/surname.ts'

describe('surnameKey', () => {
  it.each([
    ['Stefan Vogel', 'vogel'],
    ['Herr Dr. Karl von Bergen', 'bergen'],
    ['Dr. Änne von der Straßen', 'strassen'],
    ['Müller-Lüdenscheidt, Luca', 'muller-ludenscheidt'],
    ['von Bergen, Karl', 'bergen'],
    ['Bergen, Karl von', 'bergen'],
    ['Chantal zu Putlitz', 'putlitz'],
    ['Jan van der Meer', 'meer'],
    ['Dmytro Şahin', 'sahin'],
    ['Łukasz Łoś', 'los'],
    ['Frau Anna Koch geb. Zander', 'koch'],
    ['Anna Koch (Mutter)', 'koch'],
    ['Peter Hansen jun.', 'hansen'],
    ['Özdemir', 'ozdemir'],
    ['', ''],
    ['   ', ''],
  ])('%j → %j', (name, key) => expect(surnameKey(name)).toBe(key))
})

describe('isInSurnameRange', () => {
  it.each([
    ['Anna Koch', 'A-K', true],
    ['Anna Kühn', 'A-K', true],
    ['Anna Lang', 'A-K', false],
    ['Jörg Ärmel', 'A-B', true],
    ['Jörg Öhler', 'L-Z', true],
    ['Eva Schmidt', 'Sch-St', true],
    ['Eva Sander', 'Sch-St', false],
    ['Eva Stark', 'Sch-St', true],
    ['Eva Szabo', 'Sch-St', false],
    ['Eva Süß', 'St-Z', true],
    ['Ida S', 'Sch-St', false],
    ['Ida von Adel', 'A-K', true],
    ['', 'A-Z', false],
  ])('%s in %s: %s', (name, range, inside) => expect(isInSurnameRange(name, range)).toBe(inside))

  it('leaves no gap and no overlap between neighbouring ranges', () => {
    const names = ['Abel', 'Ärmel', 'Kaya', 'Kühn', 'Kzz', 'Lang', 'Łoś', 'Müller', 'Öhler', 'Şahin', 'Schmidt', 'ßtrange', 'Žižek', 'Zyx']
    for (const name of names) expect([isInSurnameRange(name, 'A-K'), isInSurnameRange(name, 'L-Z')].filter(Boolean)).toHaveLength(1)
  })
})
