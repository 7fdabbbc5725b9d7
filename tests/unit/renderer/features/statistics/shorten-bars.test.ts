import { expect, it } from 'vitest'
import { shortenBars } from '../../../../../renderer/features/statistics/shorten-bars.ts'

const bars = [5, 4, 3, 2, 1].map((count) => ({ name: `n${count}`, count }))
const nameRest = (count: number) => `${count} more`

it('puts what is too much into one bar and loses nothing', () => {
  expect(shortenBars(bars, 3, nameRest)).toEqual([
    { name: 'n5', count: 5 },
    { name: 'n4', count: 4 },
    { name: '3 more', count: 6 },
  ])
})

it('leaves what fits', () => {
  expect(shortenBars(bars, 5, nameRest)).toEqual(bars)
  expect(shortenBars([], 5, nameRest)).toEqual([])
})
