/** The place between two pages: a cut, or none. */
import { Lock, Scissors } from 'lucide-react'
import { useMessages } from '../../lib/language.tsx'
import { joinClasses } from '../../ui/join-classes.ts'
import { certaintyOf, isDoubtful } from './cut-certainty.ts'
import styles from './cut-gap.module.css'
import type { DragCut } from './use-drag-cut.ts'

export interface CutGapProps {
  /** The page behind it. */
  readonly page: number
  readonly isCut: boolean
  readonly locked: boolean
  /** 0..1; null where the machine has no opinion, or a person has cut already. */
  readonly probability: number | null
  /** Doubts are worth the colour of doubt. */
  readonly needsLook: boolean
  readonly tabIndex: 0 | -1
  readonly drag: DragCut
  readonly onToggle: () => void
  readonly onFocus: () => void
}

export function CutGap({ page, isCut, locked, probability, needsLook, tabIndex, drag, onToggle, onFocus }: CutGapProps) {
  const texts = useMessages().cutting
  const certainty = certaintyOf(probability)
  const doubtful = needsLook && isDoubtful(probability)
  const isTarget = drag.dragged !== undefined && drag.dragged.over === page && drag.dragged.from !== page
  const description = [certainty && texts.certainty[certainty], locked && texts.gap.locked].filter(Boolean).join(', ')
  const label = texts.gap.cut(page - 1, page)
  const handlers = locked ? {} : drag.handlers(page, { isCut, onClick: onToggle })
  return (
    <button
      type="button"
      data-place={`gap-${page}`}
      aria-pressed={isCut}
      aria-disabled={locked}
      aria-label={description === '' ? label : `${label}, ${description}`}
      title={description === '' ? label : `${label}: ${description}`}
      tabIndex={tabIndex}
      onFocus={onFocus}
      className={joinClasses(
        styles['gap'],
        isCut ? styles['cut'] : styles['inside'],
        locked && styles['locked'],
        doubtful && styles['unsure'],
        isTarget && styles['target'],
      )}
      {...handlers}
    >
      <span aria-hidden className={styles['line']} />
      <span aria-hidden className={styles['mark']}>
        {locked ? <Lock size="1em" /> : <Scissors size="1em" />}
      </span>
      {certainty !== undefined && certainty !== 'continues' && (
        <span aria-hidden className={styles['word']}>
          {texts.certaintyShort[certainty]}
        </span>
      )}
      <span aria-hidden className={styles['line']} />
    </button>
  )
}
