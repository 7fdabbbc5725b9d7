/** Auswertung: volumes, waiting times, share confirmed unchanged. */
import type { RequestGroup } from '../request.ts'

export const statisticsRequests = {} as const satisfies RequestGroup
