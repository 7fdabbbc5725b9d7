/** What a person can do with one document: correct, take a correction back, confirm. Every deed is remembered for undoing. */
import type { Box } from '../../../electron/shared/domain/geometry.ts'
import type { ReviewDocument, ReviewTarget } from '../../../electron/shared/ipc/requests/review.ts'
import { useMessages } from '../../lib/language.tsx'
import { RequestError } from '../../lib/postlotse-client.ts'
import { useFailureToast } from '../../lib/use-failure-toast.ts'
import { useSend } from '../../lib/use-request.ts'
import { toast } from '../../ui/toast.ts'
import { noteConfirmed } from './last-confirmed.ts'
import { remember } from './undo-stack.ts'

export interface Place {
  readonly page: number
  readonly box: Box
}

export interface Decisions {
  /** Resolves with whether it was kept; a failure has been told. */
  correct(target: ReviewTarget, value: string | null, place?: Place): Promise<boolean>
  reset(target: ReviewTarget): void
  confirm(): void
  /** Something is being kept or read anew. */
  readonly busy: boolean
  /** Nothing can be changed: decided, or not readable. */
  readonly readOnly: boolean
}

export function useDecisions(document: ReviewDocument, onConfirmed: () => void): Decisions {
  const { actions } = useMessages().review
  const tellFailure = useFailureToast()
  const correct = useSend('review.correct', ['review.document'])
  const uncorrect = useSend('review.uncorrect', ['review.document'])
  const confirm = useSend('review.confirm')
  const { row, corrections } = document
  const { id } = row
  const readOnly = row.state !== 'review' && row.state !== 'proposed'
  const tell = (error: unknown) => {
    if (error instanceof RequestError && error.code === 'state-changed') toast({ text: actions.changed, tone: 'urgent' })
    else tellFailure(error)
  }
  const noted = (target: ReviewTarget) => () =>
    remember({ kind: 'corrected', id, target, before: corrections.find((correction) => correction.target === target) })

  return {
    busy: correct.isPending || uncorrect.isPending || confirm.isPending,
    readOnly,
    correct: async (target, value, place) => {
      if (readOnly) return false
      const where = place === undefined ? {} : { page: place.page, box: [...place.box] as [number, number, number, number] }
      try {
        await correct.mutateAsync({ id, target, value, ...where })
        noted(target)()
        return true
      } catch (error) {
        tell(error)
        return false
      }
    },
    reset: (target) => {
      if (!readOnly) uncorrect.mutateAsync({ id, target }).then(noted(target), tell)
    },
    confirm: () => {
      // A key pressed twice must not say yes to the next document, which nobody has seen yet.
      if (readOnly || confirm.isPending || confirm.isSuccess) return
      confirm.mutateAsync({ ids: [id] }).then(({ confirmed }) => {
        if (confirmed.length === 0) return toast({ text: actions.changed, tone: 'unsure' })
        remember({ kind: 'confirmed', id })
        noteConfirmed(row.name)
        onConfirmed()
      }, tell)
    },
  }
}
