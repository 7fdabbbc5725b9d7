/** What a request between window and main process is: the shape of its input and of its answer, both checked at run time. */
import type { z } from 'zod'

export interface RequestDefinition {
  readonly input: z.ZodType
  readonly output: z.ZodType
}
export type RequestGroup = Readonly<Record<string, RequestDefinition>>

/** What a service implements for its group. Throws PostlotseError for expected failures; anything else is a bug. */
export type HandlersOf<G extends RequestGroup> = {
  readonly [N in keyof G]: (input: z.output<G[N]['input']>) => Promise<z.input<G[N]['output']>>
}
