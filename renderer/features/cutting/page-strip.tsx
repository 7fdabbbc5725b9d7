/** All pages of a file in reading order, with the gaps between them. Nothing moves when a cut is made: every page keeps its place. */
import type { RefObject } from 'react'
import type { Stack, StackPage } from '../../../electron/shared/ipc/requests/cutting.ts'
import { useMessages } from '../../lib/language.tsx'
import { CutGap } from './cut-gap.tsx'
import type { PlannedDocument } from './cut-plan.ts'
import styles from './page-strip.module.css'
import { PageTile } from './page-tile.tsx'
import { placeKey, type StripPlace } from './strip-place.ts'
import { useDragCut } from './use-drag-cut.ts'

export interface PageStripProps {
  readonly stack: Stack
  /** Those that are shown. */
  readonly pages: readonly StackPage[]
  readonly documents: readonly PlannedDocument[]
  readonly locked: ReadonlySet<number>
  /** Where the keyboard is. */
  readonly active: StripPlace
  readonly listRef: RefObject<HTMLOListElement | null>
  readonly onActive: (place: StripPlace) => void
  readonly onToggle: (page: number) => void
  readonly onMove: (from: number, to: number) => void
  readonly onZoom: (page: number) => void
}

export function PageStrip({ stack, pages, documents, locked, active, listRef, onActive, onToggle, onMove, onZoom }: PageStripProps) {
  const texts = useMessages().cutting
  const drag = useDragCut(onMove)
  const judged = stack.splitConfidence < 1
  const tabIndexOf = (place: StripPlace) => (placeKey(place) === placeKey(active) ? 0 : -1)
  const documentOf = (page: number) => documents.findLast(({ first }) => first <= page)
  return (
    <ol ref={listRef} aria-label={texts.strip} className={styles['strip']}>
      {pages.map((page, i) => {
        const document = documentOf(page.number)
        const place = { kind: 'page', page: page.number } as const
        const gap = { kind: 'gap', page: page.number } as const
        return (
          <li key={page.number} data-page={page.number} data-last={i === pages.length - 1} className={styles['cell']}>
            {page.number > 1 && (
              <CutGap
                page={page.number}
                isCut={document?.first === page.number}
                locked={locked.has(page.number)}
                probability={judged ? page.cutProbability : null}
                needsLook={stack.uncertain}
                tabIndex={tabIndexOf(gap)}
                drag={drag}
                onToggle={() => onToggle(page.number)}
                onFocus={() => onActive(gap)}
              />
            )}
            {document && (
              <PageTile
                stack={stack}
                page={page}
                document={document}
                endsDocument={documentOf(pages[i + 1]?.number ?? Number.POSITIVE_INFINITY) !== document || i === pages.length - 1}
                tabIndex={tabIndexOf(place)}
                onZoom={() => onZoom(page.number)}
                onFocus={() => onActive(place)}
              />
            )}
          </li>
        )
      })}
    </ol>
  )
}
