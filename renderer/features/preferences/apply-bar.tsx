/** At the foot of forms whose changes have an effect on mail: nothing holds before «Übernehmen». */
import { useMessages } from '../../lib/language.tsx'
import { Button } from '../../ui/button.tsx'
import styles from './apply-bar.module.css'

export interface ApplyBarProps {
  readonly changed: boolean
  readonly busy: boolean
  /** Why it cannot be applied yet. */
  readonly obstacle?: string | undefined
  readonly onApply: () => void
  readonly onDiscard: () => void
  readonly extra?: { readonly label: string; readonly run: () => void }
}

export function ApplyBar({ changed, busy, obstacle, onApply, onDiscard, extra }: ApplyBarProps) {
  const { apply, discard, unsaved } = useMessages().preferences
  return (
    <div className={styles['bar']}>
      {extra && (
        <Button variant="quiet" onClick={extra.run}>
          {extra.label}
        </Button>
      )}
      <p role="status" className={styles['state']}>
        {changed ? (obstacle ?? unsaved) : ''}
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
