/** What stood in the drawn frame, and as which field it shall be taken. */
import { useState } from 'react'
import type { ReviewDocument } from '../../../electron/shared/ipc/requests/review.ts'
import { useCatalogueData } from '../../lib/catalogue-data.ts'
import { useCatalogue } from '../../lib/language.tsx'
import { useRequest } from '../../lib/use-request.ts'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { formatValue } from './format-value.ts'
import styles from './proposal-pane.module.css'
import type { OpenReading } from './use-box-reading.ts'
import type { Decisions } from './use-decisions.ts'

export interface ReadBoxDialogProps {
  readonly document: ReviewDocument
  readonly open: OpenReading
  readonly decisions: Decisions
  readonly onClose: () => void
}

export function ReadBoxDialog({ document, open, decisions, onClose }: ReadBoxDialogProps) {
  const { window } = useCatalogue()
  const messages = window.review.readBox
  const { fields, types } = useCatalogueData()
  const [field, setField] = useState<string>()
  const [typed, setTyped] = useState<string>()
  const { page, box, reading } = open
  const asked = useRequest('review.readBox', { id: document.row.id, page, box: [...box], ...(field === undefined ? {} : { field }) })
  const type = types.find(({ id }) => id === document.decided.type?.id)
  const items = fields.filter(({ name, common }) => common || (type?.fields.includes(name) ?? true)).map(({ name, label }) => ({ id: name, label }))
  const kind = fields.find(({ name }) => name === field)?.kind ?? 'text'
  const read = asked.data?.value ?? reading.text
  const value = typed ?? formatValue({ value: read, normalized: read }, kind).replace(/\s+/g, ' ')
  const accept = () => {
    if (field === undefined || value.trim() === '') return
    void decisions.correct(`field:${field}`, value.trim(), { page, box })
    onClose()
  }
  return (
    <Dialog
      title={messages.title}
      open
      onClose={onClose}
      actions={
        <Button variant="primary" disabled={field === undefined} onClick={accept}>
          {messages.accept}
        </Button>
      }
    >
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          accept()
        }}
      >
        <p className={styles['quiet']}>{messages.text}</p>
        <p lang="de" className={styles['readText']}>
          {reading.text}
        </p>
        <Combobox
          label={messages.field}
          items={items}
          selectedId={field ?? null}
          placeholder={messages.fieldPlaceholder}
          onSelect={(name) => {
            setField(name)
            setTyped(undefined)
          }}
        />
        <TextField label={messages.value} value={value} onChange={setTyped} />
      </form>
    </Dialog>
  )
}
