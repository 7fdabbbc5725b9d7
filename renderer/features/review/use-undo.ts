/** Takes back the last thing that the person did here: a confirmation, or a correction of whatever document it was. */
import { useMessages } from '../../lib/language.tsx'
import { navigate } from '../../lib/navigation.ts'
import { useFailureToast } from '../../lib/use-failure-toast.ts'
import { useSend } from '../../lib/use-request.ts'
import { toast } from '../../ui/toast.ts'
import { noteConfirmed } from './last-confirmed.ts'
import { type Deed, takeLast } from './undo-stack.ts'

/** `onUndone` runs before the document is opened again. */
export function useUndo(onUndone: (deed: Deed) => void): () => void {
  const { actions } = useMessages().review
  const tellFailure = useFailureToast()
  const unconfirm = useSend('review.unconfirm')
  const correct = useSend('review.correct')
  const uncorrect = useSend('review.uncorrect')

  const takeBack = async (deed: Deed): Promise<boolean> => {
    if (deed.kind === 'confirmed') return (await unconfirm.mutateAsync({ ids: [deed.id] })).reopened.length > 0
    const { id, target, before } = deed
    if (before === undefined) await uncorrect.mutateAsync({ id, target })
    else {
      const { person, page, box } = before
      await correct.mutateAsync({ id, target, value: person, ...(page === undefined ? {} : { page }), ...(box === undefined ? {} : { box }) })
    }
    return true
  }
  const undo = async () => {
    const deed = takeLast()
    if (deed === undefined) return toast({ text: actions.nothingToUndo })
    try {
      if (!(await takeBack(deed))) return toast({ text: actions.tooLate, tone: 'unsure' })
      onUndone(deed)
      navigate({ view: 'pruefen', id: deed.id })
      noteConfirmed(undefined)
    } catch (error) {
      tellFailure(error)
    }
  }
  return () => void undo()
}
