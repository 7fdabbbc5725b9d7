/** Split and merge: the page strip of a source file. */
import type { RequestGroup } from '../request.ts'

export const cuttingRequests = {} as const satisfies RequestGroup
