/** Goes through exercises one by one: the letter on the left, the questions and then the explanation on the right. */
import { useEffect, useRef, useState } from 'react'
import type { PracticeAnswer, PracticeExercise } from '../../../electron/shared/ipc/requests/practice.ts'
import { ErrorNotice } from '../../lib/error-notice.tsx'
import { useCatalogue } from '../../lib/language.tsx'
import { useSend } from '../../lib/use-request.ts'
import { Button } from '../../ui/button.tsx'
import { ViewPage } from '../../ui/view-page.tsx'
import { AnswerForm } from './answer-form.tsx'
import { countRight } from './exercise-state.ts'
import { FeedbackPanel } from './feedback-panel.tsx'
import { LetterPages } from './letter-pages.tsx'
import styles from './practice-view.module.css'

/** Of the exercises answered in a session, how many were entirely right. */
export interface SessionResult {
  readonly answered: number
  readonly right: number
}

interface PracticeSessionProps {
  /** At least one. */
  readonly exercises: readonly PracticeExercise[]
  readonly onFinish: (result: SessionResult) => void
}

export function PracticeSession({ exercises, onFinish }: PracticeSessionProps) {
  const { language, window } = useCatalogue()
  const texts = window.practice
  const [index, setIndex] = useState(0)
  const [result, setResult] = useState<SessionResult>({ answered: 0, right: 0 })
  const exercise = exercises[index]
  if (exercise === undefined) return null
  const isLast = index === exercises.length - 1
  return (
    <ViewPage
      title={texts.exercise(index + 1, exercises.length)}
      layout="fill"
      actions={
        <Button variant="quiet" onClick={() => onFinish(result)}>
          {texts.leave}
        </Button>
      }
    >
      <Exercise
        key={exercise.id}
        exercise={exercise}
        title={exercise.title[language]}
        nextLabel={isLast ? texts.finish : texts.next}
        onAnswered={(right) => setResult({ answered: result.answered + 1, right: result.right + (right ? 1 : 0) })}
        onNext={() => (isLast ? onFinish(result) : setIndex(index + 1))}
      />
    </ViewPage>
  )
}

interface ExerciseProps {
  readonly exercise: PracticeExercise
  readonly title: string
  readonly nextLabel: string
  readonly onAnswered: (right: boolean) => void
  readonly onNext: () => void
}

function Exercise({ exercise, title, nextLabel, onAnswered, onNext }: ExerciseProps) {
  const [answer, setAnswer] = useState<PracticeAnswer>()
  const send = useSend('practice.answer', ['practice.list'])
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const check = (given: PracticeAnswer) => {
    setAnswer(given)
    send.mutate({ id: exercise.id, answer: given }, { onSuccess: ({ judgement }) => onAnswered(countRight(judgement) === 3) })
  }
  return (
    <div className={styles['exercise']}>
      <LetterPages exercise={exercise} />
      <div className={styles['side']}>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <ErrorNotice error={send.error} />
        {send.data && answer ? (
          <FeedbackPanel exerciseId={exercise.id} answer={answer} feedback={send.data} nextLabel={nextLabel} onNext={onNext} />
        ) : (
          <AnswerForm pending={send.isPending} onCheck={check} />
        )}
      </div>
    </div>
  )
}
