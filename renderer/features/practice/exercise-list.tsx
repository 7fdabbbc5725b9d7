/** All exercises with their state; each can be opened alone. */
import type { PracticeExercise } from '../../../electron/shared/ipc/requests/practice.ts'
import { useCatalogue } from '../../lib/language.tsx'
import { Badge } from '../../ui/badge.tsx'
import type { Tone } from '../../ui/tone.ts'
import { type ExerciseState, exerciseState } from './exercise-state.ts'
import styles from './practice-view.module.css'

interface ExerciseListProps {
  readonly exercises: readonly PracticeExercise[]
  readonly onOpen: (exercise: PracticeExercise) => void
}

const TONES: Readonly<Record<ExerciseState, Tone>> = { open: 'neutral', right: 'done', partly: 'unsure', wrong: 'unsure' }

export function ExerciseList({ exercises, onOpen }: ExerciseListProps) {
  const { language, window } = useCatalogue()
  const { list, states } = window.practice
  return (
    <section aria-label={list}>
      <ol className={styles['list']}>
        {exercises.map((exercise, i) => {
          const state = exerciseState(exercise)
          return (
            <li key={exercise.id}>
              <button type="button" className={styles['card']} onClick={() => onOpen(exercise)}>
                <span className={styles['number']}>{i + 1}</span>
                <span className={styles['name']}>{exercise.title[language]}</span>
                <Badge tone={TONES[state]}>{states[state]}</Badge>
              </button>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
