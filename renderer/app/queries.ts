/** How requests are kept: the other side is on this machine, so an answer stays right until an event says otherwise, and a failure is no hiccup of a network. */
import { QueryClient } from '@tanstack/react-query'
import { refreshOnEvents } from './event-refresh.ts'

/** Milliseconds for which the answers of a view that was left are kept, so that it opens at once. */
const KEPT = 5 * 60_000

export function createQueries(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: KEPT,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
  refreshOnEvents(client)
  return client
}
