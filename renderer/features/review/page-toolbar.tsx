/** Zoom, turning the view, reading an area, copying the text. */
import { ClipboardCopy, MoveHorizontal, RotateCw, Scan, SquareDashedMousePointer, ZoomIn, ZoomOut } from 'lucide-react'
import type { ReviewDocument } from '../../../electron/shared/ipc/requests/review.ts'
import { useMessages } from '../../lib/language.tsx'
import { useSend } from '../../lib/use-request.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { toast } from '../../ui/toast.ts'
import { Toolbar } from '../../ui/toolbar.tsx'
import styles from './page-pane.module.css'
import { zoomPercent } from './sheet-geometry.ts'
import type { Drawing } from './use-box-reading.ts'
import type { PageView } from './use-page-view.ts'
import type { PaneSize } from './use-pane-size.ts'

export interface PageToolbarProps {
  readonly document: ReviewDocument
  readonly view: PageView
  readonly drawing: Drawing
  /** Number of the page in sight. */
  readonly shown: number
  readonly size: PaneSize
}

export function PageToolbar({ document, view, drawing, shown, size }: PageToolbarProps) {
  const { page } = useMessages().review
  const { pages, source } = document
  const at = pages.findIndex(({ number }) => number === shown)
  const isPicture = source.shown === 'picture'
  return (
    <div className={styles['toolbar']}>
      <Toolbar label={page.toolbar}>
        {isPicture && <ZoomButtons view={view} size={size} />}
        {!drawing.disabled && (
          <IconButton
            label={page.readBox}
            icon={SquareDashedMousePointer}
            shortcut="b"
            aria-pressed={drawing.active}
            onClick={() => (drawing.active ? drawing.cancel() : drawing.begin())}
          />
        )}
        <CopyText documentId={document.row.id} />
      </Toolbar>
      <p className={styles['hint']} role="status">
        {drawing.active && drawing.hint}
      </p>
      <p className={styles['count']}>{page.label(Math.max(at, 0) + 1, pages.length)}</p>
    </div>
  )
}

function ZoomButtons({ view, size }: Pick<PageToolbarProps, 'view' | 'size'>) {
  const { page } = useMessages().review
  return (
    <>
      <IconButton label={page.zoomOut} icon={ZoomOut} shortcut="-" onClick={() => view.step(-1)} />
      <span className={styles['percent']}>{zoomPercent(view.widthOf(Math.SQRT2, size))} %</span>
      <IconButton label={page.zoomIn} icon={ZoomIn} shortcut="+" onClick={() => view.step(1)} />
      <IconButton label={page.fitWidth} icon={MoveHorizontal} shortcut="w" aria-pressed={view.zoom.kind === 'width'} onClick={() => view.fit('width')} />
      <IconButton label={page.fitPage} icon={Scan} shortcut="0" aria-pressed={view.zoom.kind === 'page'} onClick={() => view.fit('page')} />
      <IconButton label={page.rotate} icon={RotateCw} shortcut="r" onClick={() => view.rotate()} />
    </>
  )
}

function CopyText({ documentId }: { readonly documentId: string }) {
  const { page } = useMessages().review
  const text = useSend('review.text')
  const copy = async () => {
    await navigator.clipboard.writeText((await text.mutateAsync({ id: documentId })).text)
    toast({ text: page.copied, tone: 'done' })
  }
  return <IconButton label={page.copyText} icon={ClipboardCopy} onClick={() => void copy()} />
}
