import { describe, expect, it } from 'vitest'
import { parsePlace } from '../../../../renderer/lib/navigation.ts'

describe('parsePlace', () => {
  it.each([
    ['', { view: 'posteingang' }],
    ['#/', { view: 'posteingang' }],
    ['#/suche', { view: 'suche' }],
    ['suche', { view: 'suche' }],
    ['#/pruefen/a%2Fb%20c', { view: 'pruefen', id: 'a/b c' }],
    ['#/kein-ort', { view: 'posteingang' }],
  ])('%s', (hash, place) => {
    expect(parsePlace(hash)).toEqual(place)
  })
})
