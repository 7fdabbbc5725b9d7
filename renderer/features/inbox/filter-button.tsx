import { useMessages } from '../../lib/language.tsx'
import { joinClasses } from '../../ui/join-classes.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import styles from './filter-list.module.css'

export interface FilterButtonProps {
  readonly label: string
  readonly count?: number
  /** Colour of the number if it is not 0. */
  readonly tone?: 'urgent' | 'unsure' | undefined
  readonly pressed: boolean
  readonly onClick: () => void
}

export function FilterButton({ label, count, tone, pressed, onClick }: FilterButtonProps) {
  const { filters } = useMessages().inbox
  return (
    <button type="button" aria-pressed={pressed} title={label} className={styles['filter']} onClick={onClick}>
      <span className={styles['label']}>{label}</span>
      {count !== undefined && (
        <>
          <span aria-hidden className={joinClasses(styles['count'], count > 0 && tone !== undefined && styles[tone])}>
            {count}
          </span>
          <VisuallyHidden>{filters.count(count)}</VisuallyHidden>
        </>
      )}
    </button>
  )
}
