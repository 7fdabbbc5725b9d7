/** Draws the pages of what just arrived, behind everything else, so that review opens at once. A page that cannot be drawn is drawn, or fails visibly, when it is asked for. */
import type { Store } from '../../core/ports/store/store.ts'
import type { PageImages } from '../review/page-images.ts'

export interface PageDrawing {
  draw(sourceIds: readonly string[]): void
  /** Resolves when the page being drawn is done. */
  stop(): Promise<void>
}

export function createPageDrawing(images: PageImages, store: Pick<Store, 'sources'>): PageDrawing {
  let waiting: string[] = []
  let working: Promise<void> | undefined
  let stopped = false
  const drawAll = async () => {
    for (let id = waiting.shift(); id !== undefined && !stopped; id = waiting.shift()) {
      const pages = store.sources.find(id)?.pageCount ?? 0
      for (let page = 1; page <= pages && !stopped; page++) await images.image(id, page).catch(() => undefined)
    }
    working = undefined
  }
  return {
    draw: (sourceIds) => {
      waiting.push(...sourceIds)
      if (!stopped) working ??= drawAll()
    },
    stop: async () => {
      stopped = true
      waiting = []
      await working
    },
  }
}
