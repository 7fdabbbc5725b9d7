/** One document: its pages beside everything that is proposed, and the decision at the foot. */
import { useMemo, useRef, useState } from 'react'
import type { ReviewDocument } from '../../../electron/shared/ipc/requests/review.ts'
import { DecisionBar } from './decision-bar.tsx'
import { DocumentHead } from './document-head.tsx'
import { type FocusKey, markedPlaces } from './focus.ts'
import { PagePane } from './page-pane.tsx'
import { ProposalPane } from './proposal-pane.tsx'
import { ReadBoxDialog } from './read-box-dialog.tsx'
import type { ReviewOrder } from './review-order.ts'
import styles from './review-view.module.css'
import { useBoxReading } from './use-box-reading.ts'
import { useDecisions } from './use-decisions.ts'
import { usePageView } from './use-page-view.ts'
import { useReleaseFocus } from './use-release-focus.ts'
import { useReviewShortcuts } from './use-review-shortcuts.ts'

export interface DocumentReviewProps {
  readonly document: ReviewDocument
  readonly order: ReviewOrder
  readonly onGo: (id: string | undefined) => void
  readonly onDecided: () => void
  readonly onUndo: () => void
}

export function DocumentReview({ document, order, onGo, onDecided, onUndo }: DocumentReviewProps) {
  const view = usePageView()
  const decisions = useDecisions(document, onDecided)
  const boxReading = useBoxReading(document, decisions)
  const [focused, setFocused] = useState<FocusKey>()
  const [hovered, setHovered] = useState<FocusKey>()
  const places = useMemo(() => markedPlaces(document), [document])
  const scroller = useRef<HTMLElement>(null)
  const panel = useRef<HTMLElement>(null)
  useReleaseFocus(panel)
  useReviewShortcuts({ document, order, view, decisions, drawing: boxReading.drawing, panel, scroller, onGo, onUndo })

  /** A place on the page leads to its row in the list. */
  const pick = (key: FocusKey) => {
    setFocused(key)
    panel.current?.querySelector<HTMLElement>(`[data-focus="${CSS.escape(key)}"]`)?.focus()
  }
  return (
    <>
      <DocumentHead document={document} order={order} onGo={onGo} />
      <PagePane
        document={document}
        view={view}
        places={places}
        focused={focused}
        hovered={hovered}
        onHover={setHovered}
        onPick={pick}
        drawing={boxReading.drawing}
        scroller={scroller}
      />
      <section ref={panel} className={styles['side']}>
        <ProposalPane document={document} decisions={decisions} drawing={boxReading.drawing} hovered={hovered} onFocus={setFocused} onHover={setHovered} />
        <DecisionBar document={document} decisions={decisions} onSkip={() => onGo(order.next ?? order.nextOpen)} onUndo={onUndo} />
      </section>
      {boxReading.open && <ReadBoxDialog document={document} open={boxReading.open} decisions={decisions} onClose={boxReading.close} />}
    </>
  )
}
