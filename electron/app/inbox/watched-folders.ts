/** Looks into the watched folders of the preferences again and again, and puts what is completely written into the queue. */
import { setTimeout } from 'node:timers/promises'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { RequestOutput } from '../../shared/ipc/contract.ts'
import type { WatchedFolder } from '../../shared/settings/preferences.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import type { IntakeQueue } from './intake-queue.ts'
import { WatchedFolderLook } from './watched-folder-look.ts'

export type FolderStates = RequestOutput<'inbox.folders'>

export interface WatchedFolders {
  start(): void
  /** Resolves when the look that is under way is over. */
  stop(): Promise<void>
  states(): FolderStates
  /** One look into each folder; done every LOOK_MS by itself. */
  look(): Promise<void>
}

/** Milliseconds between two looks. */
const LOOK_MS = 2_000

export function createWatchedFolders(context: WorkplaceContext, queue: Pick<IntakeQueue, 'addJobs' | 'events'>): WatchedFolders {
  const looks = new Map<string, WatchedFolderLook>()
  const stopping = new AbortController()
  let loop: Promise<void> = Promise.resolve()
  let told = ''
  const stateOf = ({ path, active }: WatchedFolder): FolderStates[number]['state'] => {
    if (!active) return 'off'
    if (looks.get(path)?.isGone) return 'unreachable'
    return context.preferences().watchingPaused ? 'paused' : 'watching'
  }
  const states = () => context.preferences().watchedFolders.map((folder) => ({ path: folder.path, state: stateOf(folder) }))
  const look = async () => {
    const { watchedFolders, watchingPaused } = context.preferences()
    const active = watchedFolders.filter((folder) => folder.active)
    for (const path of looks.keys()) if (!active.some((folder) => folder.path === path)) looks.delete(path)
    const looked = await Promise.allSettled(watchingPaused ? [] : active.map((folder) => lookInto(folder)))
    const now = JSON.stringify(states())
    if (told !== now) queue.events.jobsChanged()
    told = now
    for (const one of looked) if (one.status === 'rejected') throw one.reason
  }
  const lookInto = async (folder: WatchedFolder) => {
    const at = looks.get(folder.path) ?? new WatchedFolderLook(context, folder.path)
    looks.set(folder.path, at)
    await at.look(folder, (jobs) => queue.addJobs(jobs))
  }
  /** A full disk or a lost store is told by the queue, which meets it as well; the files are found again at the next look. */
  const report = (error: unknown) => {
    if (!(error instanceof PostlotseError)) context.onBug(error)
  }
  const run = async () => {
    while (!stopping.signal.aborted) {
      await look().catch(report)
      await setTimeout(LOOK_MS, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }
  return {
    states,
    look,
    start: () => {
      loop = run()
    },
    stop: async () => {
      stopping.abort()
      await loop
    },
  }
}
