/** Composition root of the service: the desktop app's own services over its store, without a window. */
import os from 'node:os'
import path from 'node:path'
import { removeLeftOvers } from '../../adapters/file-system/private-folder.ts'
import type { Config } from '../config/load-config.ts'
import type { SpawnEngine } from '../engines/engine-pool.ts'
import { createRemotePorts } from '../engines/remote-ports.ts'
import { createRetention } from '../preferences/retention.ts'
import { createKeptFiles } from '../review/kept-files.ts'
import { type HeadlessOptions, openHeadless } from '../startup/open-headless.ts'
import { createContext } from '../workplace/create-context.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import { type FolderPlan, planOfWindow } from './folder-plan.ts'
import { createWatchService, type WatchService, type WatchServiceEvents } from './watch-service.ts'

export interface OpenWatchServiceOptions {
  readonly config: Config
  /** `shared`: the folders chosen in the window are watched as well, and contents are kept as long as the window says. */
  readonly store: HeadlessOptions
  readonly plans: readonly FolderPlan[]
  readonly spawn: SpawnEngine
  /** Files read at the same time, and OCR processes; at least 1. */
  readonly jobs: number
  readonly everyMs: number
  readonly events: WatchServiceEvents
  readonly onBug: (error: unknown) => void
}

export interface OpenWatchService extends WatchService {
  /** The key file was made now: a copy of it belongs in a safe place. */
  readonly madeKeyFile: boolean
  close(): Promise<void>
}

/** Throws what openHeadless throws, and model-missing, model-incompatible. */
export async function openWatchService(options: OpenWatchServiceOptions): Promise<OpenWatchService> {
  const { config, jobs, everyMs, events } = options
  const { shared, dataFolder } = options.store
  const { store, madeKeyFile } = await openHeadless(options.store)
  store.jobs.endDeadLeases()
  const { limits, ocrPagesPerProcess } = config.settings
  const remote = createRemotePorts({ spawn: options.spawn, limits, ocrProcesses: jobs, ocrPagesPerProcess })
  try {
    const context = await createContext(
      { config, store, dialogs: NO_DIALOGS, emit: () => undefined, onBug: options.onBug, now: Date.now, user: os.userInfo().username, dataFolder },
      remote,
    )
    const files = createKeptFiles(store.sources)
    const retention = createRetention(context)
    const plans = () => (shared ? withWindow(context, options.plans) : options.plans)
    const service = createWatchService({ context, files, plans, jobs, serviceFolder: serviceFolderOf(dataFolder), everyMs, isPrivate: !shared, events })
    if (shared) retention.start()
    await removeLeftOvers().catch(() => undefined) // a temporary folder that cannot be listed holds nothing of ours
    remote.warm()
    return {
      run: (stop, hurry) => service.run(stop, hurry),
      look: () => service.look(),
      health: () => service.health(),
      madeKeyFile,
      close: async () => {
        retention.stop()
        await files.wipe()
        remote.stop()
        store.close()
      },
    }
  } catch (error) {
    remote.stop()
    store.close()
    throw error
  }
}

/** Health, logs, summaries and the request to pause. */
export function serviceFolderOf(dataFolder: string): string {
  return path.join(dataFolder, 'service')
}

/** Folders of the call win over the same ones of the window. */
function withWindow({ preferences }: Pick<WorkplaceContext, 'preferences'>, plans: readonly FolderPlan[]): readonly FolderPlan[] {
  const { watchedFolders, watchingPaused } = preferences()
  if (watchingPaused) return plans
  const others = watchedFolders.filter((folder) => folder.active && !plans.some((plan) => plan.path === folder.path))
  return [...plans, ...others.map(planOfWindow)]
}

/** Nobody sits here. */
const NO_DIALOGS: WorkplaceContext['dialogs'] = {
  chooseFiles: async () => [],
  chooseFile: async () => undefined,
  chooseFolder: async () => undefined,
  saveFile: async () => undefined,
}
