/** The foot of the page strip: what would change, and the step that does it. */
import { Check, RotateCcw, Undo2 } from 'lucide-react'
import type { Stack } from '../../../electron/shared/ipc/requests/cutting.ts'
import { ErrorNotice } from '../../lib/error-notice.tsx'
import { useMessages } from '../../lib/language.tsx'
import { useShortcuts } from '../../lib/shortcuts.ts'
import { Button } from '../../ui/button.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import styles from './apply-bar.module.css'
import type { PlannedDocument } from './cut-plan.ts'
import { useApplyCuts } from './use-apply-cuts.ts'
import type { CutPlanState } from './use-cut-plan.ts'

export interface ApplyBarProps {
  readonly stack: Stack
  readonly state: CutPlanState
  readonly documents: readonly PlannedDocument[]
}

export function ApplyBar({ stack, state, documents }: ApplyBarProps) {
  const texts = useMessages().cutting
  const { apply, isPending, error } = useApplyCuts(stack)
  const { changed } = state
  const canApply = !isPending && (changed || stack.uncertain)
  const run = () => apply(state.plan, changed)
  useShortcuts({
    'Mod+z': { label: texts.undoStep, run: state.stepBack },
    'Mod+Enter': { label: texts.apply, run: () => canApply && run() },
  })
  const losesInput = stack.documents.some((row) => row.corrected && !documents.some((document) => document.row?.id === row.id))
  return (
    <footer className={styles['foot']}>
      <ErrorNotice error={error} />
      <div className={styles['line']}>
        <div className={styles['summary']} aria-live="polite">
          <p>{changed ? texts.summary.changed(stack.documents.length, documents.length) : texts.summary.unchanged(documents.length)}</p>
          {isPending ? <Spinner label={texts.applying} /> : <p className={styles['hint']}>{losesInput ? texts.summary.lost : texts.untouched}</p>}
        </div>
        <Button variant="quiet" icon={Undo2} shortcut="Mod+z" disabled={!state.canStepBack || isPending} onClick={state.stepBack}>
          {texts.undoStep}
        </Button>
        <Button variant="quiet" icon={RotateCcw} disabled={!changed || isPending} onClick={state.discard}>
          {texts.discard}
        </Button>
        <Button variant="primary" icon={Check} shortcut="Mod+Enter" aria-keyshortcuts="Control+Enter" disabled={!canApply} onClick={run}>
          {changed || !stack.uncertain ? texts.apply : texts.confirm}
        </Button>
      </div>
    </footer>
  )
}
