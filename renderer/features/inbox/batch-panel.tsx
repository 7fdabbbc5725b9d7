/** What is being read: how far it is, and on demand every file with its state, its failure, and a way to stop it. */
import { ChevronDown, ChevronRight, X } from 'lucide-react'
import { useId, useState } from 'react'
import type { IntakeBatch } from '../../../electron/shared/ipc/requests/inbox.ts'
import { useMessages } from '../../lib/language.tsx'
import { useRequest, useSend } from '../../lib/use-request.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { BatchFile } from './batch-file.tsx'
import styles from './batch-panel.module.css'

export function BatchPanel() {
  const { data } = useRequest('inbox.jobs', null)
  return data === undefined || data.total === 0 ? null : <Batch batch={data} />
}

function Batch({ batch }: { readonly batch: IntakeBatch }) {
  const { batch: texts } = useMessages().inbox
  const [open, setOpen] = useState(false)
  const listId = useId()
  const { done, total, failed, known } = batch
  const summary = texts.summary(done, total)
  return (
    <section aria-label={texts.region} className={styles['panel']}>
      <div className={styles['head']}>
        <Button variant="quiet" icon={open ? ChevronDown : ChevronRight} aria-expanded={open} aria-controls={listId} onClick={() => setOpen(!open)}>
          {summary}
        </Button>
        <div className={styles['progress']}>{done < total && <ProgressBar label={summary} value={done} max={total} />}</div>
        {failed > 0 && <Badge tone="unsure">{texts.failed(failed)}</Badge>}
        {known > 0 && <Badge>{texts.known(known)}</Badge>}
        <BatchActions busy={done < total} />
      </div>
      <div id={listId} hidden={!open}>
        {open && <BatchFiles batch={batch} />}
      </div>
    </section>
  )
}

function BatchActions({ busy }: { readonly busy: boolean }) {
  const { batch: texts } = useMessages().inbox
  const cancel = useSend('inbox.cancel', ['inbox.jobs'])
  const clear = useSend('inbox.clear', ['inbox.jobs'])
  const [asking, setAsking] = useState(false)
  if (!busy)
    return (
      <Button variant="quiet" icon={X} onClick={() => clear.mutate(null)}>
        {texts.clear}
      </Button>
    )
  return (
    <>
      <Button variant="quiet" icon={X} onClick={() => setAsking(true)}>
        {texts.cancelAll}
      </Button>
      <ConfirmDialog
        title={texts.cancelAllTitle}
        open={asking}
        confirmLabel={texts.cancelAll}
        danger
        onConfirm={() => cancel.mutate({ ids: null })}
        onClose={() => setAsking(false)}
      >
        <p>{texts.cancelAllText}</p>
      </ConfirmDialog>
    </>
  )
}

function BatchFiles({ batch }: { readonly batch: IntakeBatch }) {
  const { batch: texts } = useMessages().inbox
  const cancel = useSend('inbox.cancel', ['inbox.jobs'])
  const left = batch.total - batch.files.length
  return (
    <ul className={styles['files']}>
      {batch.files.map((file) => (
        <BatchFile key={file.id} file={file} onCancel={() => cancel.mutate({ ids: [file.id] })} />
      ))}
      {left > 0 && <li className={styles['more']}>{texts.more(left)}</li>}
    </ul>
  )
}
