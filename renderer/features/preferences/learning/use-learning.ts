import { useSend } from '../../../lib/use-request.ts'

export interface LearningSteps {
  readonly learn: () => void
  readonly goBack: () => void
  readonly forget: () => void
  readonly busy: boolean
  readonly error: unknown
}

export function useLearning(): LearningSteps {
  const learn = useSend('learning.learn', ['learning.overview'])
  const goBack = useSend('learning.goBack', ['learning.overview'])
  const forget = useSend('learning.forget', ['learning.overview'])
  const all = [learn, goBack, forget]
  return {
    learn: () => learn.mutate(null),
    goBack: () => goBack.mutate(null),
    forget: () => forget.mutate(null),
    busy: all.some((one) => one.isPending),
    error: all.toSorted((a, b) => b.submittedAt - a.submittedAt)[0]?.error,
  }
}
