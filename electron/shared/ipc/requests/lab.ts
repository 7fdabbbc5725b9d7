/** Reallabor: a labelled folder becomes a one-page report. */
import type { RequestGroup } from '../request.ts'

export const labRequests = {} as const satisfies RequestGroup
