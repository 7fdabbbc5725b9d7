/** The pages of the document, one below the other, with their toolbar and, where there are several, an overview. */

import { FileX } from 'lucide-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { ReviewDocument } from '../../../electron/shared/ipc/requests/review.ts'
import { useMessages } from '../../lib/language.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import type { FocusKey, Marked } from './focus.ts'
import styles from './page-pane.module.css'
import { PageRail } from './page-rail.tsx'
import { PageSheet } from './page-sheet.tsx'
import { PageToolbar } from './page-toolbar.tsx'
import { TextSheet } from './text-sheet.tsx'
import type { Drawing } from './use-box-reading.ts'
import type { PageView } from './use-page-view.ts'
import { usePaneSize } from './use-pane-size.ts'
import { useShownPage } from './use-shown-page.ts'

export interface PagePaneProps {
  readonly document: ReviewDocument
  readonly view: PageView
  readonly places: readonly Marked[]
  readonly focused: FocusKey | undefined
  readonly hovered: FocusKey | undefined
  readonly onHover: (key: FocusKey | undefined) => void
  /** A place on the page was clicked. */
  readonly onPick: (key: FocusKey) => void
  readonly drawing: Drawing
  readonly scroller: RefObject<HTMLElement | null>
}

export function PagePane({ document, view, drawing, scroller, ...marks }: PagePaneProps) {
  const { page: messages } = useMessages().review
  const { pages, source } = document
  const size = usePaneSize(scroller)
  const [shown, setShown] = useState(pages[0]?.number ?? 1)
  useShownPage(scroller, setShown)
  useFocusedPlace(scroller, marks.focused)
  const goTo = (number: number) => scroller.current?.querySelector(`[data-page="${number}"]`)?.scrollIntoView({ block: 'start' })

  if (source.shown === 'gone') {
    return <EmptyState icon={FileX} title={document.row.state === 'quarantined' ? messages.neverRead : messages.gone} />
  }
  const total = pages.length
  const Sheet = source.shown === 'picture' ? PageSheet : TextSheet
  return (
    <div className={styles['pane']}>
      <PageToolbar document={document} view={view} drawing={drawing} shown={shown} size={size} />
      <div className={styles['body']}>
        {total > 1 && <PageRail document={document} shown={shown} onGo={goTo} />}
        <ScrollRegion ref={scroller} className={styles['scroller']} label={messages.region}>
          {pages.map((page, i) => (
            <Sheet key={page.number} document={document} page={page} at={i} total={total} size={size} view={view} drawing={drawing} {...marks} />
          ))}
        </ScrollRegion>
      </div>
    </div>
  )
}

/** Brings the place that got the focus into sight; what is in sight already does not move. */
function useFocusedPlace(scroller: RefObject<HTMLElement | null>, focused: FocusKey | undefined): void {
  const last = useRef<FocusKey>(undefined)
  useEffect(() => {
    if (focused === last.current) return
    last.current = focused
    if (focused === undefined) return
    scroller.current?.querySelector(`[data-place="${CSS.escape(focused)}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'smooth' })
  }, [scroller, focused])
}
