/** Verlauf und Protokoll: the log, its verification and its export. */
import type { RequestGroup } from '../request.ts'

export const historyRequests = {} as const satisfies RequestGroup
