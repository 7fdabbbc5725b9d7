import { expect, it } from 'vitest'
import { fitBounds } from '../../../../electron/main/windows/fit-bounds.ts'

const SCREEN = { x: 0, y: 0, width: 1920, height: 1040 }
const LEFT = { x: -1280, y: 0, width: 1280, height: 1024 }
const at = (x: number, y: number) => ({ x, y, width: 1200, height: 800 })

it.each([
  ['on the screen', at(100, 100), [SCREEN], true],
  ['partly beside it, but to be grabbed', at(1700, 900), [SCREEN], true],
  ['left of it, on a second screen', at(-1000, 10), [SCREEN, LEFT], true],
  ['left of it, the second screen is gone', at(-1180, 10), [SCREEN], false],
  ['below it', at(100, 1030), [SCREEN], false],
  ['above it: no title bar to grab', at(100, -200), [SCREEN], false],
  ['no screen', at(0, 0), [], false],
])('a window %s', (_what, bounds, areas, kept) => {
  expect(fitBounds(bounds, areas)).toEqual(kept ? bounds : undefined)
})

it('knows no place at the first start', () => {
  expect(fitBounds(undefined, [SCREEN])).toBeUndefined()
})
