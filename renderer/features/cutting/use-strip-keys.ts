/** Keys of the page strip: arrows go through pages and gaps, letters cut and join. */
import type { RefObject } from 'react'
import { useMessages } from '../../lib/language.tsx'
import { type ShortcutMap, useShortcuts } from '../../lib/shortcuts.ts'
import { placeAfterKey, placeInNextLine, placeKey, type StripPlace } from './strip-place.ts'

export interface StripKeysOptions {
  readonly places: readonly StripPlace[]
  readonly active: StripPlace
  readonly listRef: RefObject<HTMLOListElement | null>
  readonly onSplit: (page: number) => void
  readonly onMerge: (page: number) => void
  readonly onToggle: (page: number) => void
  readonly onZoom: (page: number) => void
  /** To the next doubtful place. */
  readonly onDoubt: (direction: 'on' | 'back') => void
  readonly onMove: (from: number, to: number) => void
}

export function useStripKeys({ places, active, listRef, onSplit, onMerge, onMove, onToggle, onZoom, onDoubt }: StripKeysOptions): void {
  const { keys: texts } = useMessages().cutting
  const go = (place: StripPlace | undefined) => place && focusPlace(listRef.current, place)
  const step = (key: string) => () => go(placeAfterKey(key, active, places))
  const line = (direction: 'up' | 'down') => () => go(placeInNextLine(direction, active, boxesOf(listRef.current, places)))
  const shift = (by: 1 | -1) => () => {
    if (active.kind !== 'gap') return
    const to = active.page + by
    if (!places.some(({ kind, page }) => kind === 'gap' && page === to)) return
    onMove(active.page, to)
    go({ kind: 'gap', page: to })
  }
  const map: ShortcutMap = {
    ArrowRight: step('ArrowRight'),
    ArrowLeft: step('ArrowLeft'),
    Home: step('Home'),
    End: step('End'),
    ArrowUp: line('up'),
    ArrowDown: line('down'),
    s: { label: texts.split, run: () => onSplit(active.page) },
    m: { label: texts.merge, run: () => onMerge(active.kind === 'gap' ? active.page - 1 : active.page) },
    n: { label: texts.nextDoubt, run: () => onDoubt('on') },
    p: { label: texts.previousDoubt, run: () => onDoubt('back') },
    Enter: { label: texts.toggle, run: () => active.kind === 'gap' && onToggle(active.page) },
    Space: { label: texts.zoom, run: () => onZoom(active.page) },
    'Shift+ArrowLeft': { label: texts.moveLeft, run: shift(-1) },
    'Shift+ArrowRight': { label: texts.moveRight, run: shift(1) },
  }
  useShortcuts(map)
}

/** Puts the keyboard on a place and brings it into view. */
export function focusPlace(list: HTMLElement | null, place: StripPlace): void {
  buttonOf(list, place)?.focus()
}

function buttonOf(list: HTMLElement | null, place: StripPlace): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-place="${placeKey(place)}"]`) ?? null
}

function boxesOf(list: HTMLElement | null, places: readonly StripPlace[]) {
  return places.flatMap((place) => {
    const box = buttonOf(list, place)?.getBoundingClientRect()
    return box ? { place, left: box.left, top: box.top } : []
  })
}
