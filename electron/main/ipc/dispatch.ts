/**
 * Turns a request of the window into an answer: known name, sound input, handler, sound output. Knows no transport and never throws.
 * What the window may not send is request-refused; what needs the store before it is open is store-locked; whatever is no PostlotseError is a bug
 * of ours: the window learns `internal`, the log gets the stack.
 */
import { type ErrorCode, PostlotseError } from '../../shared/domain/errors.ts'
import { REQUESTS, type RequestHandlers, type RequestName } from '../../shared/ipc/contract.ts'
import type { Reply } from '../../shared/ipc/reply.ts'
import type { RequestDefinition } from '../../shared/ipc/request.ts'

export interface DispatchOptions {
  /** Those handlers that can answer at present. */
  handlers(): Partial<RequestHandlers>
  onRefused(name: string, why: string): void
  onBug(name: string, error: unknown): void
}

export type Dispatch = (name: unknown, input: unknown) => Promise<Reply<unknown>>

export function createDispatch(options: DispatchOptions): Dispatch {
  return async (name, input) => {
    if (!isRequestName(name)) return refuse(options, 'unknown', 'no such request')
    const definition: RequestDefinition = REQUESTS[name]
    const given = definition.input.safeParse(input)
    if (!given.success) return refuse(options, name, `input: ${placesOf(given.error.issues)}`)
    const handler = options.handlers()[name] as ((given: unknown) => Promise<unknown>) | undefined
    if (!handler) return failure('store-locked', name)
    try {
      return { ok: true, value: definition.output.parse(await handler(given.data)) }
    } catch (error) {
      if (error instanceof PostlotseError) return failure(error.code, error.detail)
      options.onBug(name, error)
      return failure('internal', name)
    }
  }
}

function isRequestName(name: unknown): name is RequestName {
  return typeof name === 'string' && Object.hasOwn(REQUESTS, name)
}

/** Where the input is wrong, without its values: they may be contents of a document. */
function placesOf(issues: readonly { readonly code?: string | undefined; readonly path: readonly PropertyKey[] }[]): string {
  return issues.map((issue) => `${issue.path.map(String).join('.') || 'value'} (${issue.code})`).join(', ')
}

function refuse(options: DispatchOptions, name: string, why: string): Reply<never> {
  options.onRefused(name, why)
  return failure('request-refused', `${name}: ${why}`)
}

function failure(code: ErrorCode, detail: string): Reply<never> {
  return { ok: false, error: { code, detail } }
}
