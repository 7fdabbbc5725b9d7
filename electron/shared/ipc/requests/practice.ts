/** Lernen: practice documents with feedback. */
import type { RequestGroup } from '../request.ts'

export const practiceRequests = {} as const satisfies RequestGroup
