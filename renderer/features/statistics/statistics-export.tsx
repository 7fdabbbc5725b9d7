/** Writes the figures that are shown to a file. */
import { Download } from 'lucide-react'
import type { StatisticsFilter } from '../../../electron/shared/ipc/requests/statistics.ts'
import { ErrorNotice } from '../../lib/error-notice.tsx'
import { useCatalogue } from '../../lib/language.tsx'
import { useSend } from '../../lib/use-request.ts'
import { Button } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.ts'

export function StatisticsExport({ filter, disabled }: { readonly filter: StatisticsFilter; readonly disabled: boolean }) {
  const { language, window } = useCatalogue()
  const { export: texts } = window.statistics
  const send = useSend('statistics.export')
  const save = (format: 'csv' | 'xlsx') =>
    send.mutate(
      { language, filter, format },
      {
        onSuccess: (saved) => {
          if (saved !== null) toast({ text: texts.saved(saved.file), tone: 'done' })
        },
      },
    )
  return (
    <>
      <Button icon={Download} disabled={disabled || send.isPending} onClick={() => save('xlsx')}>
        {texts.xlsx}
      </Button>
      <Button variant="quiet" disabled={disabled || send.isPending} onClick={() => save('csv')}>
        {texts.csv}
      </Button>
      <ErrorNotice error={send.error} />
    </>
  )
}
