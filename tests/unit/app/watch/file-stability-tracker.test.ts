import { describe, expect, it } from 'vitest'
import { FileStabilityTracker, type SeenFile } from '../../../../electron/app/watch/file-stability-tracker.ts'

const SETTLING = 2_000
/** Any time will do. */
const T = 1_000_000

const file = (path: string, sizeBytes: number, changedAt: number): SeenFile => ({ path, sizeBytes, changedAt })

/** Feeds looks (time, files seen) and returns what each of them handed out. */
function looks(...steps: readonly (readonly [now: number, ...seen: SeenFile[]])[]): string[][] {
  const tracker = new FileStabilityTracker(SETTLING)
  return steps.map(([now, ...seen]) => tracker.look(seen, now))
}

describe('a file is ready', () => {
  it('when two looks saw the same and the last change is long ago', () => {
    const a = file('a', 10, T - 60_000)
    expect(looks([T, a], [T + 100, a])).toEqual([[], ['a']])
  })

  it('only once', () => {
    const a = file('a', 10, T - 60_000)
    expect(looks([T, a], [T + 100, a], [T + 200, a], [T + 9_000, a])).toEqual([[], ['a'], [], []])
  })

  it('not before the settling time has passed, and then at the next look', () => {
    const a = file('a', 10, T)
    expect(looks([T, a], [T + 1_000, a], [T + 2_000, a], [T + 2_001, a])).toEqual([[], [], [], ['a']])
  })

  it('together with others, in the order seen', () => {
    const [a, b, c] = [file('b', 1, T - 9_000), file('a', 1, T - 9_000), file('c', 1, T + 50)]
    expect(looks([T, a, b, c], [T + 100, a, b, c])).toEqual([[], ['b', 'a']])
  })

  it('although the clock of the file server is ahead', () => {
    const a = file('a', 10, T + 3_600_000)
    expect(looks([T, a], [T + 1_000, a], [T + 2_500, a])).toEqual([[], [], ['a']])
  })
})

describe('a file that is still changing waits', () => {
  it('a network copy that keeps the old time while it grows', () => {
    const grown = (size: number) => file('a', size, T - 86_400_000)
    expect(looks([T, grown(1)], [T + 3_000, grown(2)], [T + 6_000, grown(3)], [T + 9_000, grown(3)])).toEqual([[], [], [], ['a']])
  })

  it('a scanner that reopens the file for the next page', () => {
    const [page1, page2] = [file('a', 10, T), file('a', 20, T + 1_900)]
    expect(looks([T, page1], [T + 1_500, page1], [T + 2_000, page2], [T + 3_900, page2], [T + 3_901, page2])).toEqual([[], [], [], [], ['a']])
  })

  it('a file that is written over with the same size', () => {
    const [first, second] = [file('a', 10, T - 9_000), file('a', 10, T)]
    expect(looks([T, first], [T + 100, second], [T + 2_100, second])).toEqual([[], [], ['a']])
  })
})

describe('a file that comes, goes or changes', () => {
  it('grows again after it was ready: ready again', () => {
    const [short, long] = [file('a', 10, T - 9_000), file('a', 20, T + 200)]
    expect(looks([T, short], [T + 100, short], [T + 300, long], [T + 2_000, long], [T + 2_500, long])).toEqual([[], ['a'], [], [], ['a']])
  })

  it('vanishes and is forgotten: it starts anew when it is back', () => {
    const a = file('a', 10, T - 9_000)
    expect(looks([T, a], [T + 100], [T + 200, a], [T + 300, a])).toEqual([[], [], [], ['a']])
  })

  it('is renamed: a new file that needs its own two looks', () => {
    const [before, after] = [file('a', 10, T - 9_000), file('b', 10, T - 9_000)]
    expect(looks([T, before], [T + 100, after], [T + 200, after])).toEqual([[], [], ['b']])
  })
})

describe('putBack', () => {
  it('hands a file out once more', () => {
    const tracker = new FileStabilityTracker(SETTLING)
    const a = file('a', 10, T - 9_000)
    expect([tracker.look([a], T), tracker.look([a], T + 1)]).toEqual([[], ['a']])
    tracker.putBack('a')
    expect([tracker.look([a], T + 2), tracker.look([a], T + 3)]).toEqual([['a'], []])
  })

  it('ignores what is not there', () => {
    const tracker = new FileStabilityTracker(SETTLING)
    tracker.putBack('a')
    expect(tracker.look([file('a', 10, T - 9_000)], T)).toEqual([])
  })
})
