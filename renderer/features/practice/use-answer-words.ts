/** The three parts of an answer as people read them. */
import type { PracticeAnswer } from '../../../electron/shared/ipc/requests/practice.ts'
import { useCatalogueData } from '../../lib/catalogue-data.ts'
import { useMessages } from '../../lib/language.tsx'

export interface AnswerWords {
  readonly type: string
  readonly desk: string
  readonly urgency: string
}

interface AnyAnswer {
  readonly typeId: string | null
  readonly deskId: string | null
  readonly urgency: PracticeAnswer['urgency']
}

export function useAnswerWords(): (answer: AnyAnswer) => AnswerWords {
  const { noType, urgencies } = useMessages().practice
  const { typeLabel, deskLabel } = useCatalogueData()
  return ({ typeId, deskId, urgency }) => ({
    type: typeId === null ? noType : typeLabel(typeId),
    desk: deskLabel(deskId),
    urgency: urgencies[urgency],
  })
}
