/** How pages are looked at: zoom stays from document to document, turning is for the present one. */
import { useState } from 'react'
import type { ViewTurn, Zoom } from './sheet-geometry.ts'
import { sheetWidth, zoomStep } from './sheet-geometry.ts'
import type { PaneSize } from './use-pane-size.ts'

export interface PageView {
  readonly zoom: Zoom
  readonly turn: ViewTurn
  fit(kind: 'width' | 'page'): void
  rotate(): void
  /** One step larger or smaller than it stands now. */
  step(direction: 1 | -1): void
  /** CSS pixels of the upright page's width; `ratio`: its height by width. */
  widthOf(ratio: number, size: PaneSize): number
}

/** Kept while the program runs. */
let lastZoom: Zoom = { kind: 'width' }
let lastWidth = 0

export function usePageView(): PageView {
  const [zoom, setZoom] = useState(lastZoom)
  const [turn, setTurn] = useState<ViewTurn>(0)
  const choose = (next: Zoom) => {
    lastZoom = next
    setZoom(next)
  }
  return {
    zoom,
    turn,
    fit: (kind) => choose({ kind }),
    rotate: () => setTurn((before) => ((before + 90) % 360) as ViewTurn),
    step: (direction) => choose(zoomStep(lastWidth, direction)),
    widthOf: (ratio, size) => {
      lastWidth = sheetWidth(zoom, size, ratio, turn)
      return lastWidth
    },
  }
}
