import { Brain, Trash2, Undo2 } from 'lucide-react'
import { useState } from 'react'
import type { LearningOverview } from '../../../../electron/shared/ipc/requests/learning.ts'
import { useMessages } from '../../../lib/language.tsx'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { Spinner } from '../../../ui/spinner.tsx'
import styles from './learning-actions.module.css'
import type { LearningSteps } from './use-learning.ts'

export interface LearningActionsProps {
  readonly overview: LearningOverview
  /** Learning is not switched off. */
  readonly on: boolean
  readonly steps: LearningSteps
}

export function LearningActions({ overview: { possible, running, examples, active, last }, on, steps }: LearningActionsProps) {
  const { learning } = useMessages()
  const [asking, setAsking] = useState<'goBack' | 'forget'>()
  const busy = running || steps.busy
  return (
    <div className={styles['buttons']}>
      <Button icon={Brain} disabled={busy || !on || !possible || examples === 0} onClick={steps.learn}>
        {learning.learn}
      </Button>
      <Button icon={Undo2} disabled={busy || active === null} onClick={() => setAsking('goBack')}>
        {learning.goBack}
      </Button>
      <Button icon={Trash2} disabled={busy || (examples === 0 && last === null)} onClick={() => setAsking('forget')}>
        {learning.forget}
      </Button>
      {busy && <Spinner label={learning.learning} />}
      <ConfirmDialog
        title={learning.goBackTitle}
        open={asking === 'goBack'}
        confirmLabel={learning.goBack}
        onConfirm={steps.goBack}
        onClose={() => setAsking(undefined)}
      >
        {learning.goBackText}
      </ConfirmDialog>
      <ConfirmDialog
        title={learning.forgetTitle}
        open={asking === 'forget'}
        confirmLabel={learning.forget}
        danger
        onConfirm={steps.forget}
        onClose={() => setAsking(undefined)}
      >
        {learning.forgetText}
      </ConfirmDialog>
    </div>
  )
}
