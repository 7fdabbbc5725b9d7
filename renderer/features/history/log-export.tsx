/** Writes the shown selection to a file: for the file, for a spreadsheet, or with everything that proves it. */
import { Download } from 'lucide-react'
import { useState } from 'react'
import type { HistoryFilter } from '../../../electron/shared/ipc/requests/history.ts'
import { ErrorNotice } from '../../lib/error-notice.tsx'
import { useCatalogue } from '../../lib/language.tsx'
import { useSend } from '../../lib/use-request.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { toast } from '../../ui/toast.ts'
import styles from './history-view.module.css'

const FORMATS = ['pdf', 'csv', 'json'] as const

export function LogExport({ filter }: { readonly filter: HistoryFilter }) {
  const { language, window } = useCatalogue()
  const texts = window.history
  const [format, setFormat] = useState<(typeof FORMATS)[number]>('pdf')
  const send = useSend('history.export', ['history.list'])
  const save = () =>
    send.mutate(
      { language, filter, format },
      {
        onSuccess: (saved) => {
          if (saved !== null) toast({ text: texts.exported(saved.file), tone: 'done' })
        },
      },
    )
  return (
    <>
      <fieldset aria-label={texts.export} className={styles['row']}>
        <SelectField
          label={texts.exportFormat}
          value={format}
          options={FORMATS.map((value) => ({ value, label: texts.exportFormats[value] }))}
          onChange={setFormat}
        />
        <Button icon={Download} disabled={send.isPending} onClick={save} title={texts.exportHint}>
          {texts.export}
        </Button>
      </fieldset>
      <ErrorNotice error={send.error} />
    </>
  )
}
