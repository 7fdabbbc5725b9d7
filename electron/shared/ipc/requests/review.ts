/** Prüfen: one document with everything known of it, corrections, confirmation, undo. */
import type { RequestGroup } from '../request.ts'

export const reviewRequests = {} as const satisfies RequestGroup
