/** At the foot of forms whose changes have an effect on mail: nothing holds before «Übernehmen». */
import { useMessages } from '../../lib/language.tsx'
import { Button } from '../../ui/button.tsx'
import styles from './apply-bar.module.css'

export interface ApplyBarProps {
  readonly changed: boolean
  readonly busy: boolean
  /** What came of the last step, until something changes again. */
  readonly told?: string | undefined
  /** Why it cannot be applied yet. */
  readonly obstacle?: string | undefined
  readonly onApply: () => void
  readonly onDiscard: () => void
  readonly extra?: { readonly label: string; readonly run: () => void }
}

export function ApplyBar({ changed, busy, told, obstacle, onApply, onDiscard, extra }: ApplyBarProps) {
  const { apply, discard, unsaved } = useMessages().preferences
  const waiting = changed ? (obstacle ?? (told === undefined ? unsaved : undefined)) : undefined
  return (
    <div className={styles['bar']}>
      {extra && (
        <Button variant="quiet" onClick={extra.run}>
          {extra.label}
        </Button>
      )}
      <p role="status" className={waiting === undefined ? styles['told'] : styles['waiting']}>
        {waiting ?? told}
      </p>
      <Button disabled={!changed || busy} onClick={onDiscard}>
        {discard}
      </Button>
      <Button variant="primary" disabled={!changed || busy || obstacle !== undefined} onClick={onApply}>
        {apply}
      </Button>
    </div>
  )
}
