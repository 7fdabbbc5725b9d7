import type { Stack, StackPage } from '../../../electron/shared/ipc/requests/cutting.ts'
import { useCatalogueData } from '../../lib/catalogue-data.ts'
import { useMessages } from '../../lib/language.tsx'
import { joinClasses } from '../../ui/join-classes.ts'
import type { PlannedDocument } from './cut-plan.ts'
import { DocumentHead } from './document-head.tsx'
import { PagePicture } from './page-picture.tsx'
import styles from './page-tile.module.css'

export interface PageTileProps {
  readonly stack: Stack
  readonly page: StackPage
  readonly document: PlannedDocument
  readonly endsDocument: boolean
  readonly tabIndex: 0 | -1
  readonly onZoom: () => void
  readonly onFocus: () => void
}

/** One page; the first of a document carries the document's head. */
export function PageTile({ stack, page, document, endsDocument, tabIndex, onZoom, onFocus }: PageTileProps) {
  const texts = useMessages().cutting
  const { typeLabel } = useCatalogueData()
  const begins = document.first === page.number
  const label = document.row ? typeLabel(document.row.typeId) : texts.isNew
  const place = page.separator ? texts.separator : texts.inDocument(document.number, label)
  const name = [texts.page(page.number, stack.pages.length), page.blank && texts.blank, place].filter(Boolean).join(', ')
  const caption = page.separator ? texts.separatorShort : page.blank ? texts.blank : undefined
  return (
    <div className={joinClasses(styles['tile'], begins && styles['begins'], endsDocument && styles['ends'], document.locked && styles['locked'])}>
      <div className={styles['head']}>{begins && <DocumentHead sourceId={stack.sourceId} document={document} />}</div>
      <button
        type="button"
        data-place={`page-${page.number}`}
        aria-label={name}
        tabIndex={tabIndex}
        onClick={onZoom}
        onFocus={onFocus}
        className={styles['sheet']}
      >
        {stack.hasImages ? (
          <PagePicture sourceId={stack.sourceId} page={page.number} snippet={page.snippet === '' ? texts.noText : page.snippet} />
        ) : (
          <span lang="de" className={styles['snippet']}>
            {page.snippet}
          </span>
        )}
      </button>
      <span aria-hidden className={styles['caption']}>
        {caption === undefined ? texts.pageShort(page.number) : `${texts.pageShort(page.number)} · ${caption}`}
      </span>
    </div>
  )
}
