/** Nothing is left to decide, here or at all. */
import { CircleCheckBig } from 'lucide-react'
import { useMessages } from '../../lib/language.tsx'
import { navigate } from '../../lib/navigation.ts'
import { useShortcuts } from '../../lib/shortcuts.ts'
import { useRequest } from '../../lib/use-request.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { HandOverNotice } from './hand-over-notice.tsx'
import styles from './review-view.module.css'

export interface FinishedProps {
  /** Undecided documents outside the list. */
  readonly open: number
  readonly onContinue: () => void
  readonly onUndo: () => void
}

export function Finished({ open, onContinue, onUndo }: FinishedProps) {
  const { done, actions, back, title } = useMessages().review
  const { data: handOver } = useRequest('review.handOver', null)
  useShortcuts({
    u: { label: actions.undo, run: onUndo },
    'Mod+z': { label: actions.undo, run: onUndo },
    Enter: { label: open > 0 ? done.continue : back, run: onContinue },
  })
  return (
    <div className={styles['finished']}>
      <h1 className={styles['hidden']} tabIndex={-1}>
        {title}
      </h1>
      <EmptyState
        icon={CircleCheckBig}
        title={done.title}
        actions={
          <>
            <Button onClick={onUndo} shortcut="u">
              {actions.undo}
            </Button>
            {open > 0 ? (
              <Button variant="primary" onClick={onContinue} shortcut="Enter">
                {done.continue}
              </Button>
            ) : (
              <Button variant="primary" onClick={() => navigate({ view: 'posteingang' })} shortcut="Enter">
                {back}
              </Button>
            )}
          </>
        }
      >
        <p>{open > 0 ? `${done.listEnd} ${done.more(open)}` : done.text}</p>
        {handOver !== undefined && handOver.waiting > 0 && <p>{done.handingOver(handOver.waiting)}</p>}
      </EmptyState>
      <HandOverNotice />
    </div>
  )
}
