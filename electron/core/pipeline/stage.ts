/** One step of the pipeline: takes what is known, returns it plus what it learned. Pure except for its ports. */
import type { CancelSignal } from '../ports/cancel-signal.ts'

export interface StageContext {
  readonly signal: CancelSignal
  /** Progress 0..1 within this stage. */
  readonly report: (fraction: number) => void
}

export interface Stage<In, Out extends In> {
  readonly id: string
  /** Share of the total time: any positive number, scaled by the pipeline. */
  readonly weight: number
  /** A property, not a method: method parameters are bivariant, and a wrong order of stages would compile. */
  readonly run: (input: In, context: StageContext) => Promise<Out>
}
