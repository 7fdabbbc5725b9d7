/** Composition root of the desktop app without its window: every service over one open store. The shell (electron/main) only forwards to it. */
import { createBerlinClock } from '../../adapters/clock/berlin-clock.ts'
import { createFolderDelivery } from '../../adapters/delivery/folder-delivery.ts'
import { createHolidays } from '../../adapters/holidays/feiertage.ts'
import type { Dialogs } from '../../core/ports/dialogs.ts'
import type { Store } from '../../core/ports/store/store.ts'
import type { RequestHandlers } from '../../shared/ipc/contract.ts'
import type { Emit } from '../../shared/ipc/events.ts'
import type { startupRequests } from '../../shared/ipc/requests/startup.ts'
import { describeEngine } from '../config/describe-engine.ts'
import type { Config } from '../config/load-config.ts'
import { createCuttingHandlers } from '../cutting/cutting-handlers.ts'
import type { SpawnEngine } from '../engines/engine-pool.ts'
import { createRemotePorts } from '../engines/remote-ports.ts'
import { createHistoryHandlers } from '../history/history-handlers.ts'
import { createPageDrawing } from '../inbox/draw-pages.ts'
import { createInboxHandlers } from '../inbox/inbox-handlers.ts'
import { createIntakeQueue, type IntakeQueue } from '../inbox/intake-queue.ts'
import { createWatchedFolders } from '../inbox/watched-folders.ts'
import { createIntake } from '../intake/intake.ts'
import { createLabHandlers } from '../lab/lab-handlers.ts'
import { createPracticeHandlers } from '../practice/practice-handlers.ts'
import { createPreferencesHandlers } from '../preferences/preferences-handlers.ts'
import { presentPreferences, presentRules } from '../preferences/present-rules.ts'
import { createRetention } from '../preferences/retention.ts'
import { createHandOver } from '../review/hand-over.ts'
import { createKeptFiles } from '../review/kept-files.ts'
import { createPageImages, type PageImages } from '../review/page-images.ts'
import { createReviewHandlers } from '../review/review-handlers.ts'
import { createSearchHandlers } from '../search/search-handlers.ts'
import { createShellHandlers, type ShellPowers } from '../shell/shell-handlers.ts'
import { createStatisticsHandlers } from '../statistics/statistics-handlers.ts'
import type { WorkplaceContext } from './workplace-context.ts'

export interface WorkplaceOptions {
  readonly config: Config
  readonly store: Store
  readonly spawn: SpawnEngine
  /** Files read at the same time, and OCR processes; at least 1. */
  readonly jobs: number
  readonly emit: Emit
  readonly dialogs: Dialogs
  readonly powers: ShellPowers
  readonly user: string
  readonly dataFolder: string
  /** Milliseconds since 1970. */
  readonly now: () => number
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
  const { config, store } = options
  const { limits } = config.settings
  const remote = createRemotePorts({ spawn: options.spawn, limits, ocrProcesses: options.jobs, ocrPagesPerProcess: config.settings.ocrPagesPerProcess })
  const context: WorkplaceContext = {
    config,
    store,
    ports: { ...remote, clock: createBerlinClock(), holidays: createHolidays(), known: store.documents },
    pictures: remote.pictures,
    intake: createIntake({ containers: remote.containers, limits }),
    engine: await describeEngine(config),
    rules: () => presentRules(store.values, config),
    preferences: () => presentPreferences(store.values, config),
    target: targetOf(() => presentPreferences(store.values, config).deliveryFolder),
    dialogs: options.dialogs,
    emit: options.emit,
    now: options.now,
    user: options.user,
    dataFolder: options.dataFolder,
  }
  const files = createKeptFiles(store.sources)
  const images = createPageImages(context, files)
  const drawing = createPageDrawing(images, store)
  const queue = createIntakeQueue(context, { jobs: options.jobs, onStored: drawing.draw })
  const folders = createWatchedFolders(context, queue)
  const handOver = createHandOver(context, files)
  const retention = createRetention(context)
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
      ...createPracticeHandlers(context),
      ...createLabHandlers(context),
      ...createStatisticsHandlers(context),
    },
    start: () => {
      remote.warm()
      queue.start()
      folders.start()
      handOver.start()
      retention.start()
    },
    stop: async () => {
      retention.stop()
      await folders.stop()
      await Promise.all([queue.stop(), drawing.stop(), handOver.stop()])
      await files.wipe()
      remote.stop()
      store.close()
    },
  }
}

/** One target a folder: it remembers which sub-folders it has prepared. */
function targetOf(folder: () => string): WorkplaceContext['target'] {
  let made: { readonly folder: string; readonly target: ReturnType<typeof createFolderDelivery> } | undefined
  return () => {
    const present = folder()
    if (present === '') return undefined
    if (made?.folder !== present) made = { folder: present, target: createFolderDelivery(present) }
    return made.target
  }
}
