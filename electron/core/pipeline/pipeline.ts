/** A typed chain of stages. Swapping two of them does not compile: the later one misses what the earlier one would have added. */
import type { CancelSignal } from '../ports/cancel-signal.ts'
import type { Stage } from './stage.ts'

export interface RunOptions {
  readonly signal: CancelSignal
  /** Progress 0..1 over all stages. */
  readonly onProgress?: (fraction: number, stageId: string) => void
  /** Called after each stage with its duration in milliseconds, measured by the given clock. */
  readonly onStageEnd?: (stageId: string, durationMs: number) => void
  /** Milliseconds from any origin, monotonic. */
  readonly now: () => number
}

interface AnyStage {
  readonly id: string
  readonly weight: number
  run(input: never, context: Parameters<Stage<unknown, unknown>['run']>[1]): Promise<unknown>
}

export class Pipeline<In, Out extends In> {
  readonly #stages: readonly AnyStage[]

  private constructor(stages: readonly AnyStage[]) {
    this.#stages = stages
  }

  static from<I>(): Pipeline<I, I> {
    return new Pipeline<I, I>([])
  }

  add<Next extends Out>(stage: Stage<Out, Next>): Pipeline<In, Next> {
    return new Pipeline<In, Next>([...this.#stages, stage])
  }

  get stageIds(): readonly string[] {
    return this.#stages.map((stage) => stage.id)
  }

  /** Runs the stages one after another; stops between stages when cancelled. Errors of a stage pass through unchanged. */
  async run(input: In, options: RunOptions): Promise<Out> {
    const total = this.#stages.reduce((sum, stage) => sum + stage.weight, 0)
    let done = 0
    let value: unknown = input
    for (const stage of this.#stages) {
      options.signal.throwIfAborted()
      const before = done
      const report = (fraction: number) => options.onProgress?.((before + fraction * stage.weight) / total, stage.id)
      const start = options.now()
      value = await stage.run(value as never, { signal: options.signal, report })
      options.onStageEnd?.(stage.id, options.now() - start)
      done += stage.weight
      report(1)
    }
    return value as Out
  }
}
