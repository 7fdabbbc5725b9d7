/** A short run of `npm run fuzz`; the long one belongs to a release. */
import { expect, it } from 'vitest'
import { seeded } from '../../scripts/random/seeded.ts'
import { mutate } from './mutate.ts'
import { runFuzz } from './run-fuzz.ts'

it('every damaged file is read or refused with a code', async () => {
  const { violations, inputs, readByWay, codes } = await runFuzz({ inputs: 150, seed: 2, milliseconds: 240_000, whole: false, tell: () => undefined })
  expect(violations).toEqual([])
  expect(inputs).toBe(150)
  for (const read of Object.values(readByWay)) expect(read).toBeGreaterThan(5)
  expect(codes.damaged).toBeGreaterThan(5)
})

it('the same numbers damage a file in the same way, and nearly always', () => {
  const [bytes, other] = [Buffer.from('%PDF-1.7\n1 0 obj << /Length 44 >>'), Buffer.from('From: a@b.example\r\n\r\nGuten Tag')]
  const all = (seed: number) => {
    const random = seeded(seed)
    return Array.from({ length: 50 }, () => mutate(bytes, other, random).toString('hex'))
  }
  expect(all(3)).toEqual(all(3))
  expect(all(3)).not.toEqual(all(4))
  expect(all(3).filter((hex) => hex !== bytes.toString('hex')).length).toBeGreaterThan(45)
})
