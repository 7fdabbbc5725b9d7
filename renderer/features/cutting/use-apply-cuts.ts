/** Sends the new cuts, goes to the first document that came of them, and offers the way back. */
import type { Stack } from '../../../electron/shared/ipc/requests/cutting.ts'
import { useMessages } from '../../lib/language.tsx'
import { navigate } from '../../lib/navigation.ts'
import { request } from '../../lib/postlotse-client.ts'
import { useFailureToast } from '../../lib/use-failure-toast.ts'
import { useSend } from '../../lib/use-request.ts'
import { setWorklist } from '../../lib/worklist.ts'
import { toast } from '../../ui/toast.ts'
import type { CutPlan } from './cut-plan.ts'

interface Applying {
  /** `changed` false: the present cuts are right. */
  readonly apply: (plan: CutPlan, changed: boolean) => void
  readonly isPending: boolean
  readonly error: unknown
}

export function useApplyCuts({ sourceId }: Stack): Applying {
  const texts = useMessages().cutting
  const tellFailure = useFailureToast()
  const { mutate, isPending, error } = useSend('cutting.apply', ['cutting.source', 'cutting.stacks'])
  const undo = () => {
    request('cutting.undo', { sourceId }).then(() => {
      navigate({ view: 'zuschnitt', id: sourceId })
      toast({ text: texts.undone, tone: 'done' })
    }, tellFailure)
  }
  const apply = (plan: CutPlan, changed: boolean) =>
    mutate(
      { sourceId, firstPages: [...plan] },
      {
        onSuccess: ({ documentIds }) => {
          toast({ text: changed ? texts.applied(documentIds.length) : texts.confirmed, tone: 'done', action: { label: texts.undo, run: undo } })
          setWorklist(documentIds)
          const [first] = documentIds
          if (first !== undefined) navigate({ view: 'pruefen', id: first })
        },
      },
    )
  return { apply, isPending, error }
}
