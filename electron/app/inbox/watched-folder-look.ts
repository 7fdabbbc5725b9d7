/** One watched folder: which of its files are completely written and were not taken in before, also before a restart. */
import { z } from 'zod'
import type { NewJob } from '../../shared/domain/job.ts'
import type { WatchedFolder } from '../../shared/settings/preferences.ts'
import { FileStabilityTracker, type SeenFile } from '../watch/file-stability-tracker.ts'
import { createFolderView, type FolderView } from '../watch/folder-view.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import { createArrivedSources } from './arrived-sources.ts'
import { clearAway } from './clear-away.ts'

/** Path → size in bytes and time of change of what was taken in, so that a restart need not read a whole network folder again. */
const takenSchema = z.record(z.string(), z.tuple([z.number(), z.number()]))
type Taken = z.output<typeof takenSchema>

export class WatchedFolderLook {
  readonly #context: WorkplaceContext
  readonly #view: FolderView
  readonly #key: string
  readonly #tracker = new FileStabilityTracker()
  #taken: Taken
  isGone = false

  constructor(context: WorkplaceContext, folder: string) {
    this.#context = context
    this.#view = createFolderView(folder, context.config.settings.limits)
    this.#key = `inbox.taken:${folder}`
    this.#taken = takenSchema.safeParse(context.store.values.get(this.#key)).data ?? {}
  }

  /** Hands what is to be taken in to `add`, and remembers it in the same step. */
  async look(folder: WatchedFolder, add: (jobs: readonly NewJob[]) => void): Promise<void> {
    const { files, gone } = await this.#view.look()
    this.isGone = gone
    if (this.isGone) return
    const seen = new Map(files.map((file) => [file.path, file]))
    const ready = this.#tracker.look(files, this.#context.now()).flatMap((path) => seen.get(path) ?? [])
    try {
      const jobs: NewJob[] = []
      for (const file of ready) if (await this.#isNew(file, folder)) jobs.push({ path: file.path, root: folder.path, origin: 'folder' })
      this.#context.store.atomically(() => {
        add(jobs)
        this.#remember(ready, seen)
      })
    } catch (error) {
      for (const file of ready) this.#tracker.putBack(file.path)
      throw error
    }
  }

  async #isNew(file: SeenFile, folder: WatchedFolder): Promise<boolean> {
    const [size, changedAt] = this.#taken[file.path] ?? []
    const isRemembered = size === file.sizeBytes && changedAt === file.changedAt
    if (isRemembered && folder.afterwards === 'keep') return false
    const { sha256, code } = await this.#view.identify(file.path)
    if (code === 'vanished') return false
    if (sha256 === undefined || !this.#arrived(sha256)) return !isRemembered
    await clearAway(this.#context, { path: file.path, root: folder.path, origin: 'folder' }) // a crash came between taking in and clearing away
    return false
  }

  /** The text of an e-mail is a source of its own. */
  #arrived(sha256: string): boolean {
    const arrived = createArrivedSources(this.#context.store)
    return arrived.isKnown(sha256) || arrived.isKnown(`${sha256}#`)
  }

  #remember(ready: readonly SeenFile[], seen: ReadonlyMap<string, SeenFile>): void {
    if (ready.length === 0) return
    const there = Object.entries(this.#taken).filter(([path]) => seen.has(path))
    const now = ready.map((file) => [file.path, [file.sizeBytes, file.changedAt] as [number, number]] as const)
    const taken = Object.fromEntries([...there, ...now])
    this.#context.store.values.set(this.#key, taken)
    this.#taken = taken
  }
}
