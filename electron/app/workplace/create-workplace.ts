/** Composition root of the desktop app without its window: every service over one open store. The shell (electron/main) only forwards to it. */
import { removeLeftOvers } from '../../adapters/file-system/private-folder.ts'
import type { RequestHandlers } from '../../shared/ipc/contract.ts'
import type { startupRequests } from '../../shared/ipc/requests/startup.ts'
import { createCuttingHandlers } from '../cutting/cutting-handlers.ts'
import type { SpawnEngine } from '../engines/engine-pool.ts'
import { createRemotePorts } from '../engines/remote-ports.ts'
import { createHistoryHandlers } from '../history/history-handlers.ts'
import { createPageDrawing } from '../inbox/draw-pages.ts'
import { createInboxHandlers } from '../inbox/inbox-handlers.ts'
import { createIntakeQueue, type IntakeQueue } from '../inbox/intake-queue.ts'
import { createWatchedFolders } from '../inbox/watched-folders.ts'
import { createLabHandlers } from '../lab/lab-handlers.ts'
import { createLearning } from '../learning/create-learning.ts'
import { createLearningHandlers } from '../learning/learning-handlers.ts'
import { openReader } from '../models/open-reader.ts'
import { createPracticeHandlers } from '../practice/practice-handlers.ts'
import { createPreferencesHandlers } from '../preferences/preferences-handlers.ts'
import { createRetention } from '../preferences/retention.ts'
import { createHandOver } from '../review/hand-over.ts'
import { createKeptFiles } from '../review/kept-files.ts'
import { createPageImages, type PageImages } from '../review/page-images.ts'
import { createReviewHandlers } from '../review/review-handlers.ts'
import { createSearchHandlers } from '../search/search-handlers.ts'
import { createShellHandlers, type ShellPowers } from '../shell/shell-handlers.ts'
import { createStatisticsHandlers } from '../statistics/statistics-handlers.ts'
import { type ContextOptions, createContext } from './create-context.ts'
import { createFollowOthers } from './follow-others.ts'
import type { WorkplaceContext } from './workplace-context.ts'

export interface WorkplaceOptions extends ContextOptions {
  readonly spawn: SpawnEngine
  /** Files read at the same time, and OCR processes; at least 1. */
  readonly jobs: number
  readonly powers: ShellPowers
}

/** Requests that are answered before a store is open stay with the shell. */
export type WorkplaceHandlers = Omit<RequestHandlers, keyof typeof startupRequests>

export interface Workplace {
  readonly handlers: WorkplaceHandlers
  readonly queue: IntakeQueue
  readonly images: PageImages
  readonly context: WorkplaceContext
  start(): void
  /** Ends everything and closes the store; what was being read is read again at the next start. */
  stop(): Promise<void>
}

export async function createWorkplace(options: WorkplaceOptions): Promise<Workplace> {
  const { store, spawn, jobs } = options
  const { limits, ocrPagesPerProcess } = options.config.settings
  const remote = createRemotePorts({ spawn, limits, ocrProcesses: jobs, ocrPagesPerProcess })
  const context = await createContext(options, remote)
  const files = createKeptFiles(store.sources)
  const images = createPageImages(context, files)
  const drawing = createPageDrawing(images, store)
  const queue = createIntakeQueue(context, { jobs, onStored: drawing.draw })
  const folders = createWatchedFolders(context, queue)
  const others = createFollowOthers(context, queue)
  const handOver = createHandOver(context, files)
  const retention = createRetention(context)
  const learning = createLearning(context, { reader: openReader(options.config, remote), trainer: remote.trainer })
  return {
    context,
    queue,
    images,
    handlers: {
      ...createShellHandlers(context, options.powers),
      ...createInboxHandlers(context, { queue, folders }),
      ...createReviewHandlers(context, handOver),
      ...createCuttingHandlers(context),
      ...createSearchHandlers(context),
      ...createHistoryHandlers(context),
      ...createPreferencesHandlers(context),
      ...createLearningHandlers(context, learning),
      ...createPracticeHandlers(context),
      ...createLabHandlers(context),
      ...createStatisticsHandlers(context),
    },
    start: () => {
      removeLeftOvers().catch(() => undefined) // a temporary folder that cannot be listed holds nothing of ours
      remote.warm()
      queue.start()
      folders.start()
      others.start()
      handOver.start()
      retention.start()
      learning.start()
    },
    stop: async () => {
      retention.stop()
      others.stop()
      await folders.stop()
      await learning.stop()
      await Promise.all([queue.stop(), drawing.stop(), handOver.stop()])
      await files.wipe()
      remote.stop()
      store.close()
    },
  }
}
