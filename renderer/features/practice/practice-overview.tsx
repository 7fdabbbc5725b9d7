/** Where the learner stands, and the ways to go on. */
import { Play, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import type { PracticeExercise } from '../../../electron/shared/ipc/requests/practice.ts'
import { useMessages } from '../../lib/language.tsx'
import { useSend } from '../../lib/use-request.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { ExerciseList } from './exercise-list.tsx'
import { exerciseState } from './exercise-state.ts'
import type { SessionResult } from './practice-session.tsx'
import styles from './practice-view.module.css'

interface PracticeOverviewProps {
  readonly exercises: readonly PracticeExercise[]
  /** Of the session just finished. */
  readonly result: SessionResult | undefined
  readonly onStart: (exercises: readonly PracticeExercise[]) => void
}

export function PracticeOverview({ exercises, result, onStart }: PracticeOverviewProps) {
  const texts = useMessages().practice
  const states = exercises.map(exerciseState)
  const open = exercises.filter((_, i) => states[i] === 'open')
  const wrong = exercises.filter((_, i) => states[i] === 'wrong' || states[i] === 'partly')
  const answered = exercises.length - open.length
  const right = answered - wrong.length
  return (
    <>
      <p className={styles['intro']}>{texts.intro}</p>
      {result && (
        <Notice tone={result.right === result.answered ? 'done' : 'info'} announce title={texts.result.title(result.right, result.answered)}>
          {result.right === result.answered ? texts.result.allRight : texts.result.some}
        </Notice>
      )}
      <Panel title={`${texts.progress(answered, exercises.length)}${answered === 0 ? '' : `, ${texts.right(right)}`}`}>
        <ProgressBar label={texts.progressLabel} value={answered} max={exercises.length} />
        <div className={styles['actions']}>
          {open.length > 0 && (
            <Button variant="primary" icon={Play} onClick={() => onStart(open)}>
              {answered === 0 ? texts.begin : texts.goOn}
            </Button>
          )}
          {wrong.length > 0 && (
            <Button variant={open.length === 0 ? 'primary' : 'secondary'} icon={RotateCcw} onClick={() => onStart(wrong)}>
              {texts.repeatWrong(wrong.length)}
            </Button>
          )}
          {answered > 0 && <Button onClick={() => onStart(exercises)}>{texts.repeatAll}</Button>}
        </div>
      </Panel>
      <ExerciseList exercises={exercises} onOpen={(exercise) => onStart([exercise])} />
      <Notice tone="neutral" title={texts.privacy.title} actions={answered > 0 ? <ForgetAnswers /> : undefined}>
        {texts.privacy.text}
      </Notice>
    </>
  )
}

function ForgetAnswers() {
  const texts = useMessages().practice
  const [asking, setAsking] = useState(false)
  const forget = useSend('practice.forget', ['practice.list'])
  return (
    <>
      <Button variant="quiet" onClick={() => setAsking(true)}>
        {texts.forget}
      </Button>
      <ConfirmDialog
        title={texts.forgetTitle}
        open={asking}
        danger
        confirmLabel={texts.forgetConfirm}
        onConfirm={() => forget.mutate(null)}
        onClose={() => setAsking(false)}
      >
        {texts.forgetText}
      </ConfirmDialog>
    </>
  )
}
