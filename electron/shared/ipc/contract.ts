/**
 * Everything that window and main process say to each other: requests (here, one file a group), events (events.ts), the envelope of an answer
 * (reply.ts) and the bridge in the window (bridge.ts). A new request is one entry in its group and one handler, which the compiler then asks for.
 * Values are JSON; bytes travel over app:// (main/app-protocol).
 */
import type { z } from 'zod'
import type { HandlersOf, RequestGroup } from './request.ts'
import { cuttingRequests } from './requests/cutting.ts'
import { historyRequests } from './requests/history.ts'
import { inboxRequests } from './requests/inbox.ts'
import { labRequests } from './requests/lab.ts'
import { learningRequests } from './requests/learning.ts'
import { practiceRequests } from './requests/practice.ts'
import { preferencesRequests } from './requests/preferences.ts'
import { reviewRequests } from './requests/review.ts'
import { searchRequests } from './requests/search.ts'
import { shellRequests } from './requests/shell.ts'
import { startupRequests } from './requests/startup.ts'
import { statisticsRequests } from './requests/statistics.ts'

export const REQUESTS = {
  ...startupRequests,
  ...shellRequests,
  ...inboxRequests,
  ...reviewRequests,
  ...cuttingRequests,
  ...searchRequests,
  ...historyRequests,
  ...preferencesRequests,
  ...learningRequests,
  ...practiceRequests,
  ...labRequests,
  ...statisticsRequests,
} as const satisfies RequestGroup

export type RequestName = keyof typeof REQUESTS
export type RequestInput<N extends RequestName> = z.input<(typeof REQUESTS)[N]['input']>
export type RequestOutput<N extends RequestName> = z.output<(typeof REQUESTS)[N]['output']>
export type RequestHandlers = HandlersOf<typeof REQUESTS>
