import { expect, it } from 'vitest'
import { onlyTypes } from '../../../../electron/core/learning/only-types.ts'
import { NO_HEAD } from '../../../../electron/shared/domain/learned-head.ts'

const head = { taught: ['bauantrag', null, 'mahnung'], grams: [7], rarity: [1], weights: Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8) }

it('keeps the weights of the kept types and of everything else', () => {
  expect(onlyTypes(head, (typeId) => typeId !== null)).toEqual({ ...head, taught: ['bauantrag', 'mahnung'], weights: Float64Array.of(1, 3, 4, 5, 7, 8) })
})

it('is nothing learned where no type is kept', () => {
  expect(onlyTypes(head, () => false)).toBe(NO_HEAD)
})
