/** Which answers an event makes old. Events come in bursts while post is read; answers are asked for again a few times a second at most. */
import type { QueryClient } from '@tanstack/react-query'
import type { EventName } from '../../electron/shared/ipc/events.ts'
import { onEvent } from '../lib/postlotse-client.ts'
import { coalesce } from './coalesce.ts'

/** Milliseconds between two refreshes of the same event. */
const PAUSE = 250

/** Groups of requests (what stands before the dot) whose answers depend on what the event reports. */
const FOLLOWERS: Readonly<Record<Exclude<EventName, 'window.navigate'>, readonly string[]>> = {
  'jobs.changed': ['inbox.jobs', 'inbox.folders'],
  'documents.changed': ['inbox.counts', 'review', 'cutting', 'search', 'history', 'statistics', 'preferences'],
  'preferences.changed': ['preferences', 'learning', 'shell.catalogue', 'review', 'inbox.folders', 'inbox.counts', 'statistics'],
}

/** Never change: the picture and words of a page. `inbox.rows` is patched row by row by the inbox: all of them are too many to ask for again. */
const STEADY: ReadonlySet<string> = new Set(['review.page', 'inbox.rows'])

export function refreshOnEvents(client: QueryClient): void {
  for (const [event, followers] of Object.entries(FOLLOWERS) as [keyof typeof FOLLOWERS, readonly string[]][]) {
    const refresh = coalesce(() => client.invalidateQueries({ predicate: ({ queryKey }) => isFollower(String(queryKey[0]), followers) }), PAUSE)
    onEvent(event, refresh)
  }
}

/** `name` is a request; a follower is a request or a whole group. */
export function isFollower(name: string, followers: readonly string[]): boolean {
  return !STEADY.has(name) && followers.some((follower) => name === follower || name.startsWith(`${follower}.`))
}
