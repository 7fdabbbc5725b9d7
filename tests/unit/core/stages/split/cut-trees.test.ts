import { describe, expect, it } from 'vitest'
import { type CutTree, leafOf, parseTrees, treeLine } from '../../../../../electron/core/stages/split/cut-trees.ts'

const TREE: CutTree = {
  feature: 'end:short',
  threshold: 0.5,
  upTo: -0.25,
  above: { feature: 'words:shared', threshold: 0.333, upTo: 1.5, above: 0 },
}
const LINE = 'end:short 0.5 -0.25 words:shared 0.333 1.5 0'

describe('cut trees', () => {
  it('are written one a line and read again', () => {
    expect(treeLine(TREE)).toBe(LINE)
    expect(parseTrees(`\n${LINE}\n0.7\n`)).toEqual([TREE, 0.7])
  })

  it.each<[string, Record<string, number>, number]>([
    ['nothing seen', {}, -0.25],
    ['on the threshold', { 'end:short': 0.5 }, -0.25],
    ['seen, and nothing shared', { 'end:short': 1 }, 1.5],
    ['seen, and much shared', { 'end:short': 1, 'words:shared': 0.4 }, 0],
  ])('lead to a leaf: %s', (_, features, leaf) => expect(leafOf(TREE, features)).toBe(leaf))
})
