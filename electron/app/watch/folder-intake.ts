/**
 * One watched folder of the service: which of its files are completely written and were not taken in before, also before a restart and by another
 * process over the same store. Adds no more than the queue has room for; the rest is found again at the next look.
 */
import { z } from 'zod'
import type { Store } from '../../core/ports/store/store.ts'
import type { Job } from '../../shared/domain/job.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import { FileStabilityTracker, type SeenFile } from './file-stability-tracker.ts'
import type { FolderPlan } from './folder-plan.ts'
import { createFolderView, type FolderView } from './folder-view.ts'

/** Path → size in bytes and time of change of what was taken in: the window keeps the same of its folders, under the same key. */
const takenSchema = z.record(z.string(), z.tuple([z.number(), z.number()]))
type Taken = z.output<typeof takenSchema>

type Needs = Pick<WorkplaceContext, 'store' | 'config' | 'now'>

export class FolderIntake {
  readonly #context: Needs
  readonly #plan: FolderPlan
  readonly #view: FolderView
  readonly #tracker = new FileStabilityTracker()
  /** The folder cannot be listed at present. */
  isGone = false

  constructor(context: Needs, plan: FolderPlan) {
    this.#context = context
    this.#plan = plan
    this.#view = createFolderView(plan.path, context.config.settings.limits, plan)
  }

  /** One look; adds at most `room` jobs and returns how many it added. */
  async look(room: number): Promise<number> {
    const { files, gone } = await this.#view.look()
    this.isGone = gone
    const ready = this.#readyOf(files) // none of a folder that is away: its files are new when it comes back, see forgetTaken
    if (ready.length === 0) return 0
    try {
      return this.#context.store.atomically(() => this.#add(ready, files, room))
    } catch (error) {
      for (const file of ready) this.#tracker.putBack(file.path)
      throw error
    }
  }

  #readyOf(files: readonly SeenFile[]): SeenFile[] {
    const ready = new Set(this.#tracker.look(files, this.#context.now()))
    return files.filter((file) => ready.has(file.path))
  }

  #add(ready: readonly SeenFile[], seen: readonly SeenFile[], room: number): number {
    const { store, now } = this.#context
    const taken = this.#taken()
    const chosen: SeenFile[] = []
    for (const file of ready.filter((one) => !isTaken(one, taken))) {
      if (chosen.length < room && !store.jobs.isOpen(file.path)) chosen.push(file)
      else this.#tracker.putBack(file.path)
    }
    if (chosen.length === 0) return 0
    store.jobs.add(
      chosen.map((file) => ({ path: file.path, root: this.#plan.path, origin: 'folder' })),
      now(),
    )
    const there = seen.flatMap((file) => (taken[file.path] ? [[file.path, taken[file.path]] as const] : []))
    const added = chosen.map((file) => [file.path, [file.sizeBytes, file.changedAt]] as const)
    store.values.set(keyOf(this.#plan.path), Object.fromEntries([...there, ...added]))
    return chosen.length
  }

  #taken(): Taken {
    return takenOf(this.#context.store, this.#plan.path)
  }
}

/** A file that was away when it was to be read is taken in again if it comes back as it was, e.g. with its network drive. */
export function forgetTaken(store: Pick<Store, 'values'>, { path, root }: Pick<Job, 'path' | 'root'>): void {
  const { [path]: _, ...others } = takenOf(store, root)
  store.values.set(keyOf(root), others)
}

function takenOf({ values }: Pick<Store, 'values'>, folder: string): Taken {
  return takenSchema.safeParse(values.get(keyOf(folder))).data ?? {}
}

function keyOf(folder: string): string {
  return `inbox.taken:${folder}`
}

function isTaken({ path, sizeBytes, changedAt }: SeenFile, taken: Taken): boolean {
  const [size, at] = taken[path] ?? []
  return size === sizeBytes && at === changedAt
}
