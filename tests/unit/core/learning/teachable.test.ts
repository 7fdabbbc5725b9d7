import { expect, it } from 'vitest'
import { LETTERS_OF_A_TYPE, teachable } from '../../../../electron/core/learning/teachable.ts'
import { NO_HEAD } from '../../../../electron/shared/domain/learned-head.ts'
import { lettersOf } from '../../../fixtures/learning/world.ts'

it('waits for five letters of a type that the model does not know', () => {
  const few = lettersOf('hundesteuer', 'Hundemarke', LETTERS_OF_A_TYPE - 1)
  const enough = lettersOf('bauantrag', 'Bauherr', LETTERS_OF_A_TYPE)
  const known = [...lettersOf('rechnung', 'rechnung', 1), ...lettersOf(null, 'Kochrezept', 1)]
  expect(teachable([...few, ...enough, ...known], NO_HEAD)).toEqual([...enough, ...known])
})

it('takes single letters of a type that was taught before', () => {
  const champion = { taught: ['hundesteuer'], grams: [], rarity: [], weights: Float64Array.of(0, 0) }
  const one = lettersOf('hundesteuer', 'Hundemarke', 1)
  expect(teachable(one, champion)).toEqual(one)
})
