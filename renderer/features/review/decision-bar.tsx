/** The decision, always in the same place: yes, later, or back. */
import { Check, CircleCheck, Undo2 } from 'lucide-react'
import type { ReviewDocument } from '../../../electron/shared/ipc/requests/review.ts'
import { useCatalogueData } from '../../lib/catalogue-data.ts'
import { useMessages } from '../../lib/language.tsx'
import { Button } from '../../ui/button.tsx'
import styles from './decision-bar.module.css'
import { lastConfirmed } from './last-confirmed.ts'
import type { Decisions } from './use-decisions.ts'

export interface DecisionBarProps {
  readonly document: ReviewDocument
  readonly decisions: Decisions
  readonly onSkip: () => void
  readonly onUndo: () => void
}

export function DecisionBar({ document, decisions, onSkip, onUndo }: DecisionBarProps) {
  const { actions } = useMessages().review
  const { deskLabel } = useCatalogueData()
  const last = lastConfirmed()
  const desk = document.decided.route?.desk
  return (
    <section aria-label={actions.region} className={styles['bar']}>
      {last !== undefined && (
        <p role="status" className={styles['last']}>
          <CircleCheck size="1.1em" aria-hidden /> <span>{actions.confirmed(last)}</span>
        </p>
      )}
      <div className={styles['line']}>
        <p className={styles['target']} role="status">
          {decisions.busy ? actions.saving : desk !== undefined && !decisions.readOnly && actions.goesTo(deskLabel(desk))}
        </p>
        <Button variant="quiet" icon={Undo2} shortcut="u" onClick={onUndo}>
          {actions.undo}
        </Button>
      </div>
      <div className={styles['line']}>
        <Button shortcut="j" onClick={onSkip}>
          {actions.skip}
        </Button>
        {!decisions.readOnly && (
          <Button variant="primary" icon={Check} shortcut="Enter" className={styles['confirm']} onClick={decisions.confirm}>
            {actions.confirm}
          </Button>
        )}
      </div>
    </section>
  )
}
