/** Suche over texts and fields. */
import type { RequestGroup } from '../request.ts'

export const searchRequests = {} as const satisfies RequestGroup
