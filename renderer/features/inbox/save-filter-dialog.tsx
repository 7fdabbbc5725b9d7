import { useState } from 'react'
import type { InboxFilter } from '../../../electron/shared/ipc/requests/inbox.ts'
import { ErrorNotice } from '../../lib/error-notice.tsx'
import { useMessages } from '../../lib/language.tsx'
import { useSend } from '../../lib/use-request.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'

export interface SaveFilterDialogProps {
  readonly filter: InboxFilter
  readonly open: boolean
  readonly onClose: () => void
}

const FORM = 'inbox-save-filter'

/** Gives the present filter a name; a name that exists is replaced. */
export function SaveFilterDialog({ filter, open, onClose }: SaveFilterDialogProps) {
  const { filters } = useMessages().inbox
  const { cancel } = useMessages().frame.ui
  const save = useSend('inbox.saveFilter', ['inbox.filters'])
  const [name, setName] = useState('')
  const close = () => {
    setName('')
    save.reset()
    onClose()
  }
  return (
    <Dialog
      title={filters.saveTitle}
      open={open}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{cancel}</Button>
          <Button variant="primary" type="submit" form={FORM} disabled={name.trim() === ''}>
            {filters.save}
          </Button>
        </>
      }
    >
      <form
        id={FORM}
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') save.mutate({ name: name.trim(), filter }, { onSuccess: close })
        }}
      >
        <TextField label={filters.name} hint={filters.nameHint} value={name} onChange={setName} maxLength={60} />
        <ErrorNotice error={save.error} />
      </form>
    </Dialog>
  )
}
