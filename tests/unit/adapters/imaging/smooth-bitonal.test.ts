import { expect, test } from 'vitest'
import { smoothBitonal } from '../../../../electron/adapters/imaging/smooth-bitonal.ts'
import type { Raster } from '../../../../electron/shared/domain/page.ts'

const [WIDTH, HEIGHT] = [40, 30]

/** A bar from (10, 10) to (19, 19); `edge` is the grey value of its outermost pixels. */
function bar(edge: number): Raster {
  const data = new Uint8Array(WIDTH * HEIGHT).fill(255)
  for (let y = 10; y < 20; y++) for (let x = 10; x < 20; x++) data[y * WIDTH + x] = x === 10 || x === 19 || y === 10 || y === 19 ? edge : 0
  return { width: WIDTH, height: HEIGHT, dpi: 200, data }
}

test('edges of a black-and-white page become grey, symmetrically, and paper and ink stay what they are', () => {
  const { data } = smoothBitonal(bar(0))
  const row = [...data.subarray(15 * WIDTH, 16 * WIDTH)]
  expect(row[9]).toBeGreaterThan(40)
  expect(row[9]).toBeLessThan(250)
  expect(row[10]).toBeLessThan(row[9] ?? 0)
  expect(Math.abs((row[9] ?? 0) - (row[20] ?? 0))).toBeLessThanOrEqual(2)
  expect([row[14], row[2], row[37]]).toEqual([0, 255, 255])
})

test.each([
  ['a page with grey edges', bar(128)],
  ['an underexposed photo', { width: WIDTH, height: HEIGHT, dpi: 200, data: new Uint8Array(WIDTH * HEIGHT).fill(30).fill(12, 0, 200) }],
  ['an empty page', { width: WIDTH, height: HEIGHT, dpi: 200, data: new Uint8Array(WIDTH * HEIGHT).fill(255) }],
])('%s stays as it is', (_, page) => {
  expect(smoothBitonal(page)).toBe(page)
})

test('a single dark speck between paper is weakened but not lost', () => {
  const page = bar(0)
  page.data[5 * WIDTH + 5] = 0
  const { data } = smoothBitonal(page)
  expect(data[5 * WIDTH + 5]).toBeGreaterThan(150)
  expect(data[5 * WIDTH + 5]).toBeLessThan(255)
})
