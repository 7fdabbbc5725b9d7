/** One file of the batch. What failed says why and what to do; what is done leads to its documents. */
import { ArrowRight, Check, CircleSlash, Clock, FileX, LoaderCircle, type LucideIcon, X } from 'lucide-react'
import type { JobState } from '../../../electron/shared/domain/job.ts'
import type { IntakeFile } from '../../../electron/shared/ipc/requests/inbox.ts'
import { errorTexts } from '../../lib/error-texts.ts'
import { useCatalogue } from '../../lib/language.tsx'
import { navigate } from '../../lib/navigation.ts'
import { setWorklist } from '../../lib/worklist.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import styles from './batch-panel.module.css'

const ICONS: Readonly<Record<JobState, LucideIcon>> = { waiting: Clock, running: LoaderCircle, done: Check, failed: FileX, cancelled: CircleSlash }

export interface BatchFileProps {
  readonly file: IntakeFile
  readonly onCancel: () => void
}

export function BatchFile({ file, onCancel }: BatchFileProps) {
  const { errors, window } = useCatalogue()
  const texts = window.inbox.batch
  const Icon = ICONS[file.state]
  const failure = file.errorCode === null ? undefined : errorTexts(errors, file.errorCode)
  const isOpen = file.state === 'waiting' || file.state === 'running'
  return (
    <li className={styles['file']}>
      <Icon size="1.1em" aria-hidden className={styles[file.state]} />
      <span className={styles['name']} title={file.path}>
        {file.name}
      </span>
      <span className={styles['state']}>
        {file.state === 'running' ? <ProgressBar label={texts.progress(file.name)} value={file.progress} max={1} /> : stateText(file, texts)}
      </span>
      {isOpen && <IconButton label={texts.cancel(file.name)} icon={X} onClick={onCancel} />}
      {file.state === 'done' && file.documentIds.length > 0 && <ToDocuments file={file} />}
      {failure !== undefined && <p className={styles['failure']}>{`${failure.title} ${failure.nextStep}`}</p>}
    </li>
  )
}

function ToDocuments({ file }: { readonly file: IntakeFile }) {
  const texts = useCatalogue().window.inbox.batch
  const show = () => {
    const [id] = file.documentIds
    setWorklist(file.documentIds)
    if (id !== undefined) navigate({ view: 'pruefen', id })
  }
  return (
    <Button variant="quiet" icon={ArrowRight} onClick={show}>
      {texts.documents(file.documentIds.length)}
      <VisuallyHidden>{texts.from(file.name)}</VisuallyHidden>
    </Button>
  )
}

function stateText(file: IntakeFile, texts: ReturnType<typeof useCatalogue>['window']['inbox']['batch']): string {
  if (file.state === 'waiting' && file.errorCode !== null) return texts.again
  if (file.state === 'done' && file.known) return texts.alreadyHere
  if (file.state === 'done' && file.errorCode !== null) return texts.partly
  return texts.states[file.state]
}
