/** The learner's answers beside the right ones. */
import type { PracticeAnswer, PracticeFeedback } from '../../../electron/shared/ipc/requests/practice.ts'
import { useMessages } from '../../lib/language.tsx'
import styles from './practice-view.module.css'
import { useAnswerWords } from './use-answer-words.ts'
import { Verdict } from './verdict.tsx'

const QUESTIONS = ['type', 'desk', 'urgency'] as const

export function FeedbackTable({ answer, feedback }: { readonly answer: PracticeAnswer; readonly feedback: PracticeFeedback }) {
  const texts = useMessages().practice
  const words = useAnswerWords()
  const given = words(answer)
  const truth = words(feedback.truth)
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{texts.feedback.question}</th>
          <th scope="col">{texts.feedback.yours}</th>
          <th scope="col">{texts.feedback.correct}</th>
        </tr>
      </thead>
      <tbody>
        {QUESTIONS.map((question) => (
          <tr key={question}>
            <th scope="row">{texts[question]}</th>
            <td>
              <span className={styles['judged']}>
                <Verdict right={feedback.judgement[question]} />
                <span>{given[question]}</span>
              </span>
            </td>
            <td>{truth[question]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
