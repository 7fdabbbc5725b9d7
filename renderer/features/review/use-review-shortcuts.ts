/** Everything by keyboard. Keys that are written in help and buttons stand only here. */
import type { RefObject } from 'react'
import type { ReviewDocument } from '../../../electron/shared/ipc/requests/review.ts'
import { useCatalogueData } from '../../lib/catalogue-data.ts'
import { useMessages } from '../../lib/language.tsx'
import { navigate } from '../../lib/navigation.ts'
import { type Shortcut, type ShortcutMap, useShortcuts } from '../../lib/shortcuts.ts'
import { offeredTypes } from './offered-types.ts'
import type { ReviewOrder } from './review-order.ts'
import type { Drawing } from './use-box-reading.ts'
import type { Decisions } from './use-decisions.ts'
import type { PageView } from './use-page-view.ts'

export interface ReviewShortcuts {
  readonly document: ReviewDocument
  readonly order: ReviewOrder
  readonly view: PageView
  readonly decisions: Decisions
  readonly drawing: Drawing
  readonly panel: RefObject<HTMLElement | null>
  readonly scroller: RefObject<HTMLElement | null>
  readonly onGo: (id: string | undefined) => void
  readonly onUndo: () => void
}

/** Share of the visible height by which a page key scrolls, and CSS pixels of an arrow key. */
const PAGE_SHARE = 0.85
const LINE = 60

export function useReviewShortcuts(given: ReviewShortcuts): void {
  const { review: messages, frame } = useMessages()
  const { actions, page } = messages
  const { typeThreshold } = useCatalogueData()
  const { order, decisions, onGo, onUndo, drawing } = given
  const next: Shortcut = { label: messages.next, run: () => onGo(order.next ?? order.nextOpen) }
  const previous: Shortcut = { label: messages.previous, run: () => onGo(order.previous) }
  const confirm: Shortcut = { label: actions.confirmNext, run: decisions.confirm }
  const undo: Shortcut = { label: actions.undo, run: onUndo }
  const focus =
    (part: string): (() => void) =>
    () =>
      focusFirst(given.panel.current, part)
  useShortcuts({
    Enter: confirm,
    'Mod+Enter': confirm,
    j: next,
    ArrowRight: next,
    k: previous,
    ArrowLeft: previous,
    ...alternativeKeys(given, typeThreshold, actions.alternative),
    t: { label: actions.focusType, run: focus('type') },
    d: { label: actions.focusDesk, run: focus('desk') },
    f: { label: actions.focusFields, run: focus('fields') },
    u: undo,
    'Mod+z': undo,
    s: { label: frame.views.zuschnitt, run: () => navigate({ view: 'zuschnitt', id: given.document.source.id }) },
    b: { label: page.readBox, run: () => drawing.begin() },
    ...viewKeys(given.view, page),
    ...scrollKeys(given.scroller),
    Escape: drawing.cancel,
  })
}

/** 1 is the first alternative, as it stands numbered in the list. */
function alternativeKeys({ document, decisions }: ReviewShortcuts, threshold: number, label: string): ShortcutMap {
  return Object.fromEntries(
    offeredTypes(document.machine.type, threshold).map(({ id }, i) => [String(i + 1), { label, run: () => void decisions.correct('type', id) }]),
  )
}

function viewKeys(view: PageView, page: ReturnType<typeof useMessages>['review']['page']): ShortcutMap {
  return {
    '+': { label: page.zoomIn, run: () => view.step(1) },
    '-': { label: page.zoomOut, run: () => view.step(-1) },
    w: { label: page.fitWidth, run: () => view.fit('width') },
    '0': { label: page.fitPage, run: () => view.fit('page') },
    r: { label: page.rotate, run: () => view.rotate() },
  }
}

function scrollKeys(scroller: RefObject<HTMLElement | null>): ShortcutMap {
  const by = (share: number, pixels: number) => () => scroller.current?.scrollBy({ top: share * scroller.current.clientHeight + pixels })
  return { PageDown: by(PAGE_SHARE, 0), PageUp: by(-PAGE_SHARE, 0), Space: by(PAGE_SHARE, 0), ArrowDown: by(0, LINE), ArrowUp: by(0, -LINE) }
}

/** In the fields the first that needs attention. */
function focusFirst(panel: HTMLElement | null, part: string): void {
  const region = panel?.querySelector(`[data-part="${part}"]`)
  const input = region?.querySelector<HTMLElement>('[data-attention] input') ?? region?.querySelector<HTMLElement>('input')
  input?.focus()
}
