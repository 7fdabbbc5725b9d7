/** Answers the requests of the training view. */
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { HandlersOf } from '../../shared/ipc/request.ts'
import type { practiceRequests } from '../../shared/ipc/requests/practice.ts'
import type { Taxonomy } from '../../shared/taxonomy/taxonomy.ts'
import { SHIPPED } from '../config/paths.ts'
import { proveShippedFiles } from '../config/shipped-file.ts'
import { presentTaxonomy } from '../preferences/present-rules.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import { judgeAnswer } from './judge-answer.ts'
import { type Exercise, loadExercises, type Practice, pageOf } from './load-exercises.ts'
import { type MachineAnswer, machineAnswer } from './machine-answer.ts'
import { createPracticeResults } from './practice-results.ts'

export function createPracticeHandlers(context: WorkplaceContext): HandlersOf<typeof practiceRequests> {
  const results = createPracticeResults(context.store.values, context.user)
  const machineAnswers = new Map<string, Promise<MachineAnswer | undefined>>()
  let loaded: Practice | undefined
  const practice = () => (loaded ??= loadShipped(presentTaxonomy(context.store.values, context.config)))

  return {
    'practice.list': async () => {
      const judgements = results.all()
      return practice().exercises.map(({ id, title, pages }) => {
        const judgement = judgements[id]
        return { id, title, pages, ...(judgement === undefined ? {} : { judgement }) }
      })
    },
    'practice.page': async ({ id, page }) => {
      const exercise = exerciseOf(practice(), id)
      if (page > exercise.pages) throw new PostlotseError('not-found', `page ${page} of ${id}`)
      return pageOf(practice(), exercise, page)
    },
    'practice.answer': async ({ id, answer }) => {
      const feedback = judgeAnswer(exerciseOf(practice(), id), answer, context.rules().plan)
      results.keep(id, feedback.judgement)
      return feedback
    },
    'practice.machine': async ({ id }) => {
      const exercise = exerciseOf(practice(), id)
      const answer = machineAnswers.get(id) ?? machineAnswer(context, practice(), exercise)
      machineAnswers.set(id, answer)
      answer.catch(() => machineAnswers.delete(id))
      const found = await answer
      if (!found) return null
      const judged = judgeAnswer(exercise, { typeId: found.typeId, deskId: found.deskId ?? '', urgency: found.urgency }, context.rules().plan)
      return { ...found, judgement: judged.judgement }
    },
    'practice.forget': async () => {
      results.forget()
      return null
    },
  }
}

/** Throws shipped-changed. */
function loadShipped(taxonomy: Taxonomy): Practice {
  proveShippedFiles('resources/practice/')
  return loadExercises(SHIPPED.practice, taxonomy)
}

/** Throws not-found. */
function exerciseOf({ exercises }: Practice, id: string): Exercise {
  const exercise = exercises.find((one) => one.id === id)
  if (!exercise) throw new PostlotseError('not-found', `exercise ${id}`)
  return exercise
}
