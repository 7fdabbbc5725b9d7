/** Posteingang: files coming in, the list of documents, saved filters. */
import type { RequestGroup } from '../request.ts'

export const inboxRequests = {} as const satisfies RequestGroup
