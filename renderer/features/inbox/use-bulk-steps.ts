/** Confirming and settling many documents at once, each with its way back. */
import type { DocumentRow } from '../../../electron/shared/domain/mail-document.ts'
import { useMessages } from '../../lib/language.tsx'
import { request } from '../../lib/postlotse-client.ts'
import { useFailureToast } from '../../lib/use-failure-toast.ts'
import { toast } from '../../ui/toast.ts'
import { confirmable, confirmSentence, settleable, settleSentence, undoSentence } from './bulk-outcome.ts'

export interface BulkSteps {
  /** Only proposals; the others stay and are counted in the message. */
  confirm(chosen: readonly DocumentRow[]): void
  /** Done by hand, nothing is handed over. */
  settle(chosen: readonly DocumentRow[]): void
}

interface Undone {
  readonly reopened: readonly string[]
  readonly refused: readonly unknown[]
}

export function useBulkSteps(): BulkSteps {
  const { bulk } = useMessages().inbox
  const tellFailure = useFailureToast()
  const tell = (text: string, done: readonly string[], takeBack: () => Promise<Undone>) => {
    const undo = () => void takeBack().then(({ reopened, refused }) => toast({ text: undoSentence(reopened.length, refused.length, bulk) }), tellFailure)
    toast(done.length === 0 ? { text, tone: 'unsure' } : { text, tone: 'done', action: { label: bulk.undo, run: undo } })
  }
  const confirm = async (chosen: readonly DocumentRow[]) => {
    const ids = confirmable(chosen).map(({ id }) => id)
    const { confirmed, refused } = ids.length === 0 ? { confirmed: [], refused: [] } : await request('review.confirm', { ids })
    tell(confirmSentence(chosen, confirmed.length, refused.length, bulk), confirmed, () => request('review.unconfirm', { ids: confirmed }))
  }
  const settle = async (chosen: readonly DocumentRow[]) => {
    const ids = settleable(chosen).map(({ id }) => id)
    const { settled, refused } = ids.length === 0 ? { settled: [], refused: [] } : await request('inbox.settle', { ids })
    tell(settleSentence(chosen, settled.length, refused.length, bulk), settled, () => request('inbox.reopen', { ids: settled }))
  }
  return {
    confirm: (chosen) => void confirm(chosen).catch(tellFailure),
    settle: (chosen) => void settle(chosen).catch(tellFailure),
  }
}
