/** The report as a PDF of one page. */
import { FileDown } from 'lucide-react'
import type { LabAssumptions } from '../../../electron/shared/ipc/requests/lab.ts'
import { ErrorNotice } from '../../lib/error-notice.tsx'
import { useCatalogue } from '../../lib/language.tsx'
import { useSend } from '../../lib/use-request.ts'
import { Button } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.ts'

export function SaveReport({ assumptions }: { readonly assumptions: LabAssumptions }) {
  const { language, window } = useCatalogue()
  const send = useSend('lab.save')
  const save = () =>
    send.mutate(
      { language, assumptions },
      {
        onSuccess: (saved) => {
          if (saved !== null) toast({ text: window.lab.saved(saved.file), tone: 'done' })
        },
      },
    )
  return (
    <>
      <Button variant="primary" icon={FileDown} disabled={send.isPending} onClick={save}>
        {window.lab.save}
      </Button>
      <ErrorNotice error={send.error} />
    </>
  )
}
