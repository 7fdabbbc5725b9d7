import { describe, expect, it } from 'vitest'
import { Pipeline } from '../../../../electron/core/pipeline/pipeline.ts'
import type { Stage } from '../../../../electron/core/pipeline/stage.ts'

interface Start {
  readonly log: readonly string[]
}
interface Middle extends Start {
  readonly middle: true
}
interface End extends Middle {
  readonly end: true
}

const first: Stage<Start, Middle> = { id: 'first', weight: 3, run: async ({ log }) => ({ log: [...log, 'first'], middle: true }) }
const second: Stage<Middle, End> = { id: 'second', weight: 1, run: async (input) => ({ ...input, log: [...input.log, 'second'], end: true }) }
const signal = { aborted: false, throwIfAborted: () => undefined }

/** Counts up by ten at every look. */
function tickingClock(): () => number {
  let ms = 0
  return () => {
    ms += 10
    return ms
  }
}
const options = () => ({ signal, now: tickingClock() })

describe('Pipeline', () => {
  it('passes the result of each stage on to the next', async () => {
    const result = await Pipeline.from<Start>()
      .add(first)
      .add(second)
      .run({ log: ['start'] }, options())
    expect(result).toEqual({ log: ['start', 'first', 'second'], middle: true, end: true })
  })

  it('returns its input without any stage', async () => {
    const input: Start = { log: [] }
    expect(await Pipeline.from<Start>().run(input, options())).toBe(input)
  })

  it('names its stages in order', () => {
    expect(Pipeline.from<Start>().add(first).add(second).stageIds).toEqual(['first', 'second'])
  })

  it('is not changed by adding a stage', () => {
    const short = Pipeline.from<Start>().add(first)
    short.add(second)
    expect(short.stageIds).toEqual(['first'])
  })

  it('scales progress by weight, whatever the weights add up to', async () => {
    const halfway: Stage<Start, Middle> = {
      ...first,
      run: async (input, { report }) => {
        report(0.5)
        return { ...input, middle: true }
      },
    }
    const progress: [string, number][] = []
    await Pipeline.from<Start>()
      .add(halfway)
      .add(second)
      .run({ log: [] }, { ...options(), onProgress: (fraction, stage) => progress.push([stage, fraction]) })
    expect(progress).toEqual([
      ['first', 0.375],
      ['first', 0.75],
      ['second', 1],
    ])
  })

  it('reports the duration of each stage by the given clock', async () => {
    const ends: [string, number][] = []
    await Pipeline.from<Start>()
      .add(first)
      .add(second)
      .run({ log: [] }, { ...options(), onStageEnd: (stage, ms) => ends.push([stage, ms]) })
    expect(ends).toEqual([
      ['first', 10],
      ['second', 10],
    ])
  })

  it('hands its cancel signal to the stages', async () => {
    let seen: unknown
    const watching: Stage<Start, Middle> = {
      ...first,
      run: async (input, context) => {
        seen = context.signal
        return { ...input, middle: true }
      },
    }
    await Pipeline.from<Start>().add(watching).run({ log: [] }, options())
    expect(seen).toBe(signal)
  })

  it('stops between stages when it is cancelled', async () => {
    const controller = new AbortController()
    const reason = new Error('stop')
    const ran: string[] = []
    const cancelling: Stage<Start, Middle> = {
      ...first,
      run: async (input) => {
        ran.push('first')
        controller.abort(reason)
        return { ...input, middle: true }
      },
    }
    const never: Stage<Middle, End> = {
      ...second,
      run: async (input) => {
        ran.push('second')
        return { ...input, end: true }
      },
    }
    const run = Pipeline.from<Start>().add(cancelling).add(never).run({ log: [] }, { signal: controller.signal, now: tickingClock() })
    await expect(run).rejects.toBe(reason)
    expect(ran).toEqual(['first'])
  })

  it('does not begin when it is cancelled before', async () => {
    const run = Pipeline.from<Start>()
      .add(first)
      .run({ log: [] }, { signal: AbortSignal.abort(new Error('early')), now: tickingClock() })
    await expect(run).rejects.toThrow('early')
  })

  it('lets the error of a stage through unchanged and runs nothing after it', async () => {
    const failure = new Error('stage failed')
    const ends: string[] = []
    const failing: Stage<Start, Middle> = { ...first, run: () => Promise.reject(failure) }
    const run = Pipeline.from<Start>()
      .add(failing)
      .add(second)
      .run({ log: [] }, { ...options(), onStageEnd: (stage) => ends.push(stage) })
    await expect(run).rejects.toBe(failure)
    expect(ends).toEqual([])
  })
})
