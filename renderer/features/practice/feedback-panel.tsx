/** What was right, why, and what the machine says. */
import { useEffect, useRef } from 'react'
import type { PracticeAnswer, PracticeFeedback } from '../../../electron/shared/ipc/requests/practice.ts'
import { useCatalogue } from '../../lib/language.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { countRight } from './exercise-state.ts'
import { FeedbackTable } from './feedback-table.tsx'
import { MachineSays } from './machine-says.tsx'
import styles from './practice-view.module.css'

interface FeedbackPanelProps {
  readonly exerciseId: string
  readonly answer: PracticeAnswer
  readonly feedback: PracticeFeedback
  readonly nextLabel: string
  readonly onNext: () => void
}

/** Name of the rule where none of the plan matched. */
const DEFAULT_RULE = 'default'

export function FeedbackPanel({ exerciseId, answer, feedback, nextLabel, onNext }: FeedbackPanelProps) {
  const { language, window } = useCatalogue()
  const { feedback: texts } = window.practice
  const right = countRight(feedback.judgement)
  const next = useRef<HTMLDivElement>(null)
  useEffect(() => next.current?.querySelector('button')?.focus(), [])
  return (
    <div className={styles['form']}>
      <Notice tone={right === 3 ? 'done' : 'unsure'} announce title={right === 3 ? texts.allRight : right === 0 ? texts.noneRight : texts.partly(right)} />
      <FeedbackTable answer={answer} feedback={feedback} />
      <section>
        <h3>{texts.why}</h3>
        <p>{feedback.explanation[language]}</p>
        <p className={styles['quiet']}>{feedback.rule === DEFAULT_RULE ? texts.defaultRule : texts.rule(feedback.rule)}</p>
      </section>
      <MachineSays exerciseId={exerciseId} />
      <div ref={next}>
        <Button variant="primary" shortcut="Enter" onClick={onNext}>
          {nextLabel}
        </Button>
      </div>
    </div>
  )
}
