import { describe, expect, it } from 'vitest'
import { type CutTree, leafOf } from '../../../../electron/core/stages/split/cut-trees.ts'
import { type BoostOptions, boostTrees, type Example } from '../../../../scripts/fit-split/boost-trees.ts'

const OPTIONS: BoostOptions = { trees: 40, depth: 2, rate: 0.3, least: 1, calm: 1, direction: () => 0 }
const of = (features: Record<string, number>, starts: boolean, times: number): Example[] => Array.from({ length: times }, () => ({ features, starts }))
/** Starts where exactly one of two sights is there: no sum of weights can tell. */
const EITHER: readonly Example[] = [...of({ a: 1 }, true, 20), ...of({ b: 1 }, true, 22), ...of({ a: 1, b: 1 }, false, 19), ...of({}, false, 18)]

const logOdds = (trees: readonly CutTree[], features: Record<string, number>) => trees.reduce<number>((sum, tree) => sum + leafOf(tree, features), 0)

describe('boostTrees', () => {
  it('learns what only holds together', () => {
    const trees = boostTrees(EITHER, () => 0, OPTIONS)
    expect(logOdds(trees, { a: 1 })).toBeGreaterThan(1)
    expect(logOdds(trees, { b: 1 })).toBeGreaterThan(1)
    expect(logOdds(trees, { a: 1, b: 1 })).toBeLessThan(-1)
    expect(logOdds(trees, {})).toBeLessThan(-1)
  })

  it('never lets a sight speak in the direction in which it cannot', () => {
    const trees = boostTrees(EITHER, () => 0, { ...OPTIONS, direction: (feature) => (feature === 'a' ? 1 : 0) })
    for (const b of [0, 1]) expect(logOdds(trees, { a: 1, b })).toBeGreaterThanOrEqual(logOdds(trees, { a: 0, b }))
  })

  it('only learns what the start does not say', () => {
    const certain = EITHER.map((example) => ({ ...example, starts: true }))
    const strongest = (start: number) => Math.max(...boostTrees(certain, () => start, { ...OPTIONS, trees: 1 }).map((tree) => Math.abs(leafOf(tree, {}))))
    expect(strongest(6)).toBeLessThan(strongest(0) / 10)
  })
})
