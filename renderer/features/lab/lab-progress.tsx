/** A run under way: how many files are read, and the way to stop it. */
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/language.tsx'
import { useSend } from '../../lib/use-request.ts'
import { Button } from '../../ui/button.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import type { LabState } from './use-lab-state.ts'

export function LabProgress({ state, onCancelled }: { readonly state: LabState; readonly onCancelled: () => void }) {
  const texts = useMessages().lab
  const { number } = useFormat()
  const cancel = useSend('lab.cancel')
  return (
    <Panel
      title={texts.reading(number(state.done), number(state.total))}
      actions={
        <Button disabled={cancel.isPending} onClick={() => cancel.mutate(null, { onSettled: onCancelled })}>
          {texts.cancel}
        </Button>
      }
    >
      <ProgressBar label={texts.readingLabel} value={state.done} max={state.total} />
    </Panel>
  )
}
