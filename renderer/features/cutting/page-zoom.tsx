/** One page in large. Arrows to the sides turn the pages, up and down move the page. */
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Stack } from '../../../electron/shared/ipc/requests/cutting.ts'
import { useMessages } from '../../lib/language.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { PagePicture } from './page-picture.tsx'
import styles from './page-zoom.module.css'

/** Pixels that an arrow moves the page. */
const SCROLL = 120

export interface PageZoomProps {
  readonly stack: Stack
  readonly page: number
  readonly onPage: (page: number) => void
  readonly onClose: () => void
}

export function PageZoom({ stack, page, onPage, onClose }: PageZoomProps) {
  const texts = useMessages().cutting
  const last = stack.pages.length
  const snippet = stack.pages.find(({ number }) => number === page)?.snippet ?? ''
  const sheet = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const turn = ({ key }: KeyboardEvent) => {
      const target = { ArrowLeft: page - 1, ArrowRight: page + 1 }[key]
      if (target !== undefined && target >= 1 && target <= last) onPage(target)
      sheet.current?.parentElement?.scrollBy({ top: { ArrowDown: SCROLL, ArrowUp: -SCROLL }[key] ?? 0 })
    }
    window.addEventListener('keydown', turn)
    return () => window.removeEventListener('keydown', turn)
  }, [page, last, onPage])
  return (
    <Dialog
      title={texts.page(page, last)}
      open
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button icon={ChevronLeft} disabled={page === 1} onClick={() => onPage(page - 1)}>
            {texts.zoom.previous}
          </Button>
          <Button icon={ChevronRight} disabled={page === last} onClick={() => onPage(page + 1)}>
            {texts.zoom.next}
          </Button>
        </>
      }
    >
      <div ref={sheet} className={styles['sheet']}>
        <PagePicture key={page} sourceId={stack.sourceId} page={page} snippet={snippet} />
      </div>
    </Dialog>
  )
}
