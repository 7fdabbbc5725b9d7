import { Download, RotateCcw, Upload } from 'lucide-react'
import { useState } from 'react'
import type { RequestOutput } from '../../../../electron/shared/ipc/contract.ts'
import type { PlanDraft } from '../../../../electron/shared/routing/plan-draft.ts'
import { ErrorNotice } from '../../../lib/error-notice.tsx'
import { useMessages } from '../../../lib/language.tsx'
import { useSend } from '../../../lib/use-request.ts'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'

export interface PlanFilesProps {
  readonly draft: PlanDraft
  /** It is the shipped plan already. */
  readonly shipped: boolean
  /** Only a plan without problems can be written. */
  readonly sound: boolean
  readonly onLoad: (plan: PlanDraft) => void
  /** A sentence about what was done. */
  readonly onTold: (text: string) => void
}

/** The plan from a file, into a file, and as shipped. */
export function PlanFiles({ draft, shipped, sound, onLoad, onTold }: PlanFilesProps) {
  const { plan } = useMessages().preferences
  const load = useSend('preferences.importPlan')
  const write = useSend('preferences.exportPlan')
  const reset = useSend('preferences.resetPlan', ['preferences.plan', 'shell.catalogue'])
  const [asking, setAsking] = useState(false)
  const loaded = (found: PlanDraft | null) => {
    if (found === null) return
    onLoad(found)
    onTold(plan.imported)
  }
  const replaced = (answer: RequestOutput<'preferences.resetPlan'>) => {
    onLoad(answer.plan)
    onTold(plan.applied(answer.moved))
  }
  const written = (file: string | null) => {
    if (file !== null) onTold(plan.exported(file))
  }
  return (
    <>
      <Button icon={Upload} onClick={() => load.mutate(null, { onSuccess: loaded })}>
        {plan.import}
      </Button>
      <Button icon={Download} disabled={!sound} onClick={() => write.mutate(draft, { onSuccess: written })}>
        {plan.export}
      </Button>
      <Button icon={RotateCcw} disabled={shipped} onClick={() => setAsking(true)}>
        {plan.reset}
      </Button>
      <ErrorNotice error={load.error ?? write.error ?? reset.error} />
      <ConfirmDialog
        title={plan.resetTitle}
        open={asking}
        danger
        confirmLabel={plan.resetConfirm}
        onConfirm={() => reset.mutate(null, { onSuccess: replaced })}
        onClose={() => setAsking(false)}
      >
        {plan.resetText}
      </ConfirmDialog>
    </>
  )
}
