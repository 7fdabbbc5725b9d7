/** One page as a picture, with its text to select and the places of fields and evidence. Turned as a whole, so that everything stays in its place. */
import { useDeferredValue, useState } from 'react'
import type { ReviewDocument, ReviewPage } from '../../../electron/shared/ipc/requests/review.ts'
import { useMessages } from '../../lib/language.tsx'
import { pageImageUrl } from '../../lib/postlotse-client.ts'
import { useRequest } from '../../lib/use-request.ts'
import { joinClasses } from '../../ui/join-classes.ts'
import { Notice } from '../../ui/notice.tsx'
import { BoxLayer } from './box-layer.tsx'
import type { FocusKey, Marked } from './focus.ts'
import { markShown } from './open-time.ts'
import { noteShape, shapeOf } from './page-pictures.ts'
import styles from './page-sheet.module.css'
import type { Drawing } from './use-box-reading.ts'
import { useNear } from './use-near.ts'
import type { PageView } from './use-page-view.ts'
import type { PaneSize } from './use-pane-size.ts'
import { usePointerOnPage } from './use-pointer-on-page.ts'
import { WordLayer } from './word-layer.tsx'

export interface SheetProps {
  readonly document: ReviewDocument
  readonly page: ReviewPage
  /** 0-based among the document's pages. */
  readonly at: number
  readonly total: number
  readonly size: PaneSize
  readonly view: PageView
  readonly drawing: Drawing
  readonly places: readonly Marked[]
  readonly focused: FocusKey | undefined
  readonly hovered: FocusKey | undefined
  readonly onHover: (key: FocusKey | undefined) => void
  readonly onPick: (key: FocusKey) => void
}

export function PageSheet({ document, page, at, total, size, view, drawing, places, focused, hovered, onHover, onPick }: SheetProps) {
  const messages = useMessages().review.page
  const url = pageImageUrl(document.source.id, page.number)
  const [ratio, setRatio] = useState(() => shapeOf(url))
  const [failed, setFailed] = useState(false)
  const { ref, isNear } = useNear<HTMLElement>(at === 0)
  const { data } = useRequest('review.page', { id: document.row.id, page: page.number }, { enabled: isNear })
  /** After the picture: a page has hundreds of words. */
  const words = useDeferredValue(data, undefined)
  const own = places.filter((place) => place.page === page.number)
  const pointer = usePointerOnPage({ places: own, turn: view.turn, drawing, page: page.number, onHover, onPick })
  const width = view.widthOf(ratio, size)
  const [across, down] = view.turn % 180 === 0 ? [width, width * ratio] : [width * ratio, width]

  return (
    <section ref={ref} data-page={page.number} aria-label={messages.label(at + 1, total)} className={styles['sheet']} style={{ width: across, height: down }}>
      <div
        className={joinClasses(styles['paper'], drawing.active && styles['drawing'])}
        style={{ width, height: width * ratio, transform: `translate(-50%, -50%) rotate(${view.turn}deg)` }}
        {...pointer.handlers}
      >
        {isNear && (
          <img
            src={url}
            alt={messages.alt(at + 1)}
            draggable={false}
            decoding="sync"
            className={styles['picture']}
            onError={() => setFailed(true)}
            onLoad={(event) => {
              setRatio(noteShape(url, event.currentTarget))
              if (at === 0) requestAnimationFrame(markShown)
            }}
          />
        )}
        {words !== undefined && <WordLayer words={words} ratio={ratio} label={messages.text(at + 1)} />}
        <BoxLayer places={own} focused={focused} hovered={hovered} drawn={pointer.drawn} />
      </div>
      {(failed || page.failure !== null) && (
        <div className={styles['notice']}>
          <Notice tone="unsure" title={failed ? messages.imageFailed : messages.failed} />
        </div>
      )}
    </section>
  )
}
